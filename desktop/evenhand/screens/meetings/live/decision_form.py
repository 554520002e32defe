"""The form of a motion: wording, who moved and seconded it, how it was decided, and the result in words.

Only those who may vote on the item are offered as mover and seconder. The result follows from the votes, the room and
the rule book; nothing of it is typed.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.meetings.outcome import Result, result_of
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.vocabulary import VoteMethod
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.screens.meetings.live.decision_words import say_no_part, voters_of, with_office
from evenhand.screens.meetings.live.draft import MotionDraft
from evenhand.screens.meetings.live.labelled import Labelled, SideBySide
from evenhand.screens.meetings.live.vote_fields import VoteFields
from evenhand.screens.meetings.live.wording_field import Screener, WordingField
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.fields import ErrorLine
from evenhand.screens.widgets.form import ROW_GAP
from evenhand.screens.widgets.mark_label import Status
from evenhand.screens.widgets.said_box import SaidBox
from evenhand.services.meeting_reading import Sitting

NOBODY = Option(None, "Nobody yet")
BESIDE_PX, TWO_PX = 460, 560
RESULTS = {
    Outcome.CARRIED: Status("Carried", Mark.GO_AHEAD),
    Outcome.LOST: Status("Lost", Mark.PAST),
    Outcome.VIEW: Status("A view", Mark.KNOW, Weight.STRONG),
    Outcome.DEFERRED: Status("Deferred", Mark.PAST),
}
MEND = Status("To mend", Mark.NOT_MET, Weight.STRONG)
READ_ALOUD_MS = 1000


class DecisionForm(QWidget):
    """The form. `changed` tells each change by a person; `draft` is what stands in it."""

    changed = Signal()

    def __init__(self, screener: Callable[[], Screener]) -> None:
        super().__init__()
        self.setAccessibleName("Decision")
        self._sitting: Sitting | None = None
        self._room: Room | None = None
        self._decision_id = 0
        self._panel: Any = None
        self.wording = WordingField(screener)
        self.mover, self.seconder = Choice(name="Moved by"), Choice(name="Seconded by")
        self._lines: list[Labelled] = []
        self.votes = VoteFields(self._labelled)
        self.error = ErrorLine()
        self.said = SaidBox("PP2")
        self._aloud = QTimer(self)
        self._aloud.setSingleShot(True)
        self._aloud.setInterval(READ_ALOUD_MS)
        self._lay_out()
        self._connect()

    def show_motion(self, sitting: Sitting, room: Room, draft: MotionDraft) -> None:
        """Show a motion as it was typed, in the room of its item."""
        self._sitting, self._room = sitting, room
        self._decision_id = draft.decision_id
        self.wording.set_words(draft.wording, draft.because)
        self._offer(draft.moved_by_id, draft.seconded_by_id)
        self.votes.method.set_value(draft.method)
        self.votes.counts.set_numbers((draft.votes_for, draft.votes_against, draft.abstentions))
        self.votes.casting.choice.set_value(draft.casting)
        self.votes.table.show_voters(voters_of(sitting, room), draft.votes)
        self.show_refusal(None)
        self._show_result()

    def follow(self, sitting: Sitting, room: Room) -> None:
        """Keep what is typed, in a room that became another."""
        self._sitting, self._room = sitting, room
        self._offer(self.mover.value(), self.seconder.value())
        self.votes.table.show_voters(voters_of(sitting, room), self.votes.table.votes())
        self.wording.forget_screener()
        self._show_result()

    def draft(self) -> MotionDraft:
        """The motion as it stands."""
        votes_for, against, abstained = self.votes.counts.numbers()
        method = self.votes.chosen_method()
        counted = method in (VoteMethod.SHOW_OF_HANDS, VoteMethod.BALLOT)
        return MotionDraft(
            wording=self.wording.edit.toPlainText(),
            because=self.wording.why.text(),
            moved_by_id=self.mover.value(),
            seconded_by_id=self.seconder.value(),
            method=method,
            votes_for=votes_for if counted else None,
            votes_against=against if counted else None,
            abstentions=abstained if counted else None,
            votes=self.votes.table.votes() if method is VoteMethod.RECORDED_VOTE else {},
            casting=self.votes.given_casting(),
            decision_id=self._decision_id,
        )

    def result(self) -> Result | None:
        """What becomes of the motion as it stands; None before there is anything to say."""
        if self._sitting is None or self._room is None:
            return None
        draft = self.draft()
        if draft.tally is None and draft.method is not VoteMethod.CONSENSUS:
            return None
        caster = self._sitting.caster_of(self._room)
        return result_of(draft.method, draft.tally, self._room, self._sitting.rules, caster=caster)

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Say what stands in the way, and go to the field it belongs to; None clears it."""
        clause = (
            f" ({refusal.clause})"
            if refusal and refusal.clause and refusal.clause not in refusal.says
            else ""
        )
        self.error.show_sentence(f"{refusal.says}{clause}" if refusal else "")
        field = refusal.field if refusal else ""
        self.wording.show_refused(field == "wording")
        control = self._control(field or "")
        if control is not None:
            control.setFocus()

    def focus_first(self) -> None:
        """Put the cursor in the wording."""
        self.wording.edit.setFocus()

    def explain(self) -> None:
        """Say what the clause on interests asks."""
        self._panel = explain_clause(self.said.chip, self.said.chip.clause)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rows where there is little width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self.votes.counts.fit()
            self._arrange()
        super().changeEvent(event)

    def _control(self, field: str) -> QWidget | None:
        counts = self.votes.counts.edits
        names = ("votes_for", "votes_against", "abstentions")
        controls: dict[str, QWidget] = dict(zip(names, counts.values(), strict=True))
        controls |= {
            "wording": self.wording.edit,
            "worded_because": self.wording.why,
            "moved_by_id": self.mover,
            "seconded_by_id": self.seconder,
            "votes": self.votes.table,
            "casting": self.votes.casting.choice.buttons[1],
        }
        return controls.get(field)

    def _offer(self, mover: int | None, seconder: int | None) -> None:
        """Offer those who may vote on the item; whoever moved it while they could stays named."""
        if self._sitting is None or self._room is None:
            return
        voters = voters_of(self._sitting, self._room, mover, seconder)
        people = [Option(key, with_office(self._sitting, key, name)) for key, name in voters]
        for choice, value in ((self.mover, mover), (self.seconder, seconder)):
            choice.set_options((NOBODY, *people))
            choice.set_value(value)

    def _note_change(self) -> None:
        self.show_refusal(None)
        self._show_result()
        self.changed.emit()

    def _show_result(self) -> None:
        if self._sitting is None or self._room is None:
            return
        self.votes.casting.show_caster(self._sitting.caster_of(self._room))
        tally = self.draft().tally
        tied = tally is not None and tally.is_tied and tally.votes_for > 0
        self.votes.show_rows(tied=tied and bool(self._room.casters) and self._room.quorate is not False)
        draft, result = self.draft(), self.result()
        self.votes.counts.show_sum(draft.tally.counted if draft.tally else None, self._room.voting)
        self.said.setVisible(result is not None)
        if result is None:
            return
        if result.fault:
            self.said.show_result(MEND, result.fault)
            return
        parts = (result.detail, say_no_part(self._sitting, self._room))
        self.said.show_result(RESULTS[result.outcome], result.says, " ".join(filter(None, parts)))
        self._aloud.start()

    def _say_result(self) -> None:
        if self.said.isVisible():
            announce(self.said, self.said.says())

    def _labelled(self, label: str, part: QWidget, control: QWidget | None) -> Labelled:
        line = Labelled(label, part, control=control)
        self._lines.append(line)
        return line

    def _lay_out(self) -> None:
        first = Labelled("Decision", self.wording, control=self.wording.edit)
        moved, seconded = Labelled("Moved by", self.mover), Labelled("Seconded by", self.seconder)
        self._lines += [first, moved, seconded]
        self._movers = SideBySide(moved, seconded, stretches=(1, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        for part in (first, self.error, self._movers, self.votes, self.said):
            column.addWidget(part)
        QWidget.setTabOrder(self.wording.why, self.mover)

    def _connect(self) -> None:
        self.wording.changed.connect(self._note_change)
        self.mover.activated.connect(self._note_change)
        self.seconder.activated.connect(self._note_change)
        self.votes.changed.connect(self._note_change)
        self.said.chip.clicked.connect(self.explain)
        self._aloud.timeout.connect(self._say_result)

    def _arrange(self) -> None:
        theme = look()
        for line in self._lines:
            line.stack(self.width() < theme.px(BESIDE_PX))
        self._movers.fold(self.width() < theme.px(TWO_PX))
