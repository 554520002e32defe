"""What the award gate looks at, read for several applications at one go: for the window, and before saving."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.grants.decided_by import Grounds, MeetingMade, WrittenMade, may_be_earlier
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.gate_facts import GateFacts, OnAgenda, PurposeStands
from evenhand.domain.grants.money_facts import Breach
from evenhand.domain.grants.purpose_answers import PurposeState
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.vocabulary import Planned
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.bodies import awards_of, bodies_of, had_in_year, open_breaches
from evenhand.services.grants.conflicts import Conflicts, conflict_states, read_ground
from evenhand.services.grants.powers import (
    begun_on,
    decided_about,
    grounds_in,
    made_since,
    names_in,
    written_about,
    written_since,
)
from evenhand.services.grants.reading import Grants
from evenhand.services.may_i_publish import answer_for_activity
from evenhand.services.purposes import purpose_screener, purpose_states
from evenhand.services.rules import rule_book

ANNOUNCING = "award-announcement"
LIST_DAYS = "party_list_days"


@dataclass(frozen=True, slots=True, kw_only=True)
class GateReading:
    """What was read for the gates of a day."""

    day: date
    found: Grants
    beside: GrantsBeside
    announcing: ActivityAnswer
    list_days: int | None
    conflicts: Mapping[int, Conflicts]
    begun: date | None
    made: tuple[MeetingMade, ...]
    written: tuple[WrittenMade, ...]
    meetings: tuple[Meeting, ...]
    people: Mapping[int, str]
    agendas: Mapping[str, OnAgenda]
    purposes: Mapping[int, PurposeState]

    def facts(self, application: Application) -> GateFacts:
        """What the gate of one of the applications looks at."""
        found, beside, key = self.found, self.beside, application.id
        applicant_id, round_id = application.applicant_id, application.round_id
        conflicts, grounds = self.conflicts[key], self.grounds(application)
        breaches = open_breaches(found, beside, applicant_id, self.day)
        assessments = beside.assessments.get(key, ())
        looks = [one for one in beside.looks.get(applicant_id, ()) if one.looked_on <= self.day]
        return GateFacts(
            application=application,
            applicant=found.applicants[applicant_id],
            grant_round=found.rounds[round_id],
            purse=found.purse(round_id),
            announcing=self.announcing,
            day=self.day,
            answer=found.answers.get(applicant_id),
            look=looks[-1] if looks else None,
            list_days=self.list_days,
            round_detail=beside.rounds.get(round_id),
            detail=beside.details.get(key),
            purpose=_stands(self.purposes[key]),
            paths=tuple(one.says for one in conflicts.unanswered),
            settled=len(conflicts.in_conflict) + len(conflicts.set_aside),
            criteria=len(beside.criteria.get(round_id, ())),
            assessors=len(assessments),
            assessed=bool(assessments) and all(one.done_on is not None for one in assessments),
            recommended=key in beside.recommendations,
            had_pence=had_in_year(found, beside, application, self.day),
            earlier_awards=len(awards_of(found, bodies_of(found, beside, applicant_id), but=key)),
            breaches=tuple(one.what for one in breaches),
            breach_in=self._application_of(breaches),
            decided=decided_about(self.made, grounds),
            written=written_about(self.written, grounds),
            agenda=self.agendas.get(f"application:{key}") or self.agendas.get(f"grant_round:{round_id}"),
            meetings=self.meetings,
            earlier=may_be_earlier(grounds, application.received_on),
        )

    def grounds(self, application: Application) -> Grounds:
        """What a power to decide one of the applications is held against."""
        return grounds_in(
            self.found,
            self.beside,
            application,
            people=self.people,
            held=self._held(),
            begun=self.begun,
        )

    def _held(self) -> list[Meeting]:
        return [one for one in self.meetings if one.status is Planned.HELD]

    def _application_of(self, breaches: Sequence[Breach]) -> int | None:
        """The application of the first of some breaches."""
        paid = {one.id: one.award_id for one in self.beside.payments}
        award_ids = [one.award_id or paid.get(one.payment_id or 0) for one in breaches[:1]]
        made = self.found.awards.items()
        return next((key for key, award in made if award.id in award_ids), None)


def read_gates(
    session: Session, found: Grants, beside: GrantsBeside, waiting: Sequence[Application], day: date
) -> GateReading:
    """What the gates of some applications look at on a day."""
    since = min((one.received_on for one in waiting), default=day)
    meetings = tuple(all_of(session, Meeting, order="held_on"))
    ground = read_ground(session, found, beside) if waiting else None
    settled = [each for one in waiting for each in beside.conflicts.get(one.id, ())]
    return GateReading(
        day=day,
        found=found,
        beside=beside,
        announcing=answer_for_activity(session, ANNOUNCING, day),
        list_days=list_days(session, day),
        conflicts=conflict_states(ground, waiting, day) if ground is not None else {},
        begun=begun_on(session),
        made=made_since(session, since, day) if waiting else (),
        written=written_since(session, since, day) if waiting else (),
        meetings=meetings,
        people=names_in(session, settled),
        agendas=_agendas(session, meetings, day) if waiting else {},
        purposes=_purposes(session, found, beside, waiting, day),
    )


def _purposes(
    session: Session, found: Grants, beside: GrantsBeside, waiting: Sequence[Application], day: date
) -> dict[int, PurposeState]:
    if not waiting:
        return {}
    return purpose_states(
        replace(found, applications=tuple(waiting)),
        purpose_screener(session, day),
        details=beside.details,
        lines=beside.lines,
        answers=beside.purpose_answers,
    )


def _stands(state: PurposeState) -> PurposeStands:
    """The phrases that wait for an answer, and those that are party politics."""
    answers = [(one.finding.text.strip(), one.answer) for one in state.findings]
    political = (phrase for phrase, said in answers if said is not None and said.is_party_politics)
    return PurposeStands(
        tuple(one.finding.text.strip() for one in state.unanswered),
        tuple(political),
        sum(1 for _, said in answers if said is not None),
    )


def list_days(session: Session, day: date) -> int | None:
    """How old the list of parties may be by the rule book before somebody looks for themselves (PP14)."""
    return rule_book(session, day).number(LIST_DAYS)


def _agendas(session: Session, meetings: Iterable[Meeting], day: date) -> dict[str, OnAgenda]:
    """The next meeting to come on whose agenda an application or a round is, by what the item is about."""
    ahead = {one.id: one for one in meetings if one.status is Planned.PLANNED and one.held_on >= day}
    if not ahead:
        return {}
    items = all_of(session, AgendaItem, ROWS[AgendaItem].meeting_id.in_(ahead), order="position")
    return _first_of(items, ahead)


def _first_of(items: Iterable[AgendaItem], ahead: Mapping[int, Meeting]) -> dict[str, OnAgenda]:
    told: dict[str, OnAgenda] = {}
    for item in sorted(items, key=lambda one: (ahead[one.meeting_id].held_on, one.position)):
        if item.about:
            told.setdefault(item.about, OnAgenda(ahead[item.meeting_id], item.position))
    return told
