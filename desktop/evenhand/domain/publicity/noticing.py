"""What the board should notice about its publicity: what went out undecided, what is planned unsigned (PP4, PP5, PP7).

Each finding closes by itself once what it is about is mended: decided, taken down, agreed to, or put right.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.item_record import ItemRecord
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding, SignOffDecision
from evenhand.domain.vocabulary import Answer, TextVerdict
from evenhand.domain.words import say_count, say_day, say_list

UNDECIDED = "publicity-undecided"
WINDOW_SIGN_OFFS = "publicity-window-sign-offs"
TAKES_A_SIDE = "publicity-takes-a-side"
UNSIGNED = "publicity-unsigned"
PICTURE_PERMISSION = "picture-permission"
QUOTE_PERMISSION = "quote-permission"
WORDS_ALTERED = "published-words-altered"
SOON = timedelta(days=7)
WAITS_FOR_SOMEBODY = (
    ItemStanding.NEEDS_SIGN_OFF,
    ItemStanding.REFUSED,
    ItemStanding.TO_BE_CHANGED,
    ItemStanding.HELD,
)


@dataclass(frozen=True, slots=True)
class NotAgreed:
    """Somebody pictured or quoted of whom no permission is recorded; `refused` where they said no.

    `beyond` says why a permission that is recorded does not reach the item.
    """

    who: str
    known: str
    refused: bool
    beyond: str = ""


@dataclass(frozen=True, slots=True)
class NoticedItem:
    """An item as the findings look at it on a day; `window_open` says whether an election window runs that day."""

    record: ItemRecord
    state: ItemState
    day: date
    window_open: bool = False
    pictured: tuple[NotAgreed, ...] = ()
    quoted: tuple[NotAgreed, ...] = ()

    @property
    def title(self) -> str:
        """The item's title."""
        return self.record.words.title

    @property
    def up(self) -> bool:
        """Whether something of it still stands in public."""
        return self.record.still_up(self.day)

    @property
    def settled(self) -> bool:
        """Whether somebody refused it afterwards and it was taken down: there is no more to do."""
        refused = any(one.decision is SignOffDecision.REFUSE for one in self.record.decided)
        return refused and not self.up


def noticed(item: NoticedItem) -> list[Finding]:
    """Everything to notice about one item."""
    looks = (_undecided, _one_signature, _takes_a_side, _unsigned, _altered)
    found = [finding for look in looks if (finding := look(item)) is not None]
    return [*found, *_not_agreed(item)]


@keeps("PP4")
def _undecided(item: NoticedItem) -> Finding | None:
    """An item that is out and names a politician, a party or an election, with nobody's approval (PP4)."""
    state = item.state
    asks = bool(state.politicians) or state.verdict is TextVerdict.ASK
    if not state.is_out or state.approved_by or item.settled or not asks:
        return None
    people = say_list(list(state.politicians))
    out = f"{item.title} went out on {say_day(state.on)}"
    return Finding(
        "PP4" if people else "PP7",
        Severity.ACT_NOW if people else Severity.LOOK_AT,
        f"{out} with {people} in it, and nobody approved it."
        if people
        else f"{out} naming a party or an election, and nobody approved it.",
        _evidence(item),
        f"Take {item.title} down" if _refused(item) else f"Decide about {item.title}, or take it down",
        about=_ref(item),
        kind=UNDECIDED,
        opens=_ref(item),
    )


@keeps("PP5")
def _one_signature(item: NoticedItem) -> Finding | None:
    """An item that went out inside an election window with fewer than two approvals (PP5)."""
    state = item.state
    short = state.in_window and len(state.approved_by) < state.needs
    if not state.is_out or item.settled or not short or _undecided(item) is not None:
        return None
    who = say_count(len(state.approved_by), "approval") if state.approved_by else "no approval"
    return Finding(
        "PP5",
        Severity.ACT_NOW if item.window_open and item.up else Severity.LOOK_AT,
        f"{item.title} went out inside an election window with {who}; two people approve there.",
        _evidence(item),
        f"Have {item.title} read by {'one more person' if state.approved_by else 'two people'} and write down what "
        "they say",
        about=_ref(item),
        kind=WINDOW_SIGN_OFFS,
        opens=_ref(item),
    )


@keeps("PP7")
def _takes_a_side(item: NoticedItem) -> Finding | None:
    """Words that stand in public and take a side (PP7)."""
    if not item.state.is_out or not item.up or item.state.verdict is not TextVerdict.TAKES_A_SIDE:
        return None
    return Finding(
        "PP7",
        Severity.ACT_NOW,
        f"{item.title} is out, and its words take a side.",
        _evidence(item),
        f"Take {item.title} down, or put other words in its place",
        about=_ref(item),
        kind=TAKES_A_SIDE,
        opens=_ref(item),
    )


@keeps("PP4", "PP5")
def _unsigned(item: NoticedItem) -> Finding | None:
    """An item that is to go out within a week, for which a decision is missing or stands against it."""
    state, planned = item.state, item.record.item.planned_on
    soon = planned is not None and item.day <= planned <= item.day + SOON
    if planned is None or not soon or state.standing not in WAITS_FOR_SOMEBODY or state.answer is Answer.HOLD:
        return None
    clause = "PP5" if state.in_window else "PP4" if state.politicians else "PP7"
    return Finding(
        clause,
        Severity.LOOK_AT,
        f"{item.title} is planned for {say_day(planned)} and is not signed off.",
        state.says,
        f"Have {item.title} signed off, or plan another day",
        about=_ref(item),
        kind=UNSIGNED,
        opens=_ref(item),
    )


@keeps("PP4")
def _altered(item: NoticedItem) -> Finding | None:
    """An item whose kept words are no longer those that stand in public."""
    record = item.record
    if not item.state.is_out or not item.up or record.words.digest == record.present.digest:
        return None
    return Finding(
        "PP4",
        Severity.LOOK_AT,
        f"The words of {item.title} are not the ones that went out.",
        f"They were changed after {say_day(item.state.on)}; what went out is kept as it was.",
        f"Publish the new words of {item.title}, or put the old ones back",
        about=_ref(item),
        kind=WORDS_ALTERED,
        opens=_ref(item),
    )


@keeps("MP10")
def _not_agreed(item: NoticedItem) -> Iterator[Finding]:
    """People in a picture, or quoted, who are not recorded to have agreed, in an item that is out or planned."""
    planned = item.record.item.planned_on is not None and item.state.standing is not ItemStanding.DROPPED
    if not (item.up if item.state.is_out else planned):
        return
    sorts = (
        (item.pictured, "picture", "Ask about the picture, or leave it out", PICTURE_PERMISSION),
        (item.quoted, "quote", "Ask about the quote, or take it out", QUOTE_PERMISSION),
    )
    for people, what, step, kind in sorts:
        for one in people:
            worst = Severity.ACT_NOW if one.refused and item.state.is_out else Severity.LOOK_AT
            yield Finding(
                "MP10",
                worst,
                f"The permission for a {what} in {item.title} does not reach that far: {one.who}."
                if one.beyond
                else f"No permission is recorded for a {what} in {item.title}: {one.who}.",
                f"Permission: {one.known}.{f' {one.beyond}' if one.beyond else ''}",
                step,
                about=_ref(item),
                kind=kind,
                opens=_ref(item),
            )


def _evidence(item: NoticedItem) -> str:
    """Where it went out, and what was decided about it by people who may and by people who may not."""
    places = list(dict.fromkeys(one.where for one in item.record.postings if one.where))
    where = f"Posted: {say_list(places)}. " if places else ""
    void = [item.record.void[one.id] for one in item.record.sign_offs if one.id in item.record.void]
    return " ".join([f"{where}{item.state.says}", *dict.fromkeys(void)])


def _refused(item: NoticedItem) -> bool:
    return any(one.decision is SignOffDecision.REFUSE for one in item.record.decided)


def _ref(item: NoticedItem) -> str:
    return f"publicity_item:{item.record.item.id}"
