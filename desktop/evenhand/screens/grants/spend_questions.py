"""What the purpose screen asks about the words of a payment, each with the place for a person's answer (PP11)."""

from evenhand.domain.grants.purpose_answers import AskedPurpose, PurposeState
from evenhand.screens.desk import Desk
from evenhand.screens.grants.purpose_questions import QuestionsAboutWords
from evenhand.screens.shared.forms import Values
from evenhand.services.grants.payment_screens import answer_payment_purpose
from evenhand.services.purposes import answer_to

YES = "This opens a breach: money of the partnership is not for party politics (PP11)."


class PurposeQuestions(QuestionsAboutWords):
    """The findings of one payment, hidden where there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, YES)
        self._payment_id = 0

    def show_state(self, payment_id: int, state: PurposeState | None) -> None:
        """Show what is asked about a payment."""
        self._payment_id = payment_id
        self.show_findings(state)

    def keep(self, asked: AskedPurpose, values: Values) -> None:
        """Keep the answer; party politics opens a breach."""
        answer_payment_purpose(
            self._desk.partnership, answer_to(asked, payment_id=self._payment_id, **values)
        )
