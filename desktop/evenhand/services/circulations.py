"""Circulation: which edition of the notice, agenda, pack or minutes went to whom, when and how."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.circulating import SentEdition, check_sending, edition_of, editions
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.notice import TO_EVERYBODY
from evenhand.domain.meetings.record_facts import Circulation
from evenhand.domain.meetings.vocabulary import Circulated, SentHow
from evenhand.domain.members.directory import Seat
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import CirculationRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import read_directory
from evenhand.services.saving import found, kept, put


def recipients(session: Session, meeting_id: int) -> tuple[Seat, ...]:
    """Those to whom the papers of a meeting go: everybody who sits on its day, with a vote or without."""
    meeting = kept(session, Meeting, meeting_id)
    return tuple(read_directory(session).seats_on(meeting.held_on))


def circulations(session: Session, meeting_id: int) -> tuple[Circulation, ...]:
    """Every single sending, the first one first."""
    return tuple(all_of(session, Circulation, CirculationRow.meeting_id == meeting_id, order="sent_on"))


def sent(session: Session, meeting_id: int) -> tuple[SentEdition, ...]:
    """What was sent, by edition, the latest first, each with who was left out."""
    meeting = kept(session, Meeting, meeting_id)
    directory = read_directory(session)
    called = {person_id: directory.called(person_id, meeting.held_on) for person_id in directory.people}
    seated = dict.fromkeys(seat.person.id for seat in directory.seats_on(meeting.held_on))
    return editions(circulations(session, meeting_id), called, seated)


def send(
    partnership: Partnership,
    meeting_id: int,
    what: Circulated,
    person_ids: Iterable[int],
    *,
    how: SentHow,
    sent_on: date,
    today: date,
    digest: str = "",
) -> int:
    """Write down that something went to these people; give the edition. See `record_sending`."""
    sending = Circulation(
        meeting_id=meeting_id, what=what, edition=0, sent_on=sent_on, how=how, digest=digest
    )
    return record_sending(partnership, sending, person_ids, today=today)


def record_sending(
    partnership: Partnership, sending: Circulation, person_ids: Iterable[int], *, today: date
) -> int:
    """Write down that something went to these people, and to whomever or wherever `to_whom` says; give the edition.

    Edition 0 is worked out: what has the digest of an edition that went out before is that one, anything else the next.

    Raises:
        Refusal: nobody is chosen, or it cannot have been sent on that day; `field` names it.
    """
    meeting = found(partnership, Meeting, sending.meeting_id)
    with partnership.change(f"Sent: {sending.what.label.lower()}, {say_day(meeting.held_on)}") as unit:
        return put_sending(unit.session, sending, person_ids, today=today)


def put_sending(session: Session, sending: Circulation, person_ids: Iterable[int], *, today: date) -> int:
    """Write down what was sent within a larger change."""
    whom = dict.fromkeys(person_ids)
    check_sending(sending.what, sending.sent_on, kept(session, Meeting, sending.meeting_id), today)
    elsewhere = bool(sending.to_whom.strip()) or sending.how in TO_EVERYBODY
    if not whom and not elsewhere:
        raise Refusal("Choose whom it was sent to, or say where it was put.", field="person_ids")
    before = circulations(session, sending.meeting_id)
    edition = sending.edition or edition_of(sending.what, sending.digest, before)
    for person_id in whom:
        put(session, replace(sending, edition=edition, person_id=person_id, to_whom=""))
    if elsewhere:
        put(session, replace(sending, edition=edition, person_id=None))
    return edition


def remove_edition(partnership: Partnership, edition: SentEdition) -> None:
    """Take out a whole edition that was entered by mistake."""
    with partnership.change(f"Take out what was not sent: {edition.what.label.lower()}") as unit:
        for one in edition.sendings:
            unit.session.delete(unit.session.get_one(CirculationRow, one.id))
