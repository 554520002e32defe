"""Section 3: who sits on the partnership, in which capacity, and the residents' share."""

from evenhand.domain.figures import Hatch, SeatGroup, Seats
from evenhand.domain.papers import (
    NONE_DECLARED,
    Block,
    Cell,
    Column,
    Figure,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
)
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.partnership.sitting import MemberLine, Sitting
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.domain.words import say_count, say_day, say_list, say_percent
from evenhand.reports.cells import NONE, cells
from evenhand.reports.governance.members import statements_and_review
from evenhand.reports.seat_words import said
from evenhand.reports.wording import how_many, in_words

HATCHES = {Capacity.RESIDENT: Hatch.WHITE, Capacity.COUNCILLOR: Hatch.DIAGONAL}


def sitting_section(report: GovernanceReport) -> Section:
    """The sentence, the figure of seats, what would change it, and the table of members."""
    sitting = report.sitting
    blocks: list[Block] = [Paragraph("3.1", _in_a_sentence(sitting))]
    if sitting.voting:
        blocks.append(_figure(sitting))
    blocks.append(Paragraph("3.2", text(_margin(sitting))))
    blocks += [_table(report), *statements_and_review(report)]
    guidance = "Guidance: PP1, PP3, PP9, PP10 (Party politics and Big Local, July 2015)"
    return Section(3, "Who sits on the partnership", tuple(blocks), guidance)


def _in_a_sentence(sitting: Sitting) -> Text:
    if not sitting.voting:
        return text("Nobody is recorded as a voting member.")
    members = f"The partnership has {say_count(sitting.voting, 'voting member')}"
    without = how_many(sitting.without_vote, "who attends without a vote", "who attend without a vote")
    others = f" and {without}. " if sitting.without_vote else ". "
    verb = "sits as a resident" if sitting.residents == 1 else "sit as residents"
    share = f"{sitting.residents} of {sitting.voting} {verb}"
    count = f"{share}: {say_percent(sitting.residents, sitting.voting)}."
    if sitting.needed is None:
        return text(members, others, strong(count), " No rule on the share of residents is set.")
    needed = f"{in_words(sitting.needed)} of {sitting.voting}"
    rule = f" The rule asks for {sitting.rule}, which is {needed} ({sitting.rule_source})."
    return text(members, others, strong(count), rule)


def _margin(sitting: Sitting) -> str:
    """What would change the residents' share."""
    if not sitting.voting or sitting.needed is None:
        return "There is no share to compare with a rule."
    if sitting.residents < sitting.needed:
        missing = say_count(sitting.needed - sitting.residents, "resident member")
        return (
            f"With the seats now filled, {missing} more would meet the rule if they replaced other members."
        )
    if sitting.residents == 0 or sitting.voting == 1:
        return "One member leaving would leave nobody to count."
    left, whole = sitting.residents - 1, sitting.voting - 1
    kept = left >= (sitting.needed_after_one or 0)
    compared = "which still meets the rule" if kept else "below the rule"
    remain = f"{in_words(left)} of {in_words(whole)} would remain"
    says = (
        f"If one resident member left and was not replaced, {remain}: {say_percent(left, whole)}, {compared}."
    )
    return f"{says} Each member is counted once, in the capacity in which they sit."


def _figure(sitting: Sitting) -> Figure:
    groups = tuple(
        SeatGroup(one.count, said(one), HATCHES.get(one.capacity, Hatch.DOTS)) for one in sitting.seats
    )
    words = say_list([group.says for group in groups])
    needed = f" The rule asks for {sitting.needed} residents." if sitting.needed is not None else ""
    return Figure(
        1,
        f"The {sitting.voting} voting seats by the capacity in which each member sits",
        f"Voting seats: {words}.{needed}",
        Seats(groups),
    )


def _table(report: GovernanceReport) -> Table:
    level, sitting = report.level, report.sitting
    columns = [Column("Name"), Column("Sits as"), Column("From or for")]
    if level is not Level.PUBLIC:
        columns += [Column("Office"), Column("Present", right=True, tabular=True)]
    return Table(
        1,
        f"Members as at {say_day(report.as_at)}, by capacity, then surname",
        tuple(columns),
        tuple(_row(line, level) for line in sitting.members),
        NONE_DECLARED,
        note=text(_table_note(report)),
    )


def _row(line: MemberLine, level: Level) -> tuple[Cell, ...]:
    capacity = line.capacity.label if line.capacity is not Capacity.ORGANISATION else "Organisation"
    words = [line.name, capacity, _from(line)]
    if level is not Level.PUBLIC:
        words += [line.office, f"{line.present} of {line.possible}" if line.possible else NONE]
    return cells(*words)


def _from(line: MemberLine) -> str:
    if line.votes:
        return line.stands_for
    return f"{line.stands_for}; no vote" if line.stands_for else "No vote"


def _table_note(report: GovernanceReport) -> str:
    """How the table is to be read."""
    sitting = report.sitting
    notes: list[str] = []
    if sitting.unnamed:
        others = say_list([said(one) for one in sitting.unnamed])
        notes.append(f"Members who have not agreed to be named in public are counted alone: {others}.")
    if report.level is not Level.PUBLIC:
        meetings = say_count(sitting.meetings, "meeting")
        notes.append(
            f"Present: of the board’s meetings while the person was a member; {meetings} in the period."
        )
    notes.append("Parties are shown only as publicly declared for a public office.")
    if report.level is Level.CONFIDENTIAL:
        notes.append("Contact details and consents stand in the register of members.")
    return " ".join(notes)
