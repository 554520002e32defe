"""The sheet of expected declarations on paper: what the rule book asks, then item by item with boxes for the chair."""

from evenhand.domain.meetings.called import say_hours, say_kind
from evenhand.domain.meetings.expected_sheet import ExpectedSheet
from evenhand.domain.occasion import as_known
from evenhand.domain.papers import Front, Paper
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day, say_long_day
from evenhand.reports.expected_declarations.asked import asked
from evenhand.reports.expected_declarations.by_item import by_item
from evenhand.reports.expected_declarations.others import others
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper


def blocks(sheet: ExpectedSheet) -> Paper:
    """The sheet as neutral blocks; it holds what its level may see and nothing else."""
    return Paper(_front(sheet), (asked(sheet), by_item(sheet), *others(sheet)))


def draw(sheet: ExpectedSheet, look: Look) -> bytes:
    """The sheet as a PDF."""
    return print_paper(blocks(sheet), look)


def _front(sheet: ExpectedSheet) -> Front:
    hours, day, of = say_hours(sheet.starts_at, None), say_long_day(sheet.held_on), sheet.occasion
    head = Front(
        body=of.body,
        title="Expected declarations",
        subtitle=f"{day}, {hours}" if hours else day,
        level=sheet.level,
        as_at=of.as_at,
        printed=of.printed,
        version=of.version,
        draft=False,
        labels=(
            ("Purpose", "For information" if sheet.level is Level.PUBLIC else "For the chair"),
            ("Classification", sheet.level.label),
            ("From", of.author_at(sheet.level)),
            ("Register as at", say_day(of.as_at)),
        ),
        meeting=of.meeting or say_kind(sheet.kind, sheet.body),
        letter=of.letter,
    )
    return as_known(head, of)
