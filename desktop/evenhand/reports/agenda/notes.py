"""What stands below the items: papers that came late, papers for no item, who may have which, and whom to ask."""

from evenhand.domain.meetings.agenda_sheet import AgendaSheet, PaperLine
from evenhand.domain.meetings.paper_letters import say_papers
from evenhand.domain.papers import Note, Section, text
from evenhand.domain.words import say_day

LARGE_PRINT = "This agenda and the papers printed with it also come in large print, with the same numbers"


def notes(sheet: AgendaSheet) -> tuple[Section, ...]:
    """The notes, in one paragraph."""
    says = [*_late(sheet), *_for_no_item(sheet), *_left_out(sheet), _editions(sheet)]
    return (Section(0, "", (Note(text(" ".join(says))),)),)


def _late(sheet: AgendaSheet) -> list[str]:
    return [why_late(one) for one in sheet.papers if one.timing.was]


def why_late(paper: PaperLine) -> str:
    """Why a paper came late, and that the chair agreed to take it; the public is told that it did."""
    why = f": {paper.late_because.rstrip('.')}" if paper.late_because else ""
    agreed = paper.chair_agreed_on
    consent = f" The chair agreed on {say_day(agreed)} to take it." if agreed is not None else ""
    return f"Paper {paper.letter} {paper.timing.was}{why}.{consent}"


def _for_no_item(sheet: AgendaSheet) -> list[str]:
    """Papers that belong to no item stand in no line of the table; in a pack their pages are said here."""
    return [
        f"Paper {one.letter}{f', {one.title},' if one.title else ''} belongs to no item"
        f"{f' and begins on page {one.page}' if one.page is not None else ''}."
        for one in sheet.papers
        if one.item is None
    ]


def _left_out(sheet: AgendaSheet) -> list[str]:
    """In a pack, the papers that this copy does not hold."""
    missing = [one.letter for one in sheet.papers if one.page is None] if sheet.in_pack else []
    if not missing:
        return []
    return [f"{say_papers(missing)} {'is' if len(missing) == 1 else 'are'} not in this copy."]


def _editions(sheet: AgendaSheet) -> str:
    """Which papers anybody may have, and that there is large print."""
    letters, ask = sheet.with_public_edition, f"ask {sheet.contact}"
    if not letters:
        return f"{LARGE_PRINT}: {ask}."
    has = "has" if len(letters) == 1 else "have"
    return f"{say_papers(letters)} {has} a public edition: {ask}. {LARGE_PRINT}."
