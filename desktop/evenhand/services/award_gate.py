"""The grants as the grants room shows them on a day: everything there is, and the gate of what is undecided."""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.grants.awarding import Amounts
from evenhand.domain.grants.decided_by import MeetingStands
from evenhand.domain.grants.facts import AWARDING, UNDECIDED, Application, as_decided_by
from evenhand.domain.grants.gate import Gate, award_gate
from evenhand.domain.grants.gate_facts import GateFacts
from evenhand.domain.grants.vocabulary import Stage
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import WrittenDecision
from evenhand.domain.publicity.facts import Event
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.gate_reading import read_gates
from evenhand.services.grants.powers import (
    decided_about,
    grounds_of,
    made_since,
    written_about,
    written_since,
)
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.grants.stages import read_course, stages
from evenhand.services.saving import kept


@dataclass(frozen=True, slots=True)
class Ready:
    """By what an application can be decided: what meetings decided about it, the latest first, and other powers.

    `delegated_pence` is None where nothing is delegated; `earlier` says that it can have been decided before the file
    was begun; `amounts` is what an award is held against, None where none is to be made.
    """

    decided: tuple[MeetingStands, ...]
    written: tuple[WrittenDecision, ...]
    delegated_pence: int | None = None
    earlier: bool = False
    amounts: Amounts | None = None


@dataclass(frozen=True, slots=True)
class GrantBook:
    """Everything about grants as at a day; gates by application, for those that are not decided yet.

    Stages are of all; `ready` is of those that are not decided yet.
    """

    day: date
    grants: Grants
    meetings: tuple[Meeting, ...]
    events: tuple[Event, ...]
    announcing: ActivityAnswer
    gates: dict[int, Gate]
    beside: GrantsBeside
    stages: dict[int, Stage]
    ready: dict[int, Ready]


def grant_book(partnership: Partnership, day: date) -> GrantBook:
    """All there is about grants, with the gate of every application that is undecided (PP14, PP13, PP2, PP5)."""
    with partnership.reading() as session:
        beside = read_grants_beside(session)
        found = _as_at(read_grants(session), beside, day)
        events = tuple(all_of(session, Event, order="on"))
        waiting = [one for one in found.applications if one.status in UNDECIDED]
        reading = read_gates(session, found, beside, waiting, day)
        asked = [key for key, state in reading.purposes.items() if state.unanswered]
    facts = {one.id: reading.facts(one) for one in waiting}
    return GrantBook(
        day=day,
        grants=found,
        meetings=reading.meetings,
        events=events,
        announcing=reading.announcing,
        gates={key: award_gate(one) for key, one in facts.items()},
        beside=beside,
        stages=stages(found, beside, day, asked=asked),
        ready={key: _ready(one) for key, one in facts.items()},
    )


def _as_at(found: Grants, beside: GrantsBeside, day: date) -> Grants:
    """The same with every award that ended after a day as one that went on; what was decided later is told so."""
    stood = (
        one
        if one.decided_on is None or one.decided_on > day
        else as_decided_by(one, day, beside.decisions.get(one.id, ()))
        for one in found.applications
    )
    return replace(found, applications=tuple(stood))


def ready_to_end(partnership: Partnership, application_id: int, day: date) -> Ready:
    """By what an award can be taken back: what meetings decided about it since it was made, the latest first."""
    with partnership.reading() as session:
        application = kept(session, Application, application_id)
        since, grounds = application.decided_on or application.received_on, grounds_of(session, application)
        made, written = made_since(session, since, day), written_since(session, since, day)
        awarded_by = {
            (one.decision_id, one.written_id)
            for one in read_course(session, application_id).decisions
            if one.outcome in AWARDING
        }
        return Ready(
            tuple(
                one
                for one in decided_about(made, grounds, ends=True)
                if (one.decision.id, None) not in awarded_by
            ),
            tuple(
                one for one in written_about(written, grounds, ends=True) if (None, one.id) not in awarded_by
            ),
        )


def _ready(facts: GateFacts) -> Ready:
    return Ready(
        decided=facts.decided,
        written=facts.written,
        delegated_pence=facts.delegated_pence,
        earlier=facts.earlier,
        amounts=facts.amounts,
    )
