"""The register of members on paper: who sits, who came and went, and what stands behind the seats.

Section, paragraph and table numbers are the same at every level and in every size of print.
"""

from evenhand.domain.members.register import ChangeLine, MembersRegister, RegisterLine
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    NONE_DECLARED,
    NONE_IN_THE_PERIOD,
    Block,
    Cell,
    Column,
    Paper,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
    withheld,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_day, say_list
from evenhand.reports.cells import NONE, cells
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.seat_words import said
from evenhand.reports.wording import how_many, opening


def blocks(register: MembersRegister) -> Paper:
    """The register as neutral blocks; it holds what its level may see and nothing else."""
    head = front(register.occasion, register.level, "Register of members", f"As at {say_day(register.as_at)}")
    return Paper(head, (_sitting(register), _changes(register), _behind(register)))


def draw(register: MembersRegister, look: Look) -> bytes:
    """The register as a PDF."""
    return print_paper(blocks(register), look)


def _sitting(register: MembersRegister) -> Section:
    guidance = "Guidance: PP1, PP3 (Party politics and Big Local, July 2015)"
    parts = (Paragraph("1.1", _in_a_sentence(register)), _members_table(register))
    return Section(1, "Who sits on the partnership", parts, guidance)


def _in_a_sentence(register: MembersRegister) -> Text:
    if not register.voting:
        return text("Nobody is recorded as a voting member.")
    seats = say_list([said(one) for one in register.seats])
    without = how_many(register.without_vote, "attends without a vote", "attend without a vote")
    others = f" {opening(without)}." if register.without_vote else ""
    voting = say_count(register.voting, "voting member")
    return text(strong(f"{opening(voting)}: {seats}."), others)


def _members_table(register: MembersRegister) -> Table:
    public = register.level is Level.PUBLIC
    columns = [Column("Name"), Column("Sits as"), Column("From or for")]
    if not public:
        columns += [Column("Office"), Column("Since", tabular=True), Column("Term ends", tabular=True)]
    return Table(
        1,
        "Members, by capacity, then surname",
        tuple(columns),
        tuple(_member_row(one, public=public) for one in register.members),
        NONE_DECLARED,
        note=text(_members_note(register)),
    )


def _member_row(line: RegisterLine, *, public: bool) -> tuple[Cell, ...]:
    sits_as = line.capacity.label if line.votes else f"{line.capacity.label}, no vote"
    words = [line.name, sits_as, line.stands_for]
    if not public:
        words += [line.office, *(say_cell_day(day) if day else NONE for day in (line.since, line.term_ends))]
    return cells(*words)


def _members_note(register: MembersRegister) -> str:
    notes: list[str] = []
    if register.unnamed:
        others = say_list([said(one) for one in register.unnamed])
        notes.append(f"Members who have not agreed to be named in public are counted alone: {others}.")
    notes.append("Councillors are called Cllr, in whatever capacity they sit.")
    if register.level is Level.PUBLIC:
        notes.append("Where a member lives is not printed.")
    return " ".join(notes + [_sat_before(one) for one in register.members if one.spells])


def _sat_before(line: RegisterLine) -> str:
    """When a member who came back had sat before."""
    spells = [f"{say_day(first)} to {say_day(last)}" for first, last in line.spells]
    return f"{line.name} had sat before: {say_list(spells)}."


def _changes(register: MembersRegister) -> Section:
    table = Table(
        2,
        "Who joined on which day, and who left after it, in order of time",
        _change_columns(register.level),
        tuple(_change_row(one, register.level) for one in register.changes),
        NONE_IN_THE_PERIOD,
        heading_columns=(0, 1),
    )
    blocks: list[Block] = [Paragraph("2.1", text(_came_and_went(register))), table]
    period = f"{say_day(register.starts)} to {say_day(register.as_at)}"
    return Section(2, "Changes in the period", tuple(blocks), f"Period: {period}")


def _came_and_went(register: MembersRegister) -> str:
    joined = sum(one.joined for one in register.changes) + register.joined_unnamed
    left = sum(not one.joined for one in register.changes) + register.left_unnamed
    if not joined and not left:
        return "Nobody joined and nobody left."
    counts = (
        say_count(joined, "membership began", "memberships began"),
        say_count(left, "ended", "ended"),
    )
    says = f"{opening(counts[0])} and {counts[1]}."
    unnamed = register.joined_unnamed + register.left_unnamed
    if unnamed:
        says += f" {opening(how_many(unnamed, 'of these is', 'of these are'))} not named in this copy."
    return says


def _change_columns(level: Level) -> tuple[Column, ...]:
    columns = [Column("Day", tabular=True), Column("Name"), Column("What"), Column("Capacity")]
    if level is not Level.PUBLIC:
        columns.append(Column("How"))
    return tuple(columns)


def _change_row(line: ChangeLine, level: Level) -> tuple[Cell, ...]:
    what = "Joined" if line.joined else "Left"
    words = [say_cell_day(line.day), line.name, what, line.capacity.label]
    if level is not Level.PUBLIC:
        words.append(". ".join(filter(None, (line.how, line.words))))
    return cells(*words)


def _behind(register: MembersRegister) -> Section:
    """What only the confidential copy shows: contact, consents and how residence was checked."""
    if register.level is not Level.CONFIDENTIAL:
        return Section(3, "Contact, consents and residence", (withheld("3.1"),))
    says = "For the secretary and those who need it for their office. Each use of contact details is agreed by itself."
    columns = (Column("Name"), Column("Contact"), Column("Has agreed"), Column("Lives in the area, checked"))
    table = Table(
        3,
        "Contact details, the uses agreed to, and how residence was shown",
        columns,
        tuple(_behind_row(one) for one in register.members),
        NONE_DECLARED,
        note=text("Residence is checked for those who sit as residents."),
    )
    return Section(3, "Contact, consents and residence", (Paragraph("3.1", text(says)), table))


def _behind_row(line: RegisterLine) -> tuple[Cell, ...]:
    named = "To be named in public" if line.may_be_named else "Not to be named in public"
    agreed = (named, *(f"{use[:1].lower()}{use[1:]}" for use in line.consents))
    return cells(line.name, line.contact, "; ".join(agreed), line.residence)
