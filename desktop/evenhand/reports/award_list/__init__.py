"""The list of awards on paper: in short, every award by reference, and how each round went."""

from evenhand.domain.grants.award_list import ENDED, AwardLine, AwardList, RoundLine
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Block,
    Cell,
    Column,
    Paper,
    Paragraph,
    Section,
    Table,
    strong,
    text,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_day, say_pence
from evenhand.reports.cells import NONE, cell, cells
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.wording import how_many, opening, say_span

GUIDANCE = "Guidance: MP9 (MPs and Big Local, May 2016); PP11, PP14 (Party politics and Big Local, July 2015)"
NO_PARTY = "No award goes to a political party or to party politics: that is a condition of each."
PRESENTED = "Amounts are exact to the penny. Order is by reference, not by merit."


@keeps("MP9")
def blocks(found: AwardList) -> Paper:
    """The list as neutral blocks; it holds what its level may see and nothing else (MP9)."""
    of = found.round_name or f"Awards made {say_span(found.starts, found.as_at)}"
    head = front(found.occasion, found.level, "Awards", of)
    return Paper(head, (_short(found), _awards(found), _rounds(found)))


def draw(found: AwardList, look: Look) -> bytes:
    """The list as a PDF."""
    return print_paper(blocks(found), look)


def _short(found: AwardList) -> Section:
    if not found.made:
        return Section(1, "In short", (Paragraph("1.1", text("No award was made.")),), GUIDANCE)
    parts: list[Block] = [Paragraph("1.1", text(strong(_made(found)), f" {NO_PARTY}"))]
    if found.held_back:
        parts.append(Paragraph("1.2", text(_held_back(found))))
    return Section(1, "In short", tuple(parts), GUIDANCE)


def _made(found: AwardList) -> str:
    """How many awards, how much in all, and the smallest and the largest of those that may be named."""
    count = opening(say_count(found.made, "award was", "awards were"))
    amounts = [one.awarded_pence for one in found.awards if one.stands]
    span = f", from {say_pence(min(amounts))} to {say_pence(max(amounts))}" if len(amounts) > 1 else ""
    return f"{count} made, {say_pence(found.awarded_pence)} in all{span}."


def _held_back(found: AwardList) -> str:
    count = opening(how_many(found.held_back, "award is", "awards are"))
    when = f" before {say_day(found.held_back_until)}" if found.held_back_until else " yet"
    return f"{count} not announced{when} and {'is' if found.held_back == 1 else 'are'} counted, not named."


def _awards(found: AwardList) -> Section:
    return Section(2, "The awards", (_award_table(found),))


def _award_table(found: AwardList) -> Table:
    public = found.level is Level.PUBLIC
    money = () if public else (Column("Paid", right=True, tabular=True),)
    columns = (
        Column("Reference and applicant, what for"),
        Column("Theme"),
        Column("Awarded on", right=True, tabular=True),
        Column("Award", right=True, tabular=True),
        *money,
    )
    total = ["All awards shown", " ", " ", say_pence(found.shown_pence)]
    total += [] if public else [say_pence(sum(one.paid_pence for one in found.awards if one.stands))]
    return Table(
        1,
        "Awards, by reference, not by merit",
        columns,
        tuple(_row(one, public=public) for one in found.awards),
        NONE_IN_THE_PERIOD,
        total=cells(*total),
        note=text(PRESENTED),
    )


def _row(one: AwardLine, *, public: bool) -> tuple[Cell, ...]:
    below = [Cell(text(one.purpose))] if one.purpose else []
    if not one.stands and one.ended_on is not None:
        ended = one.status.label if one.status in ENDED else "Ended"
        below.append(Cell(text(strong(f"{ended} {say_cell_day(one.ended_on)}"), "; not in the sum")))
    if one.back_pence:
        below.append(Cell(text(f"Came back: {say_pence(one.back_pence)}")))
    name = Cell(text(f"{one.reference}\u00a0 {one.applicant}"), below=tuple(below))
    amounts = (cell(say_pence(one.awarded_pence)), *(() if public else (cell(_paid(one)),)))
    return (name, cell(one.theme), cell(say_cell_day(one.awarded_on)), *amounts)


def _paid(one: AwardLine) -> str:
    return say_pence(one.paid_pence) if one.paid_pence else NONE


def _rounds(found: AwardList) -> Section:
    """How each round went, what was not awarded in counts."""
    heads = ("Round", "Applied", "Asked", "Awards", "Awarded", "Refused", "Others")
    table = Table(
        2,
        "What became of all applications",
        tuple(Column(head, right=place > 0, tabular=place > 0) for place, head in enumerate(heads)),
        tuple(_round_row(one) for one in found.rounds),
        NONE_IN_THE_PERIOD,
        note=text(
            "Others were deferred or withdrawn, or wait. What was not awarded is counted here and named nowhere."
        ),
    )
    return Section(3, "The rounds", (table,))


def _round_row(one: RoundLine) -> tuple[Cell, ...]:
    asked, awarded = say_pence(one.asked_pence), say_pence(one.awarded_pence)
    counts = (one.refused, one.deferred + one.withdrawn + one.waiting)
    return cells(one.name, str(one.applied), asked, str(one.awards), awarded, *map(str, counts))
