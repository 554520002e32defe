"""The papers about grants add up to the penny, and each copy names whom its readers may know of and nobody else."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from evenhand.domain.grants.offers import NO_POLITICS
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.services import papers
from evenhand.services.papers.singly import write_singly
from evenhand.services.saving import put
from tests.makers import a_partnership
from tests.reports.reading import words_of
from tests.services.a_round_on_paper import (
    ALONE,
    BOARDS,
    BOAT,
    CANARY,
    DECIDED,
    MATS,
    POLES,
    REFUSED,
    TODAY,
    OnPaper,
    on_paper,
)

PRINTED = ("grants-schedule", "awards", "dossier", "returns", "offer-letters", "certificates")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OnPaper]:
    partnership = a_partnership(tmp_path_factory.mktemp("papers"))
    yield on_paper(partnership)
    partnership.close()


def ordered(file: OnPaper, paper: str, level: Level = Level.PUBLIC, **more: Any) -> papers.PaperOrder:
    asks = papers.KINDS[paper].asks
    about: dict[str, Any] = {"as_at": TODAY}
    about |= {"round_id": file.round_id} if "round_id" in asks else {}
    about |= {"application_id": file.key(MATS)} if "application_id" in asks else {}
    return papers.PaperOrder(
        paper=paper,
        printed_at=datetime(2026, 12, 1, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        **(about | more),
    )


def figures(file: OnPaper, paper: str, level: Level = Level.CONFIDENTIAL, **more: Any) -> Any:
    return json.loads(papers.as_json(file.partnership, ordered(file, paper, level, **more)))


def said(file: OnPaper, paper: str, level: Level, **more: Any) -> str:
    return words_of(papers.draw(file.partnership, ordered(file, paper, level, **more)))


def printed(file: OnPaper, paper: str, level: Level) -> str:
    """The words on paper, in large print where that is laid out anew; of the long report the figures tell enough."""
    return "" if paper == "governance" else said(file, paper, level, large_print=level is Level.BOARD)


def sql(file: OnPaper, query: str) -> int:
    with file.partnership.reading() as session:
        return int(session.execute(text(query)).scalar_one())


@pytest.mark.parametrize("paper", [*PRINTED, "governance"])
def test_no_copy_tells_more_than_its_readers_may_know(file: OnPaper, paper: str) -> None:
    told = {
        level: printed(file, paper, level) + json.dumps(figures(file, paper, level), ensure_ascii=False)
        for level in Level
    }
    for level in (Level.PUBLIC, Level.BOARD):
        assert CANARY not in told[level]
    assert REFUSED not in told[Level.PUBLIC]
    assert ALONE not in told[Level.PUBLIC]


def test_a_public_dossier_says_nothing_of_payments_rather_than_nought(file: OnPaper) -> None:
    award = figures(file, "dossier", Level.PUBLIC)["award"]
    assert award["awarded_pence"]
    assert [award.get(name) for name in ("paid_pence", "back_pence", "due_back_pence")] == [None] * 3
    assert figures(file, "dossier", Level.BOARD)["award"]["paid_pence"] is not None


def test_a_dossier_of_what_was_refused_tells_the_public_its_reference_alone(file: OnPaper) -> None:
    key = file.key(BOARDS)
    told = json.dumps(figures(file, "dossier", Level.PUBLIC, application_id=key))
    assert "R5-03" in told
    assert not any(word in told for word in (REFUSED, "Ramps", "90000", "Another fund"))
    assert "Another fund paid for it" in said(file, "dossier", Level.BOARD, application_id=key)
    whole = said(file, "dossier", Level.CONFIDENTIAL, application_id=file.key(BOAT))
    assert f"Canoe Club – {CANARY} – Piotr Wrona" in whole


@pytest.mark.clause("PP2")
def test_a_path_that_was_set_aside_is_told_with_its_reason_and_handles_nobody(file: OnPaper) -> None:
    path, because = "Quince Lane Skaters - treasurer is - sister of - Piotr Wrona", "Two people of one name."
    with file.partnership.change("Set aside") as unit:
        aside = GrantConflict(
            application_id=file.key(BOARDS),
            person_id=unit.session.execute(
                text("select id from person where name = 'Piotr Wrona'")
            ).scalar_one(),
            nature=ConflictNature.INDIRECT_FINANCIAL,
            path=path,
            state=ConflictState.SET_ASIDE,
            handling=ConflictHandling.DID_NOT_VOTE,
            settled_by=CANARY,
            reason=because,
            settled_on=DECIDED,
        )
        put(unit.session, aside)
    told = said(file, "dossier", Level.BOARD, application_id=file.key(BOARDS))
    assert f"Piotr Wrona: set aside. {path} {because}" in told
    assert "does not vote" not in told
    assert "No recommendation was written down." in told


@pytest.mark.clause("MP9")
def test_the_awards_add_up_to_the_penny(file: OnPaper) -> None:
    found = figures(file, "awards", Level.BOARD)
    assert found["awarded_pence"] == sql(file, "select sum(awarded_pence) from award") == 247_45
    asked = sql(file, "select sum(asked_pence) from application")
    assert [one["asked_pence"] for one in found["rounds"]] == [asked]
    paid = sum(one["paid_pence"] for one in found["awards"])
    assert paid == sql(file, "select sum(pence) from payment")
    public = said(file, "awards", Level.PUBLIC)
    assert "£187.40" in public
    assert "A person who applied for themselves" in public
    assert "Two awards were made, £247.45 in all" in public


def test_the_schedule_has_a_row_for_each_that_waits_and_recomputes_its_sums(file: OnPaper) -> None:
    found = figures(file, "grants-schedule", Level.BOARD)
    assert [line["reference"] for line in found["lines"]] == ["R5-04", "R5-05"]
    waiting = "select sum(asked_pence) from application where status in ('received', 'deferred')"
    assert found["asked_pence"] == sql(file, waiting)
    assert found["recommended_pence"] == sql(file, "select sum(pence) from recommendation")
    assert found["committed_pence"] == sql(file, "select sum(awarded_pence) from award")
    says = said(file, "grants-schedule", Level.BOARD)
    assert "Conflict: applicant – treasurer is – sister of – Piotr Wrona: leaves, not in quorum" in says
    assert "£400.00 is recommended from a budget of £1,000.00, of which £247.45 is awarded already" in says
    assert "which leaves £352.55" in says
    assert "Total: two applications, one recommended 1,065.50 400.00" in says
    assert "Scores" not in says
    assert "Scores: 4 of 5: 80.0%" in said(file, "grants-schedule", Level.CONFIDENTIAL)


def test_what_is_recommended_is_no_public_matter_before_it_is_decided(file: OnPaper) -> None:
    found = figures(file, "grants-schedule", Level.PUBLIC)
    assert (found["recommended"], found["recommended_pence"]) == (None, None)
    says = said(file, "grants-schedule", Level.PUBLIC)
    assert "decide each of the two applications, one by one" in says
    assert "£1,065.50 is asked for in all, from a budget of £1,000.00" in says
    assert not any(words in says for words in ("Table 1", "recommend", "400.00"))


def test_the_schedule_of_an_earlier_day_shows_what_waited_then(file: OnPaper) -> None:
    earlier = date.fromordinal(DECIDED.toordinal() - 1)
    found = figures(file, "grants-schedule", as_at=earlier)
    assert (found["applied"], found["committed_pence"]) == (5, 0)


@pytest.mark.clause("PP13")
def test_returns_say_who_is_late_and_what_is_due_back(file: OnPaper) -> None:
    found = figures(file, "returns", Level.BOARD)
    assert found["money"]["spent_pence"] == sql(file, "select sum(spent_pence) from return_line") == 150_00
    assert found["money"]["due_back_pence"] == 37_40
    spent = {one["reference"]: (one["spent_pence"], one["due_back_pence"]) for one in found["awards"]}
    assert spent == {"R5-01": (150_00, 37_40), "R5-02": (None, None)}
    told = ("spent_pence", "back_pence", "due_back_pence", "untold_pence")
    assert sum(found["money"][one] for one in told) == found["money"]["paid_pence"]
    assert [(one["reference"], one["standing"]) for one in found["returns"]] == [
        ("R5-01", "received"),
        ("R5-02", "late"),
    ]
    assert figures(file, "returns", Level.PUBLIC)["returns"] is None


@pytest.mark.clause("PP11")
def test_every_offer_is_on_the_condition_that_none_goes_to_party_politics(
    file: OnPaper, tmp_path: Path
) -> None:
    whole = said(file, "offer-letters", Level.CONFIDENTIAL)
    assert whole.count(NO_POLITICS) == 2
    assert f"Dear {CANARY}" in whole
    order = ordered(file, "offer-letters", Level.CONFIDENTIAL)
    files = papers.draw_singly(file.partnership, order)
    assert [name for name, _ in files] == [f"2026-12-01_offer-letters_R5-0{n}.pdf" for n in (MATS, POLES)]
    assert "We accept the award of £187.40 (R5-01)" in words_of(files[0][1])
    write_singly(tmp_path, files)
    with pytest.raises(Refusal, match="is there already"):
        write_singly(tmp_path, files)


def test_a_paper_of_one_piece_has_no_single_files(file: OnPaper) -> None:
    with pytest.raises(Refusal, match="one piece"):
        papers.draw_singly(file.partnership, ordered(file, "awards"))


@pytest.mark.clause("PP13")
def test_the_governance_report_counts_what_became_of_the_money(file: OnPaper) -> None:
    found = figures(file, "governance", starts=date(2026, 1, 1))
    assert found["grants"]["total"]["spent"] == {"paid_pence": 187_40, "asked": 2, "returned": 1}
    money = found["money"]
    assert (money["awards"], money["conditioned"], money["overdue"], money["declared"]) == (2, 2, 1, 1)
    lines = {one["clause"]: one for one in found["clauses"]}
    assert lines["PP11"]["evidence"] == "One payment screened; condition on 2 of 2"
    assert lines["PP13"]["status"] == "In part"
