"""What is not for the public stands nowhere in a public copy: on no page, beside none, and in nothing handed on of it.

`test_the_gallery.py` looks the papers themselves over; here are packs, letters, and tables, figures and names of files.
"""

from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.services import papers
from evenhand.services.papers import KINDS, PAPERS, PaperOrder, sharing
from evenhand.services.papers.compiling import Made, compiled, made
from evenhand.services.papers.naming import part_name
from tests.reports.every_paper import orders_of
from tests.reports.everything_in import words_in
from tests.reports.stress import CANARY

DRAWN_OTHERWISE = ("pack", "supplement", "offer-letters", "certificates", "two-hats")
"""What has no blocks, so that there is nothing to hand on of it but itself; the figures of a pack are its agenda's."""
A_FEW = 5


def an_order(partnership: Partnership, paper: str, level: Level) -> PaperOrder:
    """A paper in standard print."""
    found = (one for _, one in orders_of(partnership, paper) if one.level is level)
    return replace(next(found), large_print=False)


def found_in(parts: dict[str, bytes]) -> list[str]:
    """The names of the files that bear the canary, in whatever letters."""
    return [name for name, held in parts.items() if CANARY.casefold() in (name + words_in(held)).casefold()]


def handed_on(
    partnership: Partnership, order: PaperOrder, monkeypatch: pytest.MonkeyPatch
) -> dict[str, bytes]:
    """Each table and figure of a paper as it can be saved apart, by the name of its file."""
    seen = made(partnership, order)

    def known(_partnership: Partnership, _order: PaperOrder) -> Made:
        return seen

    monkeypatch.setattr(sharing, "made", known)
    parts: dict[str, bytes] = {}
    with suppress(Refusal):
        parts |= dict(sharing.tables(partnership, order, "csv"))
        parts |= dict(sharing.tables(partnership, order, "xlsx"))
    with suppress(Refusal):
        parts |= dict(sharing.figures(partnership, order, "svg"))
    return parts


@pytest.mark.parametrize("paper", DRAWN_OTHERWISE)
def test_no_pack_letter_or_card_for_the_public_bears_it(strained: Partnership, paper: str) -> None:
    order = an_order(strained, paper, Level.PUBLIC)
    kind, report, look = KINDS[paper], compiled(strained, order), Look.standard()
    parts = {papers.file_name(order): kind.draw(report, look)}
    if kind.singly:
        parts |= {part_name(order, one): pdf for one, pdf in islice(kind.draw_singly(report, look), A_FEW)}
    if not kind.laid_out_first:
        parts["json"] = papers.as_json(strained, order).encode()
    assert found_in(parts) == []


@pytest.mark.parametrize("paper", [one for one in PAPERS if one not in DRAWN_OTHERWISE])
def test_nothing_handed_on_of_a_public_paper_bears_it(
    strained: Partnership, paper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = an_order(strained, paper, Level.PUBLIC)
    parts = handed_on(strained, order, monkeypatch)
    monkeypatch.undo()
    assert found_in(parts | {f"{paper}.json": papers.as_json(strained, order).encode()}) == []


def test_it_is_found_wherever_it_stands(strained: Partnership, monkeypatch: pytest.MonkeyPatch) -> None:
    order = an_order(strained, "members", Level.CONFIDENTIAL)
    parts = handed_on(strained, order, monkeypatch)
    assert {Path(name).suffix for name in found_in(parts)} == {".csv", ".xlsx"}
    assert found_in({"a": papers.draw(strained, order)}) == ["a"]
