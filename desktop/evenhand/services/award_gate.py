"""The grants as the grants room shows them on a day: everything there is, and the gate of what is undecided."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.grants.facts import UNDECIDED, Application
from evenhand.domain.grants.gate import Gate, GateFacts, award_gate
from evenhand.domain.grants.vocabulary import Stage
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.publicity.facts import Event
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants import Grants, read_grants
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.stages import stages
from evenhand.services.may_i_publish import answer_for_activity

ANNOUNCING = "award-announcement"


@dataclass(frozen=True, slots=True)
class GrantBook:
    """Everything about grants as at a day; gates by application, for those that are not decided yet,
    stages for all."""

    day: date
    grants: Grants
    meetings: tuple[Meeting, ...]
    events: tuple[Event, ...]
    announcing: ActivityAnswer
    gates: dict[int, Gate]
    beside: GrantsBeside
    stages: dict[int, Stage]


def grant_book(partnership: Partnership, day: date) -> GrantBook:
    """All there is about grants, with the gate of every application that is undecided (PP14, PP5)."""
    with partnership.reading() as session:
        found, beside = read_grants(session), read_grants_beside(session)
        meetings = tuple(all_of(session, Meeting, order="held_on"))
        announcing = answer_for_activity(session, ANNOUNCING, day)
        events = tuple(all_of(session, Event, order="on"))
    gates = {
        application.id: award_gate(_facts(found, application, meetings, announcing, day))
        for application in found.applications
        if application.status in UNDECIDED
    }
    return GrantBook(day, found, meetings, events, announcing, gates, beside, stages(found, beside))


def _facts(
    found: Grants,
    application: Application,
    meetings: tuple[Meeting, ...],
    announcing: ActivityAnswer,
    day: date,
) -> GateFacts:
    return GateFacts(
        application,
        found.applicants[application.applicant_id],
        found.answers.get(application.applicant_id),
        found.rounds[application.round_id],
        found.purse(application.round_id),
        meetings,
        announcing,
        day,
    )
