"""Who was asked to a hustings: every candidate by name, what they answered, or the impartial reason why not."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evenhand.domain.elections.hustings import Fairness, FairnessAnswer, Invited
from evenhand.domain.elections.record_facts import HustingsInvitation
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import EventKind
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.publicity.book import DOT, PublicBook
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import say_ward
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.mark_label import Status, StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import hustings

STATUSES = {
    Fairness.FAIR: Status("Fair", Mark.GO_AHEAD),
    Fairness.NOT_YET: Status("Not yet", Mark.DUE, Weight.STRONG),
    Fairness.UNEQUAL: Status("Unequal", Mark.NOT_MET, Weight.HEAVY),
}
NO_HUSTINGS = (
    "Candidates are asked to a hustings alone. Choose hustings as the kind of this event, if it is one."
)
NO_CANDIDATES = (
    "Nobody is recorded as standing at the next poll after this day. Enter the candidates under Elections."
)


@dataclass(frozen=True, slots=True)
class AskedCandidate:
    """A candidate with what is recorded about asking them, by the key of the candidate."""

    id: int
    invited: Invited


class HustingsPart(ListedPart):
    """The candidates of a hustings, how even it is, and what the audience must be told."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._event_id = 0
        form = DetailForm("Candidate")
        form.add(
            DayField("asked_on", "Asked on", hint="Everybody in the same words, and on one day if you can.")
        )
        form.add(TextField("answer", "Answer", hint="Such as comes, cannot come, sends a statement."))
        form.add(
            TextField(
                "reason_not_asked",
                "Why not asked",
                hint="An impartial reason, never views or party. The audience is told it.",
            )
        )
        listed = Spells(
            name="Candidates",
            none=NO_CANDIDATES,
            add="Ask",
            row=_row,
            values=_values,
            fresh={},
            save=self._keep,
        )
        super().__init__(listed, form)
        self.page.add_button.hide()
        self.ask_all = plain("Everybody else was asked today")
        self.ask_all.clicked.connect(self.ask_everybody)
        self._verdict = QWidget()
        self._word, self._says = StatusWord(STATUSES[Fairness.NOT_YET]), Label(wrap=True)
        line = QHBoxLayout(self._verdict)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self._word, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._says, 1)
        self._to_tell, self._nothing = Label(ink=2, wrap=True), Label(ink=2, wrap=True)
        form.body.insertWidget(0, self._verdict)
        form.body.insertWidget(1, self._to_tell)
        form.body.insertLayout(3, row(self.ask_all, None))
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._nothing)

    def show_record(self, book: PublicBook, key: int) -> None:
        """Show who was asked to an event; nothing to ask where it is no hustings."""
        self._event_id = key
        asks = book.events[key].kind is EventKind.HUSTINGS
        with self._desk.partnership.reading() as session:
            invited = hustings.invitations(session, key) if asks else ()
            answer = hustings.fairness(session, key) if asks else None
        listed = [AskedCandidate(one.candidate.id, one) for one in invited]
        self._nothing.setText(NO_CANDIDATES if asks else NO_HUSTINGS)
        self._nothing.setVisible(not listed)
        self.page.setVisible(bool(listed))
        if answer is not None:
            self._say(answer)
        self.ask_all.setVisible(any(not one.is_asked and not one.reason for one in invited))
        self.page.show_spells(key, listed, listed[0].id if listed else None)

    def focus_first(self) -> None:
        """Put the cursor into the form of the first candidate, where there is one."""
        if self.page.isVisibleTo(self):
            super().focus_first()

    def ask_everybody(self) -> None:
        """Record that all who were not asked yet were asked today; Undo takes it back whole."""
        if self.form.is_dirty():
            self.remind()
            return
        today = self._desk.today
        try:
            hustings.ask_all(self._desk.partnership, self._event_id, today, today=today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)

    def _say(self, answer: FairnessAnswer) -> None:
        status = STATUSES[answer.verdict]
        self._word.show_status(status)
        self._says.setText(answer.says)
        self._verdict.setAccessibleName(f"{status.word}: {answer.says}")
        self._to_tell.setText(answer.to_tell)
        self._to_tell.setVisible(bool(answer.to_tell))

    def _keep(self, event_id: int, values: Values, old: AskedCandidate | None) -> int:
        candidate_id = old.id if old else 0
        invitation = HustingsInvitation(event_id=event_id, candidate_id=candidate_id, **values)
        hustings.save_invitation(self._desk.partnership, invitation, today=self._desk.today)
        return candidate_id


def _row(one: AskedCandidate) -> ListRow:
    candidate, invitation = one.invited.candidate, one.invited.invitation
    second = DOT.join(filter(None, (candidate.party or "No party declared", say_ward(candidate.ward))))
    value = "Not asked"
    if invitation is not None and invitation.asked_on is not None:
        value = _asked(invitation.asked_on)
    elif one.invited.reason:
        value = "Left out, with a reason"
    return ListRow(
        one.id,
        candidate.name,
        second,
        value=value,
        reason=invitation.answer if invitation else "",
        strong_reason=False,
    )


def _asked(on: date) -> str:
    return f"Asked {say_day(on)}"


def _values(one: AskedCandidate) -> Values:
    invitation = one.invited.invitation
    return {
        "asked_on": invitation.asked_on if invitation else None,
        "answer": invitation.answer if invitation else "",
        "reason_not_asked": invitation.reason_not_asked if invitation else "",
    }
