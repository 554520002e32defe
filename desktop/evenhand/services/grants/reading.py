"""What the file holds about grants, read at once; nothing is changed here."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from evenhand.domain.grants.awarding import Purse, purse_of
from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.grants import ApplicationRow, AwardRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import kept


@dataclass(frozen=True, slots=True)
class Grants:
    """All rounds, applicants, applications and awards."""

    rounds: dict[int, Round]
    applicants: dict[int, Applicant]
    applications: tuple[Application, ...]
    awards: dict[int, Award]
    answers: dict[int, PartyAnswer]
    themes: dict[int, PlanTheme]

    def purse(self, round_id: int) -> Purse:
        """The money of a round with what it has awarded and paid so far."""
        made = (
            self.awards[a.id] for a in self.applications if a.round_id == round_id and a.id in self.awards
        )
        return purse_of(self.rounds[round_id], made)

    def awarded_pence(self, round_id: int) -> int:
        """What a round has awarded so far."""
        return self.purse(round_id).awarded_pence


def grants(partnership: Partnership) -> Grants:
    """All there is about grants; awards by their application, answers by their applicant, the latest."""
    with partnership.reading() as session:
        return read_grants(session)


def read_grants(session: Session) -> Grants:
    """The same, read in an open session."""
    return Grants(
        {one.id: one for one in all_of(session, Round, order="opens")},
        {one.id: one for one in all_of(session, Applicant)},
        tuple(all_of(session, Application, order="reference")),
        {award.application_id: award for award in all_of(session, Award)},
        {answer.applicant_id: answer for answer in all_of(session, PartyAnswer)},
        {theme.id: theme for theme in all_of(session, PlanTheme)},
    )


def awarded_in(session: Session, round_id: int) -> int:
    """What a round has awarded, in pence."""
    in_round = [a.id for a in all_of(session, Application, ApplicationRow.round_id == round_id)]
    return sum(a.awarded_pence for a in all_of(session, Award, AwardRow.application_id.in_(in_round)))


def applicant_of(partnership: Partnership, application_id: int) -> str:
    """The name of who applied, for the title of a change."""
    with partnership.reading() as session:
        application = kept(session, Application, application_id)
        return kept(session, Applicant, application.applicant_id).name
