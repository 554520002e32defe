"""What the sheet cannot expect: items in which nothing matched, and members who have never declared."""

from evenhand.domain.meetings.expected_sheet import ExpectedSheet
from evenhand.domain.papers import Paragraph, Section, text
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_list
from evenhand.reports.wording import how_many, opening

PUBLIC = "Who is expected to declare what is for the chair and the board."


def others(sheet: ExpectedSheet) -> tuple[Section, ...]:
    """The other items, then the members of whom nothing is known."""
    if sheet.level is Level.PUBLIC:
        return (Section(3, "What else to know", (Paragraph("3.1", text(PUBLIC)),)),)
    says = [_items(sheet.none_expected), _members(sheet)]
    parts = [Paragraph(f"3.{place}", text(one)) for place, one in enumerate(filter(None, says), start=1)]
    return (Section(3, "What else to know", tuple(parts)),) if parts else ()


def _items(numbers: tuple[int, ...]) -> str:
    if not numbers:
        return ""
    named = say_list([str(one) for one in numbers])
    return f"In {'item' if len(numbers) == 1 else 'items'} {named} nothing of the register matches. Ask all the same."


def _members(sheet: ExpectedSheet) -> str:
    if not sheet.not_declared:
        return ""
    have = opening(how_many(sheet.silent, "member has", "members have"))
    names = say_list(list(sheet.not_declared))
    return f"{have} never declared their interests, so that nothing can be expected of them: {names}."
