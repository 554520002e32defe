"""The register of interests on paper: who has declared, and what.

Section, paragraph and table numbers are the same at every level and in every size of print.
"""

from evenhand.domain.members.interests_register import (
    DeclarationLine,
    Declared,
    InterestLine,
    InterestsRegister,
)
from evenhand.domain.members.vocabulary import InterestHolder
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    NONE_DECLARED,
    NOT_ASKED,
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
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_day, say_list
from evenhand.reports.cells import NONE, cells
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.seat_words import said
from evenhand.reports.wording import in_words, opening

IN_WORDS = {
    Declared.INTERESTS: "declared interests",
    Declared.NOTHING: "had nothing to declare",
    Declared.OVERDUE: "last declared longer ago than the rules allow",
    Declared.NOT_ASKED: "not asked yet",
}
NONE_IN_PUBLIC, BLANK = "None in the public part.", " "


def blocks(register: InterestsRegister) -> Paper:
    """The register as neutral blocks; it holds what its level may see and nothing else."""
    head = front(
        register.occasion, register.level, "Register of interests", f"As at {say_day(register.as_at)}"
    )
    return Paper(head, (_who(register), _what(register)))


def draw(register: InterestsRegister, look: Look) -> bytes:
    """The register as a PDF."""
    return print_paper(blocks(register), look)


def in_a_sentence(register: InterestsRegister) -> Text:
    """How many members have declared, and how the others stand."""
    if not register.members:
        return text("Nobody is recorded as a member.")
    count = len(register.members)
    counts = [(len(register.standing(one)), IN_WORDS[one]) for one in Declared]
    parts = [f"{in_words(number)} {words}" for number, words in counts if number]
    return text(strong(f"Of {say_count(count, 'member')}, {say_list(parts)}."), f" {_how_long(register)}")


def _how_long(register: InterestsRegister) -> str:
    if register.months is None:
        return "No rule says how long a declaration is good."
    return f"A declaration is good for {say_count(register.months, 'month')}."


def _who(register: InterestsRegister) -> Section:
    public = register.level is Level.PUBLIC
    columns = [Column("Name"), Column("Sits as"), Column("Stands"), Column("Last declared", tabular=True)]
    if not public:
        columns.append(Column("Next due", tabular=True))
    table = Table(
        1,
        "Declarations, by capacity, then surname",
        tuple(columns),
        tuple(_who_row(one, public=public) for one in register.members),
        NONE_DECLARED,
        note=text(_unnamed(register)) if register.unnamed else None,
    )
    guidance = "Guidance: PP2 (Party politics and Big Local, July 2015)"
    return Section(1, "Who has declared", (Paragraph("1.1", in_a_sentence(register)), table), guidance)


def _who_row(line: DeclarationLine, *, public: bool) -> tuple[Cell, ...]:
    words = [line.name, line.capacity.label, opening(line.stands.value)]
    days = [line.declared_on] if public else [line.declared_on, line.due]
    return cells(*words, *(say_cell_day(day) if day else NONE for day in days))


def _unnamed(register: InterestsRegister) -> str:
    others = say_list([said(one) for one in register.unnamed])
    return f"Members who have not agreed to be named in public are left out of this copy: {others}."


def _what(register: InterestsRegister) -> Section:
    columns = [
        Column("Name"),
        Column("Whose"),
        Column("Kind"),
        Column("Body, and what"),
        Column("Since", tabular=True),
    ]
    rows = [row for line in register.members for row in _rows(line, register.level)]
    blocks: list[Block] = [
        Paragraph("2.1", text(_explained(register.level))),
        Table(
            2,
            "Interests current on the day",
            tuple(columns),
            tuple(rows),
            NONE_DECLARED,
            heading_columns=(0, 3),
        ),
    ]
    return Section(2, "What was declared", tuple(blocks))


def _explained(level: Level) -> str:
    says = (
        "An interest may be a member’s own, a close relative’s or friend’s, or a loyalty to another body. To have one "
        "is no fault; it is declared so that it can be handled in the open."
    )
    if level is Level.PUBLIC:
        return f"{says} This copy holds the public part of the register."
    if level is Level.BOARD:
        return f"{says} Relatives and friends stand here by how they are close, without their names."
    return f"{says} This copy names relatives and friends, and is for named readers alone."


def _rows(line: DeclarationLine, level: Level) -> list[tuple[Cell, ...]]:
    if line.interests:
        return [_row(line, one, level) for one in line.interests]
    return [cells(line.name, BLANK, BLANK, _why_none(line), BLANK)]


def _why_none(line: DeclarationLine) -> str:
    if line.some_withheld:
        return NONE_IN_PUBLIC
    return NOT_ASKED if line.stands is Declared.NOT_ASKED else NONE_DECLARED


def _row(line: DeclarationLine, one: InterestLine, level: Level) -> tuple[Cell, ...]:
    what = ": ".join(filter(None, (one.body, one.what)))
    since = say_cell_day(one.starts) if one.starts else NONE
    return cells(line.name, _whose(one, level), one.kind.label, what, since)


def _whose(one: InterestLine, level: Level) -> str:
    if one.whose is InterestHolder.OWN:
        return "Own"
    if level is Level.PUBLIC or not one.relation:
        return one.whose.label
    return opening(", ".join(filter(None, (one.relation, one.holder))))
