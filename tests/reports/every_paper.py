"""Every paper there is, as it may be asked for of a partnership: each level and size of print; and its checks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import text

from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.papers import Paper
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.services.papers import KINDS, PaperOrder
from evenhand.services.papers.compiling import compiled
from evenhand.services.papers.kinds import kind_of
from tests.reports.page_checks import faults, faults_of_sheets, numbers
from tests.reports.printed import Page, read_pages
from tests.reports.reading_order import out_of_order

DAY = date(2026, 4, 14)
NOT_BOUND_TO_SIZE = frozenset({"mp-briefing"})
"""What leaves something out until it fits its page, so that its sizes of print differ and its blocks hold more."""
SHEETS = frozenset({"two-hats", "offer-letters", "certificates"})
"""What goes out by itself, a sheet or letter to each, without the footer of a paper."""
POLLS = {"before": date(2026, 3, 13), "during": DAY, "after": date(2026, 5, 20)}
CHOSEN = {
    "person_id": "SELECT person_id FROM role_statement ORDER BY good_until DESC, id LIMIT 1",
    "application_id": "SELECT id FROM application WHERE status = 'approved' ORDER BY id LIMIT 1",
    "election_id": "SELECT id FROM election WHERE poll_on >= '2026-05-01' ORDER BY poll_on LIMIT 1",
    "engagement_ids": "SELECT id FROM engagement WHERE status = 'held' ORDER BY id LIMIT 4",
    "round_id": "SELECT round_id FROM application WHERE status = 'approved' ORDER BY id LIMIT 1",
}
"""What is chosen where a paper asks for it, the first that there is."""
OPEN_ROUND = {
    "grants-schedule": "SELECT round_id FROM application WHERE status = 'received' ORDER BY id LIMIT 1",
}
"""What is about a round that is not decided yet."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One paper as it was drawn: under which name, what it was asked for as, its pages, and what is wrong with them.

    `blocks` are what it holds, None where that is more than it shows or where it is drawn otherwise.
    """

    name: str
    order: PaperOrder
    pdf: bytes
    pages: tuple[Page, ...]
    faults: tuple[str, ...]
    blocks: Paper | None = None


def look_of(order: PaperOrder) -> Look:
    """The measures of the size that is asked for."""
    return Look.large_print() if order.large_print else Look.standard()


def orders_of(partnership: Partnership, paper: str) -> Iterator[tuple[str, PaperOrder]]:
    """A paper of a partnership at each level in both sizes, each under a name."""
    for level in Level:
        for named, order in _editions(partnership, paper):
            for large in (False, True):
                wanted = replace(
                    order,
                    level=level,
                    large_print=large,
                    with_power=level is Level.CONFIDENTIAL and "with_power" in KINDS[paper].asks,
                )
                yield f"{named}_{level.value}{'_large-print' if large else ''}", wanted


def _editions(partnership: Partnership, paper: str) -> Iterator[tuple[str, PaperOrder]]:
    """A paper under its name, with what has to be chosen: each form, an election's before, during and after it."""
    order = _chosen(partnership, paper)
    asks = KINDS[paper].asks
    if "form" in asks:
        for form in FORMS:
            yield form, replace(order, form=form)
    elif "election_id" in asks:
        for when, day in POLLS.items():
            yield f"{paper}-{when}", replace(order, as_at=day)
    else:
        yield paper, order
    if "one_page" in asks:
        yield f"{paper}-one-page", replace(order, one_page=True)


def _chosen(partnership: Partnership, paper: str) -> PaperOrder:
    """An order of a paper, with the first of each thing that it asks for."""
    order = PaperOrder(paper=paper, as_at=DAY, printed_at=datetime(2026, 4, 14, 9))  # noqa: DTZ001  the clock on the wall
    wanted = {name: CHOSEN[name] for name in KINDS[paper].asks & CHOSEN.keys()}
    if paper in OPEN_ROUND:
        wanted["round_id"] = OPEN_ROUND[paper]
    with partnership.reading() as session:
        found = {name: tuple(session.scalars(text(query))) for name, query in wanted.items()}
    engagements = found.pop("engagement_ids", ())
    single: dict[str, Any] = {name: next(iter(ids), None) for name, ids in found.items()}
    return replace(order, engagement_ids=engagements, **single)


def shown(partnership: Partnership, name: str, order: PaperOrder) -> Shown:
    """A paper drawn and read back, with all that is wrong with it.

    Raises:
        Refusal: it cannot be drawn of this partnership.
    """
    look, kind, report = look_of(order), kind_of(order), compiled(partnership, order)
    pdf = kind.draw(report, look)
    pages = read_pages(pdf, look)
    wrong = faults_of_sheets(pdf, pages) if order.paper in SHEETS else faults(pdf, pages, look)
    blocks = kind.blocks(report) if kind.blocks and order.paper not in NOT_BOUND_TO_SIZE else None
    if blocks is not None:
        wrong += out_of_order(blocks, pages, look)
    return Shown(name, order, pdf, tuple(pages), tuple(wrong), blocks)


def numbered_alike(standard: Shown, large: Shown) -> list[str]:
    """What is wrong with the numbers of the paragraphs in large print."""
    if standard.order.paper in NOT_BOUND_TO_SIZE:
        return []
    alike = numbers(standard.pages, Look.standard()) == numbers(large.pages, Look.large_print())
    return [] if alike else ["the paragraphs of large print are numbered otherwise"]


def all_of(partnership: Partnership, paper: str) -> Iterator[Shown | tuple[str, str]]:
    """A paper in all its forms; of one that is refused, its name and why."""
    standard: Shown | None = None
    for name, order in orders_of(partnership, paper):
        try:
            one = shown(partnership, name, order)
        except Refusal as refusal:
            yield name, refusal.says
            continue
        if order.large_print and standard is not None:
            one = replace(one, faults=(*one.faults, *numbered_alike(standard, one)))
        standard = standard if order.large_print else one
        yield one
