"""Where a public item stands: what its words need, who has decided about them, from when it may go out (PP4, PP5).

A decision is about one version, its exact words and what goes out with them. Once they change, what was approved
before no longer counts; what somebody refused stands until the same person approves, or the version is new.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.item_record import Concern, ItemRecord
from evenhand.domain.publicity.record_facts import SignOff
from evenhand.domain.publicity.vocabulary import ItemStanding, SignOffDecision
from evenhand.domain.vocabulary import Answer, PublicityStatus, TextVerdict
from evenhand.domain.words import say_count, say_day, say_list

IN_A_WINDOW = 2
REWORD = "The words take a side, so nobody can approve them. Reword them, then have them signed off."


@dataclass(frozen=True, slots=True)
class ItemState:
    """Where an item stands on a day.

    `on` is the day it went out or is to go out; `needs` how many different people must approve for that day;
    `approved_by` their approvals of the words in hand, `lost` approvals of earlier versions; `not_before` the first day
    on which it may go out, where somebody or the calendar holds it, and `waits_for` why; `version` the number of the
    draft's words.
    """

    standing: ItemStanding
    verdict: TextVerdict
    politicians: tuple[str, ...]
    in_window: bool
    answer: Answer
    on: date
    needs: int
    approved_by: tuple[SignOff, ...]
    lost: tuple[SignOff, ...]
    not_before: date | None
    waits_for: str
    version: int
    says: str

    @property
    def ready(self) -> bool:
        """Whether the decisions that it needs for its day are there, and none stands against it."""
        return self.standing is ItemStanding.READY

    @property
    def is_out(self) -> bool:
        """Whether it went out."""
        return self.standing in (ItemStanding.OUT, ItemStanding.OUT_UNDECIDED)


@keeps("PP4", "PP5")
def needed(concern: Concern) -> int:
    """How many different people must approve: two where a window is or may be, one for a politician or a question."""
    if concern.in_window:
        return IN_A_WINDOW
    return int(bool(concern.politicians) or concern.verdict is not TextVerdict.CLEAR)


def day_of(record: ItemRecord, day: date) -> date:
    """The day on which an item went out, or else the day for which it is planned, today where that is past."""
    return record.out_on or max(record.item.planned_on or day, day)


@keeps("PP4")
def state_of(record: ItemRecord, concern: Concern, day: date, on: date) -> ItemState:
    """Where an item stands as at a day, to go out on another, with a sentence that says so (PP4)."""
    decided = record.decided
    approved = [one for one in decided if one.decision is SignOffDecision.APPROVE]
    needs = needed(concern)
    standing = _standing(record, concern, decided, needs, on)
    not_before, waits_for = _waits(record, concern, decided, standing, day)
    lost = () if approved else _lost(record, decided)
    return ItemState(
        standing,
        concern.verdict,
        concern.politicians,
        concern.in_window,
        concern.answer,
        on,
        needs,
        tuple(approved),
        lost,
        not_before,
        waits_for,
        record.number,
        _says(record, standing, decided, needs, lost, on),
    )


def _standing(
    record: ItemRecord, concern: Concern, decided: Sequence[SignOff], needs: int, on: date
) -> ItemStanding:
    enough = sum(one.decision is SignOffDecision.APPROVE for one in decided) >= needs
    if record.out_on is not None:
        return ItemStanding.OUT if enough else ItemStanding.OUT_UNDECIDED
    if record.item.status is PublicityStatus.DROPPED:
        return ItemStanding.DROPPED
    if concern.verdict is TextVerdict.TAKES_A_SIDE:
        return ItemStanding.TAKES_A_SIDE
    return _against(decided, on) or (ItemStanding.READY if enough else ItemStanding.NEEDS_SIGN_OFF)


def _against(decided: Sequence[SignOff], on: date) -> ItemStanding | None:
    """What somebody decided that stands against its going out on the day."""
    decisions = [one.decision for one in decided]
    if SignOffDecision.REFUSE in decisions:
        return ItemStanding.REFUSED
    if SignOffDecision.CHANGE in decisions:
        return ItemStanding.TO_BE_CHANGED
    held = any(one.hold_until is not None and one.hold_until > on for one in decided)
    return ItemStanding.HELD if held else None


def _waits(
    record: ItemRecord, concern: Concern, decided: Sequence[SignOff], standing: ItemStanding, day: date
) -> tuple[date | None, str]:
    """The first day after this one on which nothing holds it any more, and why it waits.

    The calendar decides no more once enough people have approved for the very day.
    """
    if standing in (ItemStanding.DROPPED, ItemStanding.OUT, ItemStanding.OUT_UNDECIDED):
        return None, ""
    waits: list[tuple[date, str]] = []
    for one in decided:
        if one.hold_until is not None and one.hold_until > day:
            reason = f": {one.reason.rstrip('.')}" if one.reason else ""
            waits.append((one.hold_until, f"{_who(record, one)} holds it until then{reason}."))
    if concern.answer is Answer.HOLD and concern.free_from and standing is not ItemStanding.READY:
        waits.append((concern.free_from, "Until then an election window holds it."))
    return max(waits, default=(None, ""))


def _lost(record: ItemRecord, decided: Sequence[SignOff]) -> tuple[SignOff, ...]:
    """Approvals of earlier versions by those who have not decided about the one in hand."""
    again = {one.person_id for one in decided}
    now = record.in_hand
    return tuple(
        one
        for one in record.sign_offs
        if one.decision is SignOffDecision.APPROVE
        and (now is None or one.version_id != now.id)
        and one.person_id not in again
        and one.id not in record.void
    )


def _says(
    record: ItemRecord,
    standing: ItemStanding,
    decided: Sequence[SignOff],
    needs: int,
    lost: Sequence[SignOff],
    on: date,
) -> str:
    """The state in one or two sentences."""
    if standing is ItemStanding.TAKES_A_SIDE:
        return REWORD
    if standing is ItemStanding.DROPPED:
        return record.item.decision or "It was dropped."
    if standing in (ItemStanding.OUT, ItemStanding.OUT_UNDECIDED):
        return _says_out(record, decided, needs, on)
    against = {
        ItemStanding.REFUSED: (SignOffDecision.REFUSE, "refused it"),
        ItemStanding.TO_BE_CHANGED: (SignOffDecision.CHANGE, "asks for a change"),
    }
    if standing in against:
        decision, verb = against[standing]
        one = next(each for each in decided if each.decision is decision)
        reason = one.reason.rstrip(".")
        return f"{_who(record, one)} {verb} on {say_day(one.decided_on)}{f': {reason}' if reason else ''}."
    if standing is ItemStanding.HELD:
        one = next(each for each in decided if each.hold_until is not None and each.hold_until > on)
        return f"{_who(record, one)} holds it until {say_day(one.hold_until or on)}."
    return _says_of_approvals(record, decided, needs, lost)


def _says_out(record: ItemRecord, decided: Sequence[SignOff], needs: int, on: date) -> str:
    approved = [one for one in decided if one.decision is SignOffDecision.APPROVE]
    refused = [one for one in decided if one.decision is SignOffDecision.REFUSE]
    out = f"Published on {say_day(on)}"
    if approved:
        short = f"; {say_count(needs - len(approved), 'decision')} short" if len(approved) < needs else ""
        told = f"{out}; approved by {_names(record, approved)}{short}."
    else:
        told = f"{out} without an approval." if needs else f"{out}; no sign-off was needed."
    return f"{told} {_names(record, refused)} refused it afterwards." if refused else told


def _says_of_approvals(
    record: ItemRecord, decided: Sequence[SignOff], needs: int, lost: Sequence[SignOff]
) -> str:
    approved = [one for one in decided if one.decision is SignOffDecision.APPROVE]
    changed = (
        f" {_names(record, lost)} approved it before it was changed; that no longer counts." if lost else ""
    )
    if not needs:
        return f"Approved by {_names(record, approved)}." if approved else f"No sign-off is needed.{changed}"
    if len(approved) >= needs:
        return f"Approved by {_names(record, approved)}."
    who = "Two people sign in an election window" if needs == IN_A_WINDOW else "One person signs"
    so_far = f"{_names(record, approved)} has approved" if approved else "nobody has yet"
    return f"{who}; {so_far}.{changed}"


def _names(record: ItemRecord, sign_offs: Sequence[SignOff]) -> str:
    return say_list(list(dict.fromkeys(_who(record, one) for one in sign_offs)))


def _who(record: ItemRecord, sign_off: SignOff) -> str:
    return record.people.get(sign_off.person_id, "Somebody")
