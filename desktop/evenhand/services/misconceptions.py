"""Something mistaken that was heard about the work: kept as it was said, answered with facts, settled (MP5)."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.misconceptions import check_misconception, unanswered
from evenhand.domain.mp.record_facts import Misconception
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import one_of
from evenhand.records.rows.mp_record import MisconceptionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.mp import Relationship
from evenhand.services.rules import rule_book
from evenhand.services.saving import found, kept, put

RULE = "misconception_answered_days"


def save_misconception(partnership: Partnership, one: Misconception, *, today: date) -> int:
    """Add or correct something mistaken that was heard; give its key.

    Raises:
        Refusal: a word is missing, or a day does not fit.
    """
    with partnership.change("Something mistaken that was heard") as unit:
        return put_misconception(unit.session, one, today=today)


def put_misconception(session: Session, one: Misconception, *, today: date) -> int:
    """Add or correct it within a larger change."""
    answer = one_of(session, Engagement, one.answer_id) if one.answer_id else None
    check_misconception(one, answer, today)
    return put(session, one)


def settle(partnership: Partnership, key: int, *, on: date, today: date) -> None:
    """Note that it was put right, and when."""
    with partnership.change("Put right") as unit:
        one = kept(unit.session, Misconception, key)
        put_misconception(unit.session, replace(one, settled_on=on), today=today)


def remove_misconception(partnership: Partnership, key: int) -> None:
    """Take away what was entered by mistake."""
    found(partnership, Misconception, key)
    with partnership.change("Something heard taken away") as unit:
        unit.session.delete(unit.session.get_one(MisconceptionRow, key))


@keeps("MP5")
def misconception_findings(session: Session, relationship: Relationship, day: date) -> list[Finding]:
    """What was heard and not answered with facts for longer than the rule says (MP5)."""
    days = rule_book(session, day).number(RULE)
    if days is None:
        return []
    late = unanswered(relationship.beside.misconceptions, day, days)
    return [_unanswered(one, relationship, day) for one in late]


def _unanswered(one: Misconception, relationship: Relationship, day: date) -> Finding:
    person = relationship.mps[one.mp_id].person_id if one.mp_id in relationship.mps else 0
    who = f" from {relationship.people[person].name}" if person else ""
    ago = say_count((day - one.heard_on).days, "day")
    return Finding(
        "MP5",
        Severity.LOOK_AT,
        f"Something mistaken was heard{who} and has not been answered.",
        f"Heard on {say_day(one.heard_on)}, {ago} ago; no facts were sent.",
        "Send the facts",
        about=f"misconception:{one.id}",
        kind="misconception-unanswered",
    )
