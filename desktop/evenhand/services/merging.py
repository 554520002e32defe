"""One person entered twice becomes one: pairs that look alike, how they differ, and the merge as one change.

Who is who is decided by a person and never by likeness alone. A merge can be undone like any other change.
"""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import Moment
from evenhand.domain.members import checks, duplicates
from evenhand.domain.members.duplicates import Comparison
from evenhand.domain.members.facts import Person
from evenhand.domain.members.likeness import Likeness, likenesses
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.members import PersonRow
from evenhand.records.rows.sittings import MomentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.claims import claims_of
from evenhand.services.repointing import drop, pointers, repoint
from evenhand.services.saving import kept, put
from evenhand.services.sealed import is_approved
from evenhand.services.settling import settle_anew, settle_seats
from evenhand.services.written_reading import refuse_answers_apart

PERSON = "person"
WORDS = {
    "membership": ("membership", "memberships"),
    "office": ("office", "offices"),
    "public_office": ("public office", "public offices"),
    "residence_check": ("residence check", "residence checks"),
    "contact_consent": ("consent to use contact details", "consents to use contact details"),
    "party_consent": ("consent to hold a party", "consents to hold a party"),
    "role_statement": ("role statement", "role statements"),
    "group_member": ("time in a group", "times in a group"),
    "interests_declaration": ("declaration of interests", "declarations of interests"),
    "interest": ("interest", "interests"),
    "action": ("action", "actions"),
    "meeting": ("meeting chaired", "meetings chaired"),
    "attendance": ("attendance", "attendances"),
    "decision": ("motion moved or seconded", "motions moved or seconded"),
    "decision_record": ("decision made while they chaired", "decisions made while they chaired"),
    "reply": ("reply to a notice of meeting", "replies to notices of meetings"),
    "circulation": ("thing sent to them", "things sent to them"),
    "moment": ("coming or going at a meeting", "comings and goings at meetings"),
    "declared_interest": ("interest declared at a meeting", "interests declared at meetings"),
    "written_interest": ("interest declared between meetings", "interests declared between meetings"),
    "vote": ("recorded vote", "recorded votes"),
    "written_decision": (
        "decision between meetings they proposed",
        "decisions between meetings they proposed",
    ),
    "written_answer": ("answer between meetings", "answers between meetings"),
    "minutes_seal": ("set of minutes signed", "sets of minutes signed"),
    "mp": ("record as an MP", "records as an MP"),
    "participant": ("part taken in an engagement", "parts taken in engagements"),
    "follow_up": ("follow-up to be done by them", "follow-ups to be done by them"),
    "stance_evidence": ("stance judged by them", "stances judged by them"),
    "letter": ("letter to them", "letters to them"),
    "candidate": ("candidacy", "candidacies"),
    "event_guest": ("event as a guest", "events as a guest"),
    "publicity_item": ("item signed off", "items signed off"),
    "sign_off": ("decision about an item", "decisions about items"),
    "picture_subject": ("picture they are in", "pictures they are in"),
    "quote": ("quote", "quotes"),
    "standing_down": ("time they do not stand again", "times they do not stand again"),
    "after_poll_settled": ("line settled after a poll", "lines settled after a poll"),
    "panel_member": ("round assessed by them", "rounds assessed by them"),
    "grant_conflict": ("conflict in an application", "conflicts in applications"),
    "assessment": ("application assessed", "applications assessed"),
    "score": ("score given", "scores given"),
    "publicity_name": ("item that names them", "items that name them"),
}


def suggestions(session: Session) -> list[Likeness]:
    """Every pair of people who may be one, the likeliest first."""
    return likenesses(all_of(session, Person))


def differences(session: Session, keep_id: int, gone_id: int) -> Comparison:
    """Two records side by side: what differs, what rests on each, and what must be settled before a merge.

    Raises:
        Refusal: one of them is no longer there, or both are one record.
    """
    _refuse_same(keep_id, gone_id)
    keep, gone = kept(session, Person, keep_id), kept(session, Person, gone_id)
    open_ones = duplicates.clashes(claims_of(session, keep_id), claims_of(session, gone_id))
    return Comparison(
        keep,
        gone,
        duplicates.differing(keep, gone),
        rests_on(session, keep_id),
        rests_on(session, gone_id),
        tuple(dict.fromkeys(open_ones)),
    )


def rests_on(session: Session, person_id: int) -> tuple[str, ...]:
    """What points at a person, in counts: "two memberships", "14 attendances"."""
    counted: dict[str, set[int]] = {}
    for pointer in pointers(PERSON):
        rows = pointer.rows(session, person_id)
        counted.setdefault(pointer.kind.__tablename__, set()).update(row.id for row in rows)
    return tuple(
        say_count(len(counted[table]), *words) for table, words in WORDS.items() if counted.get(table)
    )


def merge(partnership: Partnership, keep_id: int, gone_id: int, person: Person) -> None:
    """Make two records of one person into one: `person` is what is kept, and everything moves over to it.

    What both records say in the same words stays once. It is one change, and undo brings both records back.

    Raises:
        Refusal: something cannot be true of one person twice, a field does not fit, or a record is no longer there.
    """
    with partnership.reading() as session:
        gone = kept(session, Person, gone_id)
    with partnership.change(f"Merge {gone.name} into {person.name.strip()}") as unit:
        session = unit.session
        for says in differences(session, keep_id, gone_id).stands_in_way:
            raise Refusal(f"{says} Nothing was merged.")
        checks.check_person(person)
        _refuse_own_seconder(session, keep_id, gone_id)
        there = _came_and_went(session, gone_id)
        repoint(session, PERSON, gone_id, keep_id)
        put(session, replace(person, id=keep_id))
        drop(session, session.get_one(PersonRow, gone_id))
        refuse_answers_apart(session, "As one person", "Nothing was merged.")
        _settle(session, there)


def _refuse_own_seconder(session: Session, keep_id: int, gone_id: int) -> None:
    """Refuse to make one person of who moved a motion and who seconded it.

    Raises:
        Refusal: one of them moved what the other seconded.
    """
    both = {keep_id, gone_id}
    for one in all_of(session, Decision):
        if {one.moved_by_id, one.seconded_by_id} == both:
            held_on = kept(session, Meeting, one.meeting_id).held_on
            raise Refusal(
                f"One of them moved decision {one.number} of {say_day(held_on)} and the other seconded it, so they are "
                "two people, or that decision is to be mended first. Nothing was merged."
            )


def _came_and_went(session: Session, person_id: int) -> list[Meeting]:
    """The meetings still open at which somebody came or went."""
    keys = {one.meeting_id for one in all_of(session, Moment, MomentRow.person_id == person_id)}
    meetings = [kept(session, Meeting, key) for key in sorted(keys)]
    return [one for one in meetings if not is_approved(session, one)]


def _settle(session: Session, there: list[Meeting]) -> None:
    """Let the rooms and the decisions of open minutes follow from one person where there were two.

    Raises:
        Refusal: one person cannot have come and gone so, or a decision would no longer add up.
    """
    try:
        for meeting in there:
            settle_anew(session, meeting.id)
        settle_seats(session, date.min)
    except Refusal as refused:
        raise Refusal(f"{refused.says} Nothing was merged.", clause=refused.clause) from refused


def _refuse_same(keep_id: int, gone_id: int) -> None:
    if keep_id == gone_id:
        raise Refusal("This is one record. Choose two people.")
