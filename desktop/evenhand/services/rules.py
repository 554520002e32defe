"""The rule books that are shipped, and the rules that were in force in a partnership on a day.

A value of the partnership's own may rest on a minuted decision; the decision is looked up afresh each time, so that one
that was rescinded adopts nothing from that day on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from itertools import combinations

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.members.facts import OfficeHeld
from evenhand.domain.partnership.facts import Identity, RuleAdoption, RuleOverride
from evenhand.domain.partnership.rulebook import Minuted, RuleBook, in_force, read_rule_book
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import Office, Outcome, Planned
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.meetings import DecisionRow, MeetingRow
from evenhand.services.saving import kept

RULE_BOOKS = ("big-local", "pride-in-place")


@dataclass(frozen=True, slots=True)
class CarriedDecision:
    """A decision by which a rule may be adopted."""

    id: int
    number: int
    held_on: date
    wording: str

    @property
    def says(self) -> str:
        """The decision as it is found in the minutes: its day, number and wording."""
        return f"{say_day(self.held_on)}, decision {self.number}: {self.wording}"


@cache
def shipped(name: str) -> RuleBook:
    """A rule book as shipped."""
    return read_rule_book(shelf.read_toml(f"rulebooks/{name}.toml"))


def rule_book(session: Session, day: date) -> RuleBook:
    """The rules in force on that day, the partnership's own values among them."""
    return rule_books(session)(day)


def rule_books(session: Session) -> Callable[[date], RuleBook]:
    """The rules in force on any day; read once, then pure."""
    identity = all_of(session, Identity)[0]
    return partial(in_force, shipped(identity.rule_book), all_of(session, RuleOverride), minuted(session))


def books_from(session: Session, starts: date) -> list[RuleBook]:
    """The rules in force on that day, and on each later one on which a value of the partnership's own begins."""
    later = {one.starts for one in all_of(session, RuleOverride) if one.starts > starts}
    return [rule_book(session, day) for day in (starts, *sorted(later))]


def minuted(session: Session) -> dict[int, Minuted]:
    """The decision by which each value of the partnership's own was adopted, by the key of that value."""
    adoptions = all_of(session, RuleAdoption)
    if not adoptions:
        return {}
    chosen = DecisionRow.id.in_([one.decision_id for one in adoptions])
    decisions = {one.id: one for one in all_of(session, Decision, chosen)}
    held = MeetingRow.id.in_([one.meeting_id for one in decisions.values()])
    meetings = {one.id: one for one in all_of(session, Meeting, held)}
    return {
        one.override_id: _minuted(decision, meetings[decision.meeting_id])
        for one in adoptions
        if (decision := decisions.get(one.decision_id)) is not None
    }


def carried_decisions(session: Session) -> list[CarriedDecision]:
    """The decisions by which a rule may be adopted, newest first: carried at a meeting held, and not rescinded."""
    meetings = {one.id: one for one in all_of(session, Meeting) if one.status is Planned.HELD}
    carried = [
        CarriedDecision(one.id, one.number, meetings[one.meeting_id].held_on, one.wording)
        for one in all_of(session, Decision, DecisionRow.rescinded_on.is_(None))
        if one.outcome is Outcome.CARRIED and one.meeting_id in meetings
    ]
    return sorted(carried, key=_newest_first)


def refuse_unfit(session: Session, decision_id: int, starts: date) -> None:
    """Refuse to rest a rule on a decision that cannot carry it.

    Raises:
        Refusal: it was not carried, was rescinded, its meeting was not held, or it came after the rule's first day.
    """
    decision = kept(session, Decision, decision_id)
    meeting = kept(session, Meeting, decision.meeting_id)
    if decision.outcome is not Outcome.CARRIED:
        says = f"This motion was not carried: the minutes say “{decision.outcome.label.lower()}”."
        raise Refusal(f"{says} Choose a decision that was.", field="decision_id")
    if decision.rescinded_on is not None:
        raise Refusal(
            f"This decision was rescinded on {say_day(decision.rescinded_on)}. Choose one that stands.",
            field="decision_id",
        )
    if meeting.status is not Planned.HELD:
        raise Refusal(
            f"The meeting of {say_day(meeting.held_on)} is not recorded as held. Record it first.",
            field="decision_id",
        )
    if meeting.held_on > starts:
        raise Refusal(
            f"It was decided on {say_day(meeting.held_on)}. Give that day or a later one; "
            "days before keep the rule they were under.",
            field="starts",
        )


def refuse_two_chairs(session: Session, book: RuleBook, starts: date) -> None:
    """Refuse a rule book with one chair at a time while two people hold the chair from that day on.

    Raises:
        Refusal: two terms in the chair share a day.
    """
    if book.holds("co_chairs"):
        return
    chairs = [
        one for one in all_of(session, OfficeHeld) if one.office is Office.CHAIR and _lasts(one, starts)
    ]
    for one, other in combinations(chairs, 2):
        if overlap(one, other):
            day = max(one.starts, other.starts, starts)
            says = f"Two people hold the chair on {say_day(day)}."
            raise Refusal(f"{says} End one term first, or let this begin after it.", field="value")


def _lasts(office: OfficeHeld, day: date) -> bool:
    return office.ends is None or office.ends >= day


def _minuted(decision: Decision, meeting: Meeting) -> Minuted:
    carried = decision.outcome is Outcome.CARRIED and meeting.status is Planned.HELD
    return Minuted(decision.number, meeting.held_on, carried, decision.rescinded_on)


def _newest_first(decision: CarriedDecision) -> tuple[int, int]:
    return -decision.held_on.toordinal(), -decision.number
