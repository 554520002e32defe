"""What the buttons of the checklist after a poll do to the record: offices, nominations and terms begin and end."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.elections.aftermath import Aftermath
from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.taking_office import PARLIAMENTARY
from evenhand.domain.importing.ballots import place_words
from evenhand.domain.members.facts import Departure, Person, PublicOfficeHeld
from evenhand.domain.members.vocabulary import DepartureSource
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services import departures
from evenhand.services.after_poll import aftermath
from evenhand.services.elections import put_candidate
from evenhand.services.members import put_person, put_public_office
from evenhand.services.mp_terms import begin_term, told_election
from evenhand.services.saving import found, put

NOMINATION_OVER = "The seat on the council ended with the election, and with it the council's nomination."


def record_office(partnership: Partnership, election_id: int, person_id: int, *, today: date) -> None:
    """Record the office that somebody was elected to, from its first day; one that was to end then goes on instead.

    Raises:
        Refusal: those elected are not in office yet, or the council is not known.
    """
    name = found(partnership, Person, person_id).name
    with partnership.change(f"Public office of {name} after the election") as unit:
        record = aftermath(unit.session, election_id, today)
        own = [one for one in record.candidates if one.person_id == person_id]
        _put_office(unit.session, record, own[0], person_id, today)


def end_office(partnership: Partnership, election_id: int, person_id: int, *, today: date) -> None:
    """End the office that somebody lost or did not seek again, on the last day before those elected take office."""
    name = found(partnership, Person, person_id).name
    with partnership.change(f"Public office of {name} ends with the election") as unit:
        record = aftermath(unit.session, election_id, today)
        for office in record.offices_on(person_id, record.election.poll_on):
            put_public_office(unit.session, replace(office, ends=_known(record.last_day)), today=today)


def end_nomination(partnership: Partnership, election_id: int, person_id: int, *, today: date) -> None:
    """End the membership that rests on the council's nomination, on the last day in office.

    Open actions are left without an owner, and are found as such.
    """
    with partnership.reading() as session:
        record = aftermath(session, election_id, today)
        last_day = _known(record.last_day)
        ending = next(
            (one for one in record.seats_on(person_id, last_day) if one.capacity is Capacity.COUNCILLOR), None
        )
        if ending is None:
            raise Refusal("This person does not sit as a councillor any more.")
        actions = departures.effects(session, ending.id, last_day).actions
    departure = Departure(
        membership_id=ending.id,
        source=DepartureSource.TERM_OVER,
        told_on=min(today, max(record.election.poll_on, ending.starts)),
        words=NOMINATION_OVER,
    )
    departures.depart(
        partnership,
        ending.id,
        departure,
        last_day=last_day,
        hand_on=dict.fromkeys((action.id for action in actions), None),
        today=today,
        how="The council's nomination ended with the seat.",
    )


def record_term(
    partnership: Partnership, election_id: int, person_id: int, *, starts: date, today: date
) -> int:
    """Record that somebody is the MP from a day on, mostly that of the declaration; give the key of the MP.

    Raises:
        Refusal: the day is before the declaration or still to come, or the constituency is not in the file.
    """
    name = found(partnership, Person, person_id).name
    with partnership.change(f"{name} MP from {say_day(starts)}") as unit:
        record = aftermath(unit.session, election_id, today)
        own = [one for one in record.candidates if one.person_id == person_id]
        return _put_term(unit.session, record, own[0], person_id, starts)


def take_in(partnership: Partnership, candidate_id: int, *, today: date) -> int:
    """Enter somebody elected who is nobody here yet, with the office or the term; give the person's key."""
    candidate = found(partnership, Candidate, candidate_id)
    with partnership.change(f"Enter {candidate.name}, who was elected") as unit:
        record = aftermath(unit.session, candidate.election_id, today)
        person_id = put_person(unit.session, Person(name=candidate.name))
        put_candidate(unit.session, replace(candidate, person_id=person_id))
        if record.election.kind in PARLIAMENTARY:
            _put_term(unit.session, record, candidate, person_id, _known(record.first_day))
        else:
            _put_office(unit.session, record, candidate, person_id, today)
        return person_id


def _put_office(
    session: Session, record: Aftermath, candidate: Candidate, person_id: int, today: date
) -> None:
    first_day = _known(record.first_day)
    if record.office is None:
        raise Refusal("Record this office by hand, with its own name and days.")
    if first_day > today:
        raise Refusal(
            f"Those elected are in office from {say_day(first_day)} on. Record it then.", field="starts"
        )
    held = record.offices_on(person_id, record.election.poll_on)
    if held:
        put_public_office(session, replace(held[0], ends=None), today=today)
        return
    office = PublicOfficeHeld(
        person_id=person_id,
        kind=record.office,
        council_id=record.election.council_id,
        ward=candidate.ward,
        party=candidate.party,
        source=f"Elected on {say_day(record.election.poll_on)}",
        starts=first_day,
    )
    put_public_office(session, office, today=today)


def _put_term(session: Session, record: Aftermath, candidate: Candidate, person_id: int, starts: date) -> int:
    if not record.election.poll_on < starts <= record.day:
        raise Refusal(
            f"Give the day of the declaration, from {say_day(record.election.poll_on + timedelta(days=1))} "
            f"to {say_day(record.day)}.",
            field="starts",
        )
    mp_id = record.mp_ids.get(person_id) or put(session, Mp(person_id=person_id))
    term = MpTerm(
        mp_id=mp_id,
        constituency_id=_constituency(session, record, starts),
        party=candidate.party,
        starts=starts,
        source=f"Elected on {say_day(record.election.poll_on)}",
    )
    begin_term(session, term, told_election((record.election,), starts))
    return mp_id


def _constituency(session: Session, record: Aftermath, day: date) -> int:
    """The constituency in which the election was held, by its name; the only one where the file knows no other."""
    known = [
        one
        for one in all_of(session, Constituency, order="name")
        if one.starts <= day and (one.ends is None or one.ends >= day)
    ]
    same = [one for one in known if place_words(one.name) == place_words(record.election.area)]
    if len(same or known) == 1:
        return (same or known)[0].id
    raise Refusal(
        f"The constituency {record.election.area} is not in this file. Enter it under Partnership details first.",
        field="constituency_id",
    )


def _known(day: date | None) -> date:
    """A day in office that follows from the poll.

    Raises:
        Refusal: it does not, for this kind of election.
    """
    if day is None:
        raise Refusal("When those elected take office hangs on more than the poll. Record it by hand.")
    return day
