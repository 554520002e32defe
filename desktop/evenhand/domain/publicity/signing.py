"""A decision about a public item as somebody gives it, and what it must say."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.state import REWORD
from evenhand.domain.publicity.vocabulary import SignOffDecision, SignOffHow
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import TextVerdict
from evenhand.domain.words import say_day

WHY_NEEDED = {
    SignOffDecision.CHANGE: "Say what is to be changed.",
    SignOffDecision.HOLD: "Say why it is to wait.",
    SignOffDecision.REFUSE: "Say why it may not go out.",
}
WHY_APPROVED = "A politician, a party or an election is named. Say why it may go out as it is."


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffOrder:
    """Who decided what about an item, when and how.

    `hold_until` is the first day on which it may go out; an approval may have one too. `version_id` 0 means the
    present words; another names a version that went out.
    """

    person_id: int
    decision: SignOffDecision
    decided_on: date
    how: SignOffHow = SignOffHow.IN_PERSON
    hold_until: date | None = None
    reason: str = ""
    version_id: int = 0


@keeps("PP4", "PP7")
def check_sign_off(order: SignOffOrder, verdict: TextVerdict, today: date) -> None:
    """Refuse a decision that lacks what it must say, or approves words that take a side (PP7).

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    if order.decided_on > today:
        raise Refusal(f"{say_day(order.decided_on)} is still to come.", field="decided_on")
    approves = order.decision is SignOffDecision.APPROVE
    if approves and verdict is TextVerdict.TAKES_A_SIDE:
        raise Refusal(REWORD, clause="PP7", field="decision")
    if approves and verdict is TextVerdict.ASK and not order.reason.strip():
        raise Refusal(WHY_APPROVED, clause="PP4", field="reason")
    if not approves and not order.reason.strip():
        raise Refusal(WHY_NEEDED[order.decision], field="reason")
    if order.decision is SignOffDecision.HOLD and order.hold_until is None:
        raise Refusal("Give the first day on which it may go out.", field="hold_until")
    if order.hold_until is not None and order.hold_until <= order.decided_on:
        raise Refusal(f"Give a day after {say_day(order.decided_on)}.", field="hold_until")
