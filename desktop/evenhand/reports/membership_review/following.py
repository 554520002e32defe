"""Section 5: who is sought, and the recruitment actions that follow with what came of them."""

from evenhand.domain.members.review.chance import Verdict
from evenhand.domain.members.review.comparing import DimensionLine
from evenhand.domain.members.review.following import ActionLine
from evenhand.domain.members.review.newcomers import BEYOND
from evenhand.domain.members.review.read_model import MembershipReviewReport
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Listing,
    Mark,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
)
from evenhand.domain.words import say_cell_day, say_count, say_list
from evenhand.reports.cells import cell
from evenhand.reports.membership_review.compared import FIRST_TABLE
from evenhand.reports.wording import how_many, in_words, opening


def following_section(report: MembershipReviewReport) -> Section:
    """The fewest newcomers that would bring balance, and the actions."""
    blocks: list[Block] = [Paragraph("5.1", _sought(report))]
    if report.counted and (lines := _dimension_by_dimension(report)):
        blocks.append(Listing(lines))
    blocks += [Paragraph("5.2", text(_in_a_sentence(report))), _table(report)]
    guidance = "Guidance: PP9, PP10. New voices are sought openly; nobody is asked to leave to make room."
    return Section(5, "Who is sought, and what follows", tuple(blocks), guidance)


def _sought(report: MembershipReviewReport) -> Text:
    if not report.held_on:
        return text("That is for the review to show.")
    if not report.counted:
        return text(_sought_in_words(report))
    compared = [one for one in report.dimensions if one.answered and one.as_of]
    if not compared:
        return text("Nothing could be compared, so nobody is sought by number.")
    if report.newcomers is None:
        return text(strong(BEYOND))
    if not report.newcomers:
        return text(strong("Nobody need be added: no category is fewer than usual."))
    lead = strong(f"{opening(say_count(report.newcomers, 'newcomer'))} would bring balance")
    kinds = (
        ", of each kind named here."
        if report.newcomers == 1
        else " of the kinds named here; one may be of several."
    )
    return text(lead, f"{kinds} It is no quota.")


def _sought_in_words(report: MembershipReviewReport) -> str:
    """The groups whose printed verdict is that they are fewer; how many newcomers are needed would tell their count."""
    named = [
        f"{one.dimension.lower()}: {say_list([line.category for line in found])}"
        for one in report.dimensions
        if (found := one.with_verdict(Verdict.FEWER))
    ]
    how_many_withheld = "How many newcomers would bring balance is withheld from this copy."
    if not named:
        return f"{how_many_withheld} No verdict printed here is “fewer than usual”."
    return f"New members are sought by {'; by '.join(named)}. {how_many_withheld}"


def _dimension_by_dimension(report: MembershipReviewReport) -> tuple[Text, ...]:
    return tuple(
        text(_kinds(one)) for one in report.dimensions if one.newcomers != 0 and one.answered and one.as_of
    )


def _kinds(line: DimensionLine) -> str:
    if line.newcomers is None:
        return f"{line.dimension}: {BEYOND[0].lower()}{BEYOND[1:]}"
    wanted = [f"{one.category} ({in_words(one.newcomers)})" for one in line.categories if one.newcomers]
    return f"{line.dimension}: {say_list(wanted)}."


def _in_a_sentence(report: MembershipReviewReport) -> str:
    """How many actions follow and how they stand."""
    actions = report.actions
    if not actions:
        return "No recruitment action is recorded."
    closed = sum(one.closed_on is not None for one in actions)
    late = sum(one.late(report.as_at) for one in actions)
    says = f"{opening(how_many(len(actions), 'recruitment action follows', 'recruitment actions follow'))}: "
    says += f"{_so_many(closed)} closed, {_so_many(len(actions) - closed)} open"
    return f"{says}, {in_words(late)} of them overdue." if late else f"{says}."


def _so_many(number: int) -> str:
    """A count with its verb, none of them included: none is, one is, two are."""
    return how_many(number, "is", "are") if number else "none is"


def _table(report: MembershipReviewReport) -> Table:
    withheld = any(one.says is None for one in report.actions)
    note = (
        "What is to be done is told in the secretary’s own words, and withheld from this copy."
        if withheld
        else ""
    )
    return Table(
        FIRST_TABLE + sum(one.as_of is not None for one in report.dimensions),
        "Recruitment actions, by the day they are due",
        (Column("What"), Column("Who"), Column("Due", right=True, tabular=True), Column("How it stands")),
        tuple(_row(one, report, place) for place, one in enumerate(report.actions, start=1)),
        "None.",
        note=text(note) if note else None,
    )


def _row(line: ActionLine, report: MembershipReviewReport, place: int) -> tuple[Cell, ...]:
    channel = f" ({line.channel})" if line.channel else ""
    what = f"Action {place}" if line.says is None else f"{line.says.rstrip('.')}{channel}"
    return (
        cell(what),
        cell(line.owner or "Nobody yet"),
        cell(say_cell_day(line.due_on)),
        _stands(line, report),
    )


def _stands(line: ActionLine, report: MembershipReviewReport) -> Cell:
    if line.closed_on is None:
        return cell("Overdue", Mark.HOLD) if line.late(report.as_at) else cell("Open", Mark.KNOW)
    outcome = line.outcome.label if line.outcome else "Closed"
    evidence = f": {line.evidence.rstrip('.')}" if line.evidence else ""
    return cell(f"{outcome}, {say_cell_day(line.closed_on)}{evidence}")
