"""The quorum of a meeting in squares and words, and the interests that are expected."""

from evenhand.domain.figures import QuorumSquares
from evenhand.domain.meetings.agenda_sheet import AgendaSheet, InterestsExpected
from evenhand.domain.papers import Figure, Paragraph, Section, text
from evenhand.domain.words import say_count, say_list
from evenhand.reports.wording import in_words, opening


def quorum(sheet: AgendaSheet) -> tuple[Section, ...]:
    """How many must be present of the members with a vote, then what is said about interests."""
    says = Paragraph("", text(_interests(sheet)))
    if not sheet.quorum.voting:
        return (Section(0, "", (says,)),)
    return (Section(0, quorum_title(sheet), (squares(sheet), says)),)


def quorum_title(sheet: AgendaSheet) -> str:
    """The quorum in few words: Quorum: 6 of 11."""
    needed = sheet.quorum.needed
    return f"Quorum: {needed} of {sheet.quorum.voting}" if needed is not None else "Quorum: not set"


def squares(sheet: AgendaSheet) -> Figure:
    """The members with a vote as squares, those needed solid."""
    needed, voting = sheet.quorum.needed, sheet.quorum.voting
    whole = "voting member" if voting == 1 else "voting members"
    if needed is None:
        drawing = QuorumSquares(None, voting, "", f"{voting} {whole}", _beside(sheet))
        alternative = f"{opening(say_count(voting, 'voting member'))}. No quorum is set."
    else:
        drawing = QuorumSquares(
            needed, voting, f"{needed} must be present", f"of {voting} {whole}", _beside(sheet)
        )
        alternative = f"{opening(in_words(needed))} of {voting} must be present."
    return Figure(0, "", alternative, drawing)


def _beside(sheet: AgendaSheet) -> str:
    """What the quorum means for items in which some must stand back: For item 7, six who have no interest."""
    needed = sheet.quorum.needed
    items = [one.item for one in sheet.expected if one.counting < sheet.quorum.voting]
    if needed is None:
        return "The rule book sets no quorum for this meeting."
    if not items:
        return ""
    who = "who has no interest in it" if needed == 1 else "who have no interest in it"
    return f"For {_say_items(items)}, {in_words(needed)} {who}."


def _interests(sheet: AgendaSheet) -> str:
    """Where interests are declared, and how many are expected."""
    under = f"under item {sheet.declared_under}" if sheet.declared_under is not None else "when it is called"
    says = f"Members with an interest in an item say so {under}."
    return " ".join([says, *(_expected(one, sheet) for one in sheet.expected)])


def _expected(one: InterestsExpected, sheet: AgendaSheet) -> str:
    more = "" if one is sheet.expected[0] else " more"
    count = opening(in_words(one.interests))
    is_are = "interest is" if one.interests == 1 else "interests are"
    return f"{count}{more} {is_are} expected under item {one.item}."


def _say_items(items: list[int]) -> str:
    return f"item {items[0]}" if len(items) == 1 else f"items {say_list([str(one) for one in items])}"
