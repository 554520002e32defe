"""A round with two criteria, a panel of three, and one application to it, for tests of interests and of scores."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.grants.record_facts import ApplicantOfficer, Criterion, PanelMember
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, put
from tests.grants_typed import receive_application, save_round
from tests.services.board import Board

OPENS, RECEIVED, LOOKED = date(2026, 2, 2), date(2026, 2, 10), date(2026, 4, 14)
CLUB = "Old Wharf Canoe Club"


@dataclass(frozen=True, slots=True)
class ScoredRound:
    """A round in a file: its board, its application, its criteria in order."""

    board: Board
    round_id: int
    application_id: int
    criteria: tuple[int, ...]

    @property
    def partnership(self) -> Partnership:
        """The file."""
        return self.board.partnership

    def application(self) -> Application:
        """The application as it now stands."""
        return found(self.partnership, Application, self.application_id)

    def officer(self, name: str, role: str = "Treasurer", **typed: Any) -> None:
        """Somebody who acts for the canoe club."""
        officer = ApplicantOfficer(
            applicant_id=self.application().applicant_id, name=name, role=role, **typed
        )
        with self.partnership.change("Officer") as unit:
            put(unit.session, officer)


def a_scored_round(board: Board, *panel: str) -> ScoredRound:
    """The spring round; Amara, Rose and Yusuf assess it unless others are named."""
    partnership = board.partnership
    spring = Round(
        name="Spring 2026 small grants",
        opens=OPENS,
        closes=date(2026, 3, 27),
        budget_pence=12_000_00,
        most_pence=2_000_00,
    )
    round_id = save_round(partnership, spring)
    with partnership.change("Criteria and panel") as unit:
        need = Criterion(round_id=round_id, position=1, name="Need", weight=2)
        reach = Criterion(round_id=round_id, position=2, name="Reach")
        criteria = tuple(put(unit.session, one) for one in (need, reach))
        for name in panel or ("Amara", "Rose", "Yusuf"):
            put(unit.session, PanelMember(round_id=round_id, person_id=board.people[name]))
    asked = Application(
        reference="A-14",
        round_id=round_id,
        applicant_id=0,
        purpose="Safety boat and lifejackets",
        asked_pence=1_850_00,
        received_on=RECEIVED,
    )
    application_id = receive_application(partnership, asked, Applicant(name=CLUB))
    return ScoredRound(board, round_id, application_id, criteria)
