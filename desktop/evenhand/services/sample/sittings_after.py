"""What followed the sample's meetings: actions, minutes sent, approved and corrected; and agendas of those ahead."""

from collections.abc import Mapping
from datetime import date, timedelta

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.vocabulary import Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import circulations, minutes, pack_choices
from evenhand.services.sample.sittings import Around, Told, told_sittings, write_actions, write_sitting
from evenhand.services.sample.tables import table
from evenhand.services.sample.written import ratify
from evenhand.services.saving import found

A_WEEK = timedelta(days=7)


def write_afterwards(
    partnership: Partnership,
    keys: Mapping[date, int],
    decided: Mapping[tuple[date, int], int],
    around: Around,
) -> None:
    """Ratify what was decided in writing, enter the actions, and bring the minutes as far as they came."""
    with partnership.change("What followed the meetings"):
        ratify(partnership, around, keys, decided)
        held = [one for one in table("meetings")["meeting"] if one["on"] in told_sittings()]
        for one in held:
            told = told_sittings()[one["on"]]
            of_meeting = {number: key for (on, number), key in decided.items() if on == one["on"]}
            if one["on"] < around.today and "minutes" in told:
                meeting = found(partnership, Meeting, keys[one["on"]])
                write_actions(partnership, meeting, told, around, of_meeting)
                _write_minutes(partnership, meeting, told)
                if "minutes_approved_on" in one:
                    _seal(partnership, meeting, told, one["minutes_approved_on"], keys, decided, around)


def write_agendas_ahead(partnership: Partnership, around: Around, keys: Mapping[date, int]) -> None:
    """Enter the agendas of the meetings ahead, once there is what they are about."""
    with partnership.change("Agendas of the meetings ahead"):
        for on, told in told_sittings().items():
            meeting = found(partnership, Meeting, keys[on])
            if meeting.status is Planned.PLANNED:
                write_sitting(partnership, meeting, told, around, _nothing)
            if "usual" in told:
                _keep_as_usual(partnership, meeting)


def _keep_as_usual(partnership: Partnership, meeting: Meeting) -> None:
    """The papers of a meeting, and the copies of its pack, as those that usually go to its kind."""
    with partnership.reading() as session:
        chosen = pack_choices.usual_for(session, meeting.id)
    pack_choices.keep_as_usual(partnership, meeting.id, chosen)


def _nothing(_: int, __: Told) -> None:
    """Nothing is decided at a meeting that is still to come."""


def _write_minutes(partnership: Partnership, meeting: Meeting, told: Told) -> None:
    """The minutes written from the record and sent to all who sat there."""
    sent_on = told.get("minutes_sent", meeting.held_on + A_WEEK)
    minutes.write_anew(partnership, meeting.id, today=sent_on)
    with partnership.reading() as session:
        whom = [seat.person.id for seat in circulations.recipients(session, meeting.id)]
    minutes.circulate(
        partnership,
        meeting.id,
        whom,
        how=SentHow.EMAIL,
        sent_on=sent_on,
        today=sent_on,
    )


def _seal(
    partnership: Partnership,
    meeting: Meeting,
    told: Told,
    approved_on: date,
    keys: Mapping[date, int],
    decided: Mapping[tuple[date, int], int],
    around: Around,
) -> None:
    """The minutes approved by the first decision of a later meeting, and corrected where they were."""
    minutes.approve(
        partnership,
        meeting.id,
        approved_at_id=keys[approved_on],
        signed_by_id=around.people[told["signed"]],
        decision_id=decided[approved_on, 1],
        today=approved_on,
    )
    if "correction" in told:
        one = told["correction"]
        minutes.correct(
            partnership,
            meeting.id,
            says=one["says"],
            because=one["because"],
            agreed_at_id=keys[one["on"]],
            today=one["on"],
        )
