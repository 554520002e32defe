"""How conflicts of interest are said on their page."""

from evenhand.domain.grants.conflict_paths import ConflictPath
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.screens.grants.conflict_drawing import Node
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.mark_label import LATE, NEEDS_ANSWER, Status
from evenhand.services.grants.conflict_book import ConflictBook, WrittenDown

CONFIRMED = Status("Confirmed", Mark.DOOR, Weight.STRONG)
SET_ASIDE = Status("Set aside", Mark.PAST)
FOUND_LATE = Status("Found late", LATE.mark, Weight.HEAVY)
STATUS = {
    ConflictState.CONFIRMED: CONFIRMED,
    ConflictState.SET_ASIDE: SET_ASIDE,
    ConflictState.FOUND_LATE: FOUND_LATE,
}
ASKS = NEEDS_ANSWER
DOES = {
    ConflictHandling.DECLARED: "declares it and may take part",
    ConflictHandling.DID_NOT_VOTE: "stays and does not vote",
    ConflictHandling.LEFT_THE_ROOM: "leaves the room, and counts in neither quorum nor vote",
}
NO_OFFICERS = (
    "No officers of this applicant are recorded. Once they are, under Application, they are looked at too."
)
NOTHING = "Nothing in the register ties a member to this applicant."


def nodes_of_path(path: ConflictPath) -> list[Node]:
    """The boxes of a path that was suggested."""
    between = [Node(step.name, step.link) for step in path.steps[:-1]]
    return [Node(path.applicant), *between, Node(path.called, path.steps[-1].link)]


def say_path(path: ConflictPath) -> str:
    """How sure a path is, why, and on what entry of the register it rests."""
    entry = path.interest
    rests = f" In the register since {say_day(entry.declared_on)}." if entry is not None else ""
    return f"{path.certainty.label}: {path.why}.{rests}"


def say_settled(conflict: GrantConflict) -> str:
    """Who answered, when and why."""
    reason = conflict.reason.strip().rstrip(".")
    return f"{conflict.settled_by}, {say_day(conflict.settled_on)}: {reason}."


def say_effect(conflict: GrantConflict, written: tuple[WrittenDown, ...], *, is_open: bool) -> str:
    """What follows from a conflict that stands: in scoring, and in each item in which it was written down."""
    if conflict.state is ConflictState.FOUND_LATE:
        return "The member took part before it was found. What was decided with them is decided anew."
    where = say_list([f"item {one.position} of {say_day(one.held_on)}" for one in written])
    later = " Written down once it is on an agenda." if is_open else ""
    placed = f" Written down for {where}." if where else later
    scores = "" if conflict.handling is ConflictHandling.DECLARED else " Scores nothing of it."
    return f"The member {DOES[conflict.handling]}.{scores}{placed}"


def say_counts(book: ConflictBook) -> str:
    """How many are to be answered and how many stand."""
    asked, stand = len(book.conflicts.unanswered), len(book.conflicts.in_conflict)
    parts = [f"{asked} to answer"] if asked else []
    if stand:
        parts.append(f"{stand} confirmed")
    return ", ".join(parts)


def say_nothing(book: ConflictBook) -> str:
    """That nothing was found, and among how many."""
    looked = say_count(book.officers, "officer")
    return f"{NOTHING} Its name and contact and {looked} were held against it." if book.officers else NOTHING


def say_rule(asked: ConflictHandling | None) -> str:
    """What the rule book says that a member in conflict does."""
    if asked is None:
        return "The rule book does not say what a member in conflict does, so each answer says it."
    return f"By the rule book a member in conflict {DOES[asked]}."
