"""What papers about grants are compiled from, read at one go: the records, the screens, conflicts and scores."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.purpose_answers import PurposeState, application_text, purpose_state_of
from evenhand.domain.grants.purpose_screen import APPLICATION_CLAUSE
from evenhand.domain.grants.schedule_report import ConflictLine, ScoreTotal, ScreenLine
from evenhand.domain.grants.scoring import ScoreSheet
from evenhand.domain.members.directory import Directory
from evenhand.services.grants.assessing import sheet_in
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.conflicts import Conflicts, conflict_states, read_ground
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.members import read_directory
from evenhand.services.purposes import Reader, purpose_screener


@dataclass(frozen=True)
class GrantGround:
    """Everything about grants as a paper of a day tells it; what takes time is done when it is asked for."""

    session: Session
    day: date
    found: Grants
    beside: GrantsBeside
    directory: Directory

    @cached_property
    def _read(self) -> Reader:
        return purpose_screener(self.session, self.day)

    def theme(self, one: Application) -> str:
        """The name of the theme of an application, empty where none was given."""
        return self.found.themes[one.theme_id].name if one.theme_id in self.found.themes else ""

    def purpose(self, one: Application) -> PurposeState:
        """Where the words of an application stand with the purpose screen."""
        beside = self.beside
        text = application_text(one, beside.details.get(one.id), beside.lines.get(one.id, ()))
        answers = tuple(
            each for each in beside.purpose_answers.get(one.id, ()) if each.answered_on <= self.day
        )
        return purpose_state_of(text, self._read(text, APPLICATION_CLAUSE), answers)

    def screens(self, one: Application) -> ScreenLine:
        """What both screens say of one application, and what people answered."""
        applicant, state = self.found.applicants[one.applicant_id], self.purpose(one)
        political = [
            each for each in state.findings if each.answer is not None and each.answer.is_party_politics
        ]
        return ScreenLine(
            party=applicant.party_verdict,
            standing=applicant.party_standing,
            like=applicant.party_like,
            purpose=state.verdict,
            asked_of_people=len(state.unanswered),
            is_party_politics=state.is_party_political,
            phrases=tuple(each.finding.text.strip() for each in political),
        )

    def conflicts(self, applications: list[Application]) -> dict[int, Conflicts]:
        """How the interests in applications stand, by their key."""
        ground = read_ground(self.session, self.found, self.beside)
        return conflict_states(ground, applications, self.day)

    def conflict_lines(self, found: Conflicts) -> tuple[ConflictLine, ...]:
        """The conflicts that stand, each with what its member does."""
        return tuple(
            ConflictLine(
                member=self.directory.called(one.person_id, self.day),
                path=one.path,
                path_in_full=one.path_in_full,
                handling=one.handling,
            )
            for one in found.in_conflict
        )

    def sheet(self, one: Application) -> ScoreSheet:
        """The scores of an application as they stood on the day, once everybody was done."""
        names = {key: person.name for key, person in self.directory.people.items()}
        return sheet_in(one, self.beside, names, day=self.day)

    def scores(self, one: Application) -> ScoreTotal | None:
        """What the assessors gave in all; None until all are done, or where the round has no criteria."""
        sheet = self.sheet(one)
        if not sheet.shown or not sheet.most:
            return None
        apart = sum(spread.is_far_apart for spread in sheet.spreads)
        return ScoreTotal(assessors=sheet.done, points=sheet.points, of=sheet.most, far_apart=apart)


def read_ground_of(session: Session, day: date) -> GrantGround:
    """What a paper about grants of a day is compiled from."""
    return GrantGround(
        session, day, read_grants(session), read_grants_beside(session), read_directory(session, day)
    )
