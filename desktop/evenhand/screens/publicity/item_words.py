"""How a public item is said on the screen: the headline over its words, what was counted, and its lines below.

Words about dates (go ahead, take care, hold) and words about texts (clear, ask, takes a side) are never mixed: the
headline speaks of the day where the day decides, and of the words where they do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.vocabulary import TextVerdict
from evenhand.domain.words import say_count, say_long_day
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.mark_label import ASK, CLEAR, DONE, HOLD, NOT_MET, PAST, TAKES_A_SIDE, Status

READY = Status("Ready", Mark.DUE)
NO_DECISION = Status("No decision", Mark.HOLD, Weight.HEAVY)
HELD = Status("Hold", Mark.HOLD, Weight.HEAVY)
REFUSED = Status("Refused", NOT_MET.mark, Weight.HEAVY)
TO_CHANGE = Status("To change", Mark.ASK, Weight.STRONG)
OUT = Status("Out", DONE.mark)
DROPPED = Status("Dropped", PAST.mark)

_STANDINGS = {
    ItemStanding.OUT: OUT,
    ItemStanding.OUT_UNDECIDED: NO_DECISION,
    ItemStanding.DROPPED: DROPPED,
    ItemStanding.REFUSED: REFUSED,
    ItemStanding.TO_BE_CHANGED: TO_CHANGE,
    ItemStanding.HELD: HELD,
    ItemStanding.TAKES_A_SIDE: TAKES_A_SIDE,
    ItemStanding.NEEDS_SIGN_OFF: ASK,
    ItemStanding.READY: READY,
}
NOBODY = "Nobody can approve words that take a side."
SETTLED = (
    ItemStanding.OUT,
    ItemStanding.OUT_UNDECIDED,
    ItemStanding.DROPPED,
    ItemStanding.REFUSED,
    ItemStanding.TO_BE_CHANGED,
)


@dataclass(frozen=True, slots=True)
class Headline:
    """What stands over the words: a status with its sentence, and at the right what was counted."""

    status: Status
    says: str
    counted: str


def status_of(state: ItemState) -> Status:
    """How an item stands, in a word for the list."""
    if state.standing not in SETTLED and state.not_before is not None and not state.ready:
        return HOLD
    if state.standing is ItemStanding.READY and not state.needs and not state.approved_by:
        return CLEAR
    return _STANDINGS[state.standing]


def headline(state: ItemState, verdicts: Sequence[TextVerdict], today: date) -> Headline:
    """The headline of an item whose words, as they stand in the editor, have these verdicts."""
    status = status_of(state)
    return Headline(status, _says(state, status, verdicts, today), say_counted(verdicts))


def say_counted(verdicts: Sequence[TextVerdict]) -> str:
    """How many passages take a side, and how many need a person’s decision."""
    sides = sum(one is TextVerdict.TAKES_A_SIDE for one in verdicts)
    asks = sum(one is TextVerdict.ASK for one in verdicts)
    parts: list[str] = []
    if sides:
        parts.append("1 passage takes a side" if sides == 1 else f"{sides} passages take a side")
    if asks:
        what = "" if sides else " passage" if asks == 1 else " passages"
        parts.append(f"{asks}{what} {'needs' if asks == 1 else 'need'} a person’s decision")
    return ", ".join(parts)


def say_sign_off(state: ItemState) -> str:
    """The line about the sign-off; what takes a side is short, since the findings say the rest."""
    return NOBODY if state.standing is ItemStanding.TAKES_A_SIDE else state.says


def say_words(text: str) -> str:
    """How many words a text has."""
    count = len(text.split())
    return "no words yet" if not count else "1 word" if count == 1 else f"{count:,} words"


def _says(state: ItemState, status: Status, verdicts: Sequence[TextVerdict], today: date) -> str:
    if state.is_out or status in (DROPPED, REFUSED, TO_CHANGE):
        return _says_settled(state, status, today)
    if state.not_before is not None:
        what = "Ready, not before" if state.ready else "Hold until"
        return f"{what} {_long(state.not_before, today)}"
    if status is TAKES_A_SIDE or TextVerdict.TAKES_A_SIDE in verdicts:
        return "Takes a side"
    if status is ASK:
        more = "more " if state.approved_by else ""
        return f"Ask: {say_count(state.needs - len(state.approved_by), more + 'person', more + 'people')} to decide"
    return status.word


def _says_settled(state: ItemState, status: Status, today: date) -> str:
    if not state.is_out:
        return "To be changed first" if status is TO_CHANGE else status.word
    lacking = "" if status is OUT else " without a decision"
    return f"Published {_long(state.on, today)}{lacking}"


def _long(day: date, today: date) -> str:
    """A day with its weekday, without the year where that is this one."""
    said = say_long_day(day)
    return said.removesuffix(f" {day.year}") if day.year == today.year else said
