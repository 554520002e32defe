"""What the file holds about grants, read at once; nothing is changed here."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from evenhand.domain.grants.awarding import Counted, Purse, counted_of, purse_of
from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.grants.money_facts import AwardCourse, MoneyBack
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.rows.grants import ApplicationRow, AwardRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import kept


@dataclass(frozen=True, slots=True)
class Grants:
    """All rounds, applicants, applications and awards; `counted` is what counts of each award, by application."""

    rounds: dict[int, Round]
    applicants: dict[int, Applicant]
    applications: tuple[Application, ...]
    awards: dict[int, Award]
    answers: dict[int, PartyAnswer]
    themes: dict[int, PlanTheme]
    counted: dict[int, Counted]

    def purse(self, round_id: int) -> Purse:
        """The money of a round with what counts as awarded of it, and what was paid and did not come back."""
        made = (
            self.counted[a.id] for a in self.applications if a.round_id == round_id and a.id in self.counted
        )
        return purse_of(self.rounds[round_id], made)

    def awarded_pence(self, round_id: int) -> int:
        """What counts as awarded of a round."""
        return self.purse(round_id).awarded_pence


def grants(partnership: Partnership) -> Grants:
    """All there is about grants; awards by their application, answers by their applicant, the latest."""
    with partnership.reading() as session:
        return read_grants(session)


def read_grants(session: Session) -> Grants:
    """The same, read in an open session."""
    awards = all_of(session, Award)
    return Grants(
        {one.id: one for one in all_of(session, Round, order="opens")},
        {one.id: one for one in all_of(session, Applicant)},
        tuple(all_of(session, Application, order="reference")),
        {award.application_id: award for award in awards},
        {answer.applicant_id: answer for answer in all_of(session, PartyAnswer)},
        {theme.id: theme for theme in all_of(session, PlanTheme)},
        _counted(session, awards),
    )


def awarded_in(session: Session, round_id: int) -> int:
    """What counts as awarded of a round, in pence."""
    in_round = [a.id for a in all_of(session, Application, ApplicationRow.round_id == round_id)]
    awards = all_of(session, Award, AwardRow.application_id.in_(in_round))
    return sum(one.counted_pence for one in _counted(session, awards).values())


def _counted(session: Session, awards: Sequence[Award]) -> dict[int, Counted]:
    """What counts of each award, by its application."""
    keys = [one.id for one in awards]
    went = {one.award_id: one for one in all_of(session, AwardCourse, ROWS[AwardCourse].award_id.in_(keys))}
    back: dict[int, int] = {}
    for one in all_of(session, MoneyBack, ROWS[MoneyBack].award_id.in_(keys)):
        back[one.award_id] = back.get(one.award_id, 0) + one.pence
    return {one.application_id: counted_of(one, went.get(one.id), back.get(one.id, 0)) for one in awards}


def decisions_by_application(session: Session) -> dict[int, tuple[ApplicationDecision, ...]]:
    """What was decided on each application, the first first."""
    made: dict[int, tuple[ApplicationDecision, ...]] = {}
    for one in all_of(session, ApplicationDecision):
        made[one.application_id] = (*made.get(one.application_id, ()), one)
    return made


def applicant_of(partnership: Partnership, application_id: int) -> str:
    """The name of who applied, for the title of a change."""
    with partnership.reading() as session:
        application = kept(session, Application, application_id)
        return kept(session, Applicant, application.applicant_id).name
