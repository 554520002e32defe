"""What the board should notice about engagements: what is late, what has no answer, what nobody said was held."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.noticing.verdicts import part_of, weighed
from evenhand.domain.mp.chasing import ChaseMarks, Unanswered, unanswered
from evenhand.domain.mp.facts import Engagement, is_casework, said_of
from evenhand.domain.mp.seat import is_mp
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.spells import Spell, holds_on
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.services.follow_ups import OpenFollowUp, open_in
from evenhand.services.mp import Relationship
from evenhand.services.rules import rule_book

FIRST, AGAIN = "letter_chased_days", "letter_chased_again_days"


def read_mp_findings(session: Session, relationship: Relationship, day: date) -> list[Finding]:
    """What stands out on a day, by the rules of that day."""
    return mp_findings(relationship, rule_book(session, day), day)


def mp_findings(relationship: Relationship, book: RuleBook, day: date) -> list[Finding]:
    """What stands out on a day."""
    return [
        *late_follow_ups(relationship, day),
        *letters_to_chase(relationship, book, day),
        *not_said_held(relationship, day),
        *planned_with_former_mps(relationship, day),
    ]


@keeps("MP7")
def late_follow_ups(relationship: Relationship, day: date) -> list[Finding]:
    """Follow-ups that were due before a day and not done by it (MP7)."""
    return [_late(one, relationship) for one in open_in(relationship, day) if one.days_late]


def _late(one: OpenFollowUp, relationship: Relationship) -> Finding:
    due = say_day(one.follow_up.due_on) if one.follow_up.due_on else ""
    by = f", by {one.owner}" if one.owner else ""
    return Finding(
        "MP7",
        Severity.LOOK_AT,
        f"A follow-up with {relationship.name(one.engagement.mp_id)} is late.",
        f"{one.after}: due {due}{by}, {say_count(one.days_late, 'day')} ago.",
        one.what,
        about=f"engagement:{one.engagement.id}",
        kind="follow-up-late",
        opens=f"engagement:{one.engagement.id}",
        desk_only=is_casework(one.engagement),
    )


def chase_marks(book: RuleBook) -> ChaseMarks:
    """After how many days letters are chased by a rule book."""
    return ChaseMarks(book.number(FIRST), book.number(AGAIN))


@keeps("MP7")
def letters_to_chase(relationship: Relationship, book: RuleBook, day: date) -> list[Finding]:
    """The letters without an answer for which a reminder is due (MP7); none to whom nobody can answer any more.

    Between dissolution and declaration there is no MP who could answer.
    """
    waiting = unanswered(relationship.engagements, relationship.beside.details, day, chase_marks(book))
    return [
        _to_chase(one, relationship, book)
        for one in waiting
        if one.due and in_office(relationship, one.engagement.mp_id, day)
    ]


def _to_chase(one: Unanswered, relationship: Relationship, book: RuleBook) -> Finding:
    rule = book[AGAIN if one.second else FIRST]
    chased = f" Chased on {say_list([say_day(day) for day in one.chased_on])}." if one.chased_on else ""
    again = " again" if one.chased_on else ""
    return Finding(
        "MP7",
        weighed(rule, Severity.LOOK_AT),
        f"{relationship.name(one.engagement.mp_id)} has not answered a letter for {say_count(one.days, 'day')}.",
        f"{said_of(one.engagement)}, {say_day(one.engagement.on)}; the mark is {rule.says},"
        f" {rule.origin_said(with_reason=False)}.{chased}",
        f"Ask{again} whether it has arrived",
        about=f"engagement:{one.engagement.id}",
        parts=(part_of(rule),),
        kind="letter-unanswered",
        opens=f"engagement:{one.engagement.id}",
    )


def in_office(relationship: Relationship, mp_id: int, day: date) -> bool:
    """Whether there is somebody to answer on a day: an MP in a term, or another contact in their time."""
    contact = relationship.beside.contacts.get(mp_id)
    if contact is None:
        return is_mp(relationship.terms, mp_id, day)
    return holds_on(Spell(contact.starts or date.min, contact.ends), day)


def not_said_held(relationship: Relationship, day: date) -> list[Finding]:
    """Engagements that were planned for a day that is past, and of which nobody said whether they were held (MP8)."""
    return [
        Finding(
            "MP8",
            Severity.LOOK_AT,
            f"Nobody has said whether “{said_of(one)}” took place.",
            f"Planned with {relationship.name(one.mp_id)} for {say_day(one.on)},"
            f" {say_count((day - one.on).days, 'day')} ago. Only what was held counts.",
            "Say whether it was held, cancelled or put off",
            about=f"engagement:{one.id}",
            kind="engagement-not-closed",
            opens=f"engagement:{one.id}",
        )
        for one in relationship.engagements
        if one.status is Planned.PLANNED and one.on < day
    ]


def planned_with_former_mps(relationship: Relationship, day: date) -> list[Finding]:
    """Former MPs with whom engagements are planned still (MP1)."""
    ahead: dict[int, list[Engagement]] = {}
    for one in relationship.engagements:
        if one.status is Planned.PLANNED and one.on >= day and _is_former(relationship, one.mp_id, day):
            ahead.setdefault(one.mp_id, []).append(one)
    return [_planned_with(relationship, mp_id, planned) for mp_id, planned in ahead.items()]


def _is_former(relationship: Relationship, mp_id: int, day: date) -> bool:
    begun = any(term.mp_id == mp_id and term.starts <= day for term in relationship.terms)
    return begun and not is_mp(relationship.terms, mp_id, day)


def _planned_with(relationship: Relationship, mp_id: int, planned: list[Engagement]) -> Finding:
    name = relationship.name(mp_id)
    return Finding(
        "MP1",
        Severity.LOOK_AT,
        f"{say_count(len(planned), 'engagement').capitalize()} with {name}, who is not an MP now, stand"
        f"{'s' if len(planned) == 1 else ''} in the diary.",
        f"First: {said_of(planned[0])}, {say_day(planned[0].on)}.",
        "Cancel, or put off until the result is declared",
        about=f"mp:{mp_id}",
        kind="planned-with-former-mp",
        opens=f"engagement:{planned[0].id}",
    )
