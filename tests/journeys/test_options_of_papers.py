"""Every option of a paper is used or refused, and never swallowed; what is mistyped is answered with what there is."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.app.main import main
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers import PAPERS, PaperOrder
from evenhand.services.papers.compiling import compiled
from tests.journeys.commanding import Captured, refused
from tests.shared_sample import a_copy_opened

COVER_A_PERIOD = frozenset(
    [
        "governance",
        "guidance",
        "influence",
        "members",
        "attendance",
        "decisions",
        "actions",
        "mp",
        "visit-pack",
        "even-handedness",
        "awards",
        "spend",
        "assurance",
    ]
)
OF_A_MEETING = frozenset({"agenda", "expected-declarations", "pack", "supplement", "minutes"})
CANNOT_SAY_AS_KNOWN = frozenset({"pack", "supplement", "two-hats", "offer-letters", "certificates", "form"})
USED_BY = {
    ("--from", "2025-09-01"): COVER_A_PERIOD | {"year-planner"},
    ("--to", "2026-03-31"): COVER_A_PERIOD,
    ("--as-known-on", "2026-04-14"): frozenset(PAPERS) - CANNOT_SAY_AS_KNOWN,
    ("--meeting", "33"): OF_A_MEETING,
    ("--election", "4"): frozenset({"election-period"}),
    ("--person", "4"): frozenset({"two-hats"}),
    ("--mp", "2"): frozenset({"mp-briefing", "mp-handover", "visit-pack"}),
    ("--engagements", "23"): frozenset({"mp-case-study"}),
    ("--round", "1"): frozenset({"grants-schedule", "awards", "returns", "offer-letters", "certificates"}),
    ("--application", "2"): frozenset({"dossier"}),
    ("--form", "grant-return"): frozenset({"form"}),
    ("--one-page",): frozenset({"governance", "election-period"}),
    ("--with-power", "--level", "confidential"): frozenset({"governance", "influence"}),
}
"""Each option, by the papers that use it."""
NEEDED = {
    "two-hats": ("--person", "4"),
    "mp-case-study": ("--engagements", "23"),
    "dossier": ("--application", "2"),
    "form": ("--form", "grant-return"),
}
"""What is given besides, without which the paper cannot be asked for at all."""


@pytest.mark.parametrize("paper", PAPERS)
def test_what_a_paper_cannot_use_is_refused_before_its_file_is_read(
    paper: str, tmp_path: Path, capsys: Captured
) -> None:
    nowhere = tmp_path / "none.evenhand"
    for option, papers in USED_BY.items():
        needed = NEEDED.get(paper, ()) if option[0] != NEEDED.get(paper, ("",))[0] else ()
        says = refused(["report", paper, str(nowhere), *needed, *option, "--out", "-"], capsys)
        assert ("There is no file" in says) == (paper in papers), (paper, option, says)


@pytest.mark.parametrize("paper", sorted(COVER_A_PERIOD | {"year-planner"}))
def test_a_paper_that_takes_a_period_is_another_paper_for_another_one(
    paper: str, sample_file: Path, tmp_path: Path
) -> None:
    day, clock = date(2026, 4, 14), datetime(2026, 4, 14, 9)  # noqa: DTZ001  the clock on the wall
    order = PaperOrder(paper=paper, as_at=day, printed_at=clock, level=Level.BOARD)
    partnership: Partnership = a_copy_opened(sample_file, tmp_path)
    try:
        whole, part = (compiled(partnership, one) for one in (order, replace(order, starts=date(2026, 3, 1))))
    finally:
        partnership.close()
    assert whole != part


def test_the_figures_stand_on_one_day(sample: Path, capsys: Captured) -> None:
    asked = ["report", "governance", str(sample), "--to", "2026-03-31", "--out", "-"]
    assert "leave out --as-at or give the same" in refused([*asked, "--as-at", "2026-04-14"], capsys)
    assert main([*asked, "--as-at", "2026-03-31", "--format", "json"]) == 0
    assert '"as_at": "2026-03-31"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["report", "governace", "f", "--out", "-"],
            "There is no paper “governace”. Did you mean “governance”?",
        ),
        (["report", "xyzzy", "f", "--out", "-"], "Give one of these: governance, election-period,"),
        (["governance", "f"], "“governance” is a paper. Write “evenhand report governance FILE --out PATH”."),
        (["reprot", "agenda", "f"], "There is no command “reprot”. Did you mean “report”?"),
        (["list", "peeple", "f"], "Did you mean “people”?"),
        (
            ["report", "agenda", "f", "--out", "-", "--format", "pdf", "--format", "json"],
            "--format is given twice.",
        ),
        (
            ["report", "form", "grant-return", "f", "--out", "-", "--form", "role-statement"],
            "--form is given twice",
        ),
        (["report", "agenda", "f", "--out", "-", "--levle", "board"], "Did you mean “--level”?"),
        (["report", "agenda", "f", "--out", "-", "--level", "secret"], "Give one of these: public, board,"),
        (["report", "agenda", "f", "--out", "-", "--as-at", "2026-13-45"], "--as-at: There is no month 13."),
        (["report", "agenda", "f", "--out", "-", "--meeting", "the next"], "--meeting: “the next” is no id."),
        (["report", "agenda", "f", "--out", ""], "--out: The name is empty."),
        (["report", "agenda", "f"], "--out is missing."),
        (["report"], "PAPER, FILE and --out are missing."),
    ],
)
def test_what_is_mistyped_is_answered_with_what_there_is(
    arguments: list[str], says: str, capsys: Captured
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert says in err
    assert "Nothing was done." in err
    for word in ("argument", "choice", "Traceback"):
        assert word not in err


def test_a_place_that_cannot_take_a_paper_is_said_with_what_is_safe(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    asked = ["report", "agenda", str(sample), "--as-at", "2026-04-14", "--out"]
    for place, says in (
        (
            tmp_path / "none" / "agenda.pdf",
            "there is no folder none. The partnership file is as it was. Make it",
        ),
        (tmp_path, "is a folder. The partnership file is as it was. Name a file in it."),
        (sample, "Nothing was written over it. Choose another name."),
        (Path("/dev/full"), "The partnership file is as it was. Choose another place."),
    ):
        assert says in refused([*asked, str(place)], capsys)
    assert list(tmp_path.iterdir()) == []
