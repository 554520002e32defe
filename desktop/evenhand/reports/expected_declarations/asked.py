"""What the rule book asks of a member with an interest, in the words of the chair."""

from evenhand.domain.meetings.expected_sheet import ExpectedSheet
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.papers import Paragraph, Section, Text, strong, text

HANDLING = {
    ConflictHandling.DECLARED: "declares it, and may then take part.",
    ConflictHandling.DID_NOT_VOTE: "declares it, may stay and speak, and does not vote.",
    ConflictHandling.LEFT_THE_ROOM: "declares it and leaves the room while the item is taken.",
}
NOT_SET = (
    "The rule book does not say what a member with an interest does. Ask the board before the item is taken, and "
    "have it minuted."
)
ASKS = (
    "This sheet holds the register of interests against the agenda. It asks members who may have forgotten and accuses "
    "nobody: each of them says whether there is an interest. The register cannot know everything."
)


def asked(sheet: ExpectedSheet) -> Section:
    """What is asked, whether it leaves somebody out of the quorum, and what this sheet is."""
    under = f" Interests are declared under item {sheet.declared_under}." if sheet.declared_under else ""
    parts = (
        Paragraph("1.1", text(*_handled(sheet), under)),
        Paragraph("1.2", text(_counted(sheet))),
        Paragraph("1.3", text(ASKS)),
    )
    return Section(
        1, "What the rule book asks", parts, "Guidance: PP2 (Party politics and Big Local, July 2015)"
    )


def _handled(sheet: ExpectedSheet) -> Text:
    if sheet.handling is None:
        return (strong(NOT_SET),)
    return (strong(f"Whoever has an interest in an item {HANDLING[sheet.handling]}"),)


def _counted(sheet: ExpectedSheet) -> str:
    """Whether they count towards the quorum, and what that is."""
    needed = sheet.needed
    quorum = (
        f"The quorum is {needed} of {sheet.voting} voting members."
        if needed is not None
        else "The rule book sets no quorum for this meeting."
    )
    if sheet.handling is ConflictHandling.LEFT_THE_ROOM:
        return f"{quorum} Whoever must leave does not count towards it."
    if sheet.conflicted_count is None:
        return f"{quorum} The rule book does not say whether they count: whoever may vote does."
    return f"{quorum} They {'count' if sheet.conflicted_count else 'do not count'} towards it."
