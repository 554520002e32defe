"""Interests declared in a decision between meetings, and how they were handled (PP2).

What the rule book says is done, unless a reason is written down why it was not. Whoever does not vote by it is not
asked: an answer they gave already cannot stand beside the interest.
"""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.conflicts import not_asked, stricter
from evenhand.domain.meetings.record_facts import WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.meetings.written import handling_of
from evenhand.domain.members.facts import Person
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.rows.sittings import WrittenInterestRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import read_directory
from evenhand.services.rules import rule_book
from evenhand.services.saving import found, kept, put, required
from evenhand.services.standing_conflicts import refuse_confirmed
from evenhand.services.written_reading import answers_in, interests_in, refuse_counted, with_a_vote


@keeps("PP2")
def declare(partnership: Partnership, declared: WrittenInterest, *, today: date) -> int:
    """Write down an interest declared in a decision in writing, or correct it; give its key (PP2).

    It is handled as the rule book of the day says, unless a reason is given for another way.

    Raises:
        Refusal: nothing is said of the interest, it is of somebody else or declared already, the day does not fit, the
            answers were counted, or this person proposed it or answered it and would have to stand back.
    """
    person = found(partnership, Person, declared.person_id)
    with partnership.change(f"{person.name} declares an interest in a decision in writing") as unit:
        return put_interest(unit.session, declared, today=today)


def put_interest(session: Session, declared: WrittenInterest, *, today: date) -> int:
    """Write down within a larger change an interest declared in a decision in writing."""
    written = kept(session, WrittenDecision, declared.written_id)
    refuse_counted(written)
    _check_interest(session, written, declared, today)
    asked = handling_of(rule_book(session, written.sent_on))
    if asked is not None and not declared.because.strip():
        declared = replace(declared, handling=asked)
    _refuse_deeds(session, written, declared, stricter(declared.handling, asked))
    return put(session, declared)


def withdraw(partnership: Partnership, interest_id: int) -> None:
    """Take away an interest that was entered by mistake; whoever had it is asked again, unless another keeps them.

    Raises:
        Refusal: the answers were counted already, or a conflict that was confirmed wrote it down.
    """
    declared = found(partnership, WrittenInterest, interest_id)
    with partnership.change("Take away an interest in a decision in writing") as unit:
        written = kept(unit.session, WrittenDecision, declared.written_id)
        refuse_counted(written)
        refuse_confirmed(unit.session, written.about, declared.person_id, declared.says)
        unit.session.delete(unit.session.get_one(WrittenInterestRow, interest_id))


def _check_interest(
    session: Session, written: WrittenDecision, declared: WrittenInterest, today: date
) -> None:
    """Refuse an interest that says nothing, or is of nobody who has a vote in this decision."""
    required(declared.says, field="says", says="Say in a few words what the interest is.")
    if declared.person_id not in with_a_vote(read_directory(session), written):
        says = f"Who had a vote on {say_day(written.sent_on)} declares an interest in this."
        raise Refusal(says, field="person_id")
    if not written.sent_on <= declared.declared_on <= today:
        says = f"It was sent on {say_day(written.sent_on)}. Give that day or a later one that has come."
        raise Refusal(says, field="declared_on")
    if declared.interest_id is not None:
        entry = kept(session, Interest, declared.interest_id)
        if entry.person_id != declared.person_id:
            raise Refusal("This entry of the register is somebody else's.", field="interest_id")
    for one in interests_in(session, written.id):
        same = (one.person_id, one.interest_id) == (declared.person_id, declared.interest_id)
        if one.id != declared.id and same and one.says.strip() == declared.says.strip():
            raise Refusal("This interest is declared in this decision already.", field="says")


def _refuse_deeds(
    session: Session, written: WrittenDecision, declared: WrittenInterest, handling: ConflictHandling
) -> None:
    """Refuse an interest beside which an answer of this person, or that they proposed it, cannot stand."""
    name = read_directory(session).called(declared.person_id, written.sent_on)
    if not_asked([declared], handling) and declared.person_id in answers_in(session, written.id):
        says = f"{name} answered already, and with this interest the answer cannot stand."
        raise Refusal(f"{says} Take the answer away first.", clause="PP2", field="person_id")
    if handling is ConflictHandling.LEFT_THE_ROOM and written.proposed_by_id == declared.person_id:
        says = f"{name} proposed this, and whoever takes no part for an interest proposes nothing."
        raise Refusal(f"{says} Ask anew in another name.", clause="PP2", field="person_id")
