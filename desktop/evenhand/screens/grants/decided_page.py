"""What was decided about an application: said in words, built from what is kept, with the meeting and the reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.course import GOES_ON, MOVES
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.gate_people import say_screen
from evenhand.domain.grants.vocabulary import DecidedHow, Stage
from evenhand.domain.vocabulary import PartyStanding
from evenhand.domain.words import say_day, say_long_day, say_pence
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.mark_label import BARRED, DONE, PAST, StatusWord
from evenhand.screens.widgets.pane import scrolling
from evenhand.services.award_gate import GrantBook


class DecidedPage(QWidget):
    """The decision in one sentence, then how it came and where the applicant stands with the party bar (PP14)."""

    party_asked = Signal()
    rescission_asked = Signal()
    clawing_back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._status = StatusWord(DONE)
        self._says = Label("", Role.LEAD, wrap=True)
        self._how, self._reason, self._ended, self._party = (Label("", ink=2, wrap=True) for _ in range(4))
        self._ask = link("This is a party…")
        self._ask.clicked.connect(self.party_asked)
        self._rescind, self._claw_back = link("Rescind the award…"), link("Claw it back…")
        self._rescind.clicked.connect(self.rescission_asked)
        self._claw_back.clicked.connect(self.clawing_back_asked)
        body = QVBoxLayout()
        body.setSpacing(6)
        body.setContentsMargins(0, 4, 0, 0)
        told = (self._status, self._says, self._how, self._reason, self._ended)
        for part in (*told, rule(), self._party, self._ask, self._rescind, self._claw_back):
            body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(body))

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show the decision about an application."""
        applicant = book.grants.applicants[application.applicant_id]
        barred = applicant.party_standing is PartyStanding.PARTY
        stage = book.stages[application.id]
        goes_on = stage in GOES_ON or stage is Stage.CLOSED
        if barred:
            self._status.show_status(BARRED)
        else:
            self._status.show_status(DONE if goes_on else PAST, stage.label)
        self._says.setText(_says(book, application))
        self._how.setText(_how(book, application))
        self._reason.setText(f"Reason: {application.reason}" if application.reason else "")
        self._reason.setVisible(bool(application.reason))
        ended = _ended(book, application)
        self._ended.setText(ended)
        self._ended.setVisible(bool(ended))
        self._rescind.setVisible(Stage.RESCINDED in MOVES[stage] and stage is not Stage.CLOSED)
        self._claw_back.setVisible(Stage.CLAWED_BACK in MOVES[stage])
        self._party.setText(_party(book, application))
        self._ask.setVisible(not barred)
        self.setAccessibleName(self._says.text())


def _says(book: GrantBook, application: Application) -> str:
    award = book.grants.awards.get(application.id)
    day = f" on {say_long_day(application.decided_on)}" if application.decided_on else ""
    if award is None:
        return f"{application.status.label}{day}."
    part = (
        "" if award.awarded_pence == application.asked_pence else f" of {say_pence(application.asked_pence)}"
    )
    return f"{say_pence(award.awarded_pence)}{part} awarded{day}."


def _how(book: GrantBook, application: Application) -> str:
    """By what power it was decided, as recorded with the decision itself."""
    made = book.beside.decisions.get(application.id, ())
    first = next((one for one in made if one.decided_on == application.decided_on), None)
    if first is None or first.how is DecidedHow.MEETING:
        meeting = next((one for one in book.meetings if one.id == application.meeting_id), None)
        if meeting is None:
            return "No meeting is recorded for it."
        return f"Decided at the {meeting.kind.label.lower()} of {say_day(meeting.held_on)}."
    whom = f": {first.by_whom}" if first.by_whom else ""
    return f"Decided {first.how.label[:1].lower()}{first.how.label[1:]}{whom}."


def _ended(book: GrantBook, application: Application) -> str:
    """That the award ended, when and why; "" while it goes on."""
    award = book.grants.awards.get(application.id)
    went = book.beside.courses.get(award.id) if award is not None else None
    ended_on = went.ended_by(book.day) if went is not None else None
    if went is None or ended_on is None:
        return ""
    because = f": {went.ended_because}" if went.ended_because else "."
    return f"{application.status.label} on {say_long_day(ended_on)}{because}"


def _party(book: GrantBook, application: Application) -> str:
    applicant = book.grants.applicants[application.applicant_id]
    answer = book.grants.answers.get(applicant.id)
    if applicant.party_standing is PartyStanding.PARTY:
        later = " Nothing more of the award can be paid." if application.id in book.grants.awards else ""
        return (
            f"{applicant.name} is a registered party. Big Local money can never go to a party (PP14).{later}"
        )
    if applicant.party_standing is PartyStanding.NOT_A_PARTY and answer is not None:
        said = f"{answer.answered_by} answered on {say_day(answer.answered_on)} that it is not a party"
        return f"{said}: {answer.reason}"
    screen = say_screen(applicant)
    return f"Party screen (PP14): {screen.rstrip('.')}."
