"""The even-handedness ledger on paper: counts by person and by party, what they cannot know; no ranking, no mark."""

from evenhand.domain.mp.even_handedness import EvenHandedness
from evenhand.domain.mp.ledger import LedgerLine, PartyLine
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Cell,
    Column,
    Listing,
    Paper,
    Paragraph,
    Section,
    Table,
    text,
)
from evenhand.domain.words import say_day
from evenhand.reports.cells import cells
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced
from evenhand.reports.wording import how_many, opening

GUIDANCE = "Guidance: PP4, PP7. The order is that of the alphabet. Whether the picture is fair, people judge."
COUNTED = (
    Column("Invitations", right=True, tabular=True),
    Column("Quotes we used", right=True, tabular=True),
    Column("Photographs", right=True, tabular=True),
    Column("In public", right=True, tabular=True),
)
NOTE = (
    "Invitations: events, walkabouts, openings and the like, each day once. Quotes: those that we used in what we put "
    "out ourselves, not those that newspapers printed. In public: every way of being shown: "
    "named, quoted, pictured or at an event."
)
SOURCE = "engagements, quotes, photographs and publicity on record"


def blocks(paper: EvenHandedness) -> Paper:
    """The ledger as neutral blocks; it holds what its level may see and nothing else."""
    period = f"{say_day(paper.ledger.starts)} to {say_day(paper.ledger.ends)}"
    head = front(paper.occasion, paper.level, "Even-handedness ledger", period)
    return Paper(
        head, (sourced(_by_person(paper), SOURCE), sourced(_by_party(paper), SOURCE), _missing(paper))
    )


def draw(paper: EvenHandedness, look: Look) -> bytes:
    """The ledger as a PDF."""
    return print_paper(blocks(paper), look)


def _by_person(paper: EvenHandedness) -> Section:
    lines = paper.ledger.lines
    has = how_many(len(lines), "politician is", "politicians are")
    says = f"{opening(has)} listed, those with nothing as well." if lines else "No politician is recorded."
    columns = (Column("Who"), Column("Was in the period"), *COUNTED)
    rows = tuple(_person(one) for one in lines)
    table = Table(
        1,
        "Counts by person",
        columns,
        rows,
        NONE_IN_THE_PERIOD,
        note=text(NOTE),
        dense=len(rows) > 8,
    )
    return Section(1, "By person", (Paragraph("1.1", text(says)), table), GUIDANCE)


def _person(one: LedgerLine) -> tuple[Cell, ...]:
    counts = (one.invitations, one.quotes, one.photographs, one.publicity)
    return cells(one.name, one.part, *(str(count) for count in counts))


def _by_party(paper: EvenHandedness) -> Section:
    """By party as it is public, with the number of those of whom none is on record."""
    count = paper.ledger.not_held
    says = f"{opening(how_many(count, 'person has', 'people have'))} no party on record." if count else ""
    lead = f"A party counts where it is public by office, term or candidacy. {says}".strip()
    columns = (Column("Party"), Column("People", right=True, tabular=True), *COUNTED)
    rows = tuple(_party(one) for one in paper.ledger.by_party)
    table = Table(2, "Counts by party", columns, rows, "No party is on record.")
    return Section(2, "By party", (Paragraph("2.1", text(lead)), table))


def _party(one: PartyLine) -> tuple[Cell, ...]:
    counts = (one.counts.invitations, one.counts.quotes, one.counts.photographs, one.counts.publicity)
    return cells(one.party, str(one.people), *(str(count) for count in counts))


def _missing(paper: EvenHandedness) -> Section:
    missing = paper.ledger.missing
    if not missing:
        return Section(3, "What is not known", (Paragraph("3.1", text("Nothing is known to be missing.")),))
    parts = (Paragraph("3.1", text("A low count may only look low:")), Listing(tuple(map(text, missing))))
    return Section(3, "What is not known", parts)
