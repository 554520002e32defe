"""After the award: what has been paid so far, when it was announced and at which event it was presented."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Answer, PartyStanding
from evenhand.domain.words import say_day, say_long_day, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services import grants
from evenhand.services.award_gate import GrantBook

NOTHING = "Nothing to write down yet. Once it is awarded, what is paid and when it was announced stands here."


class AfterPage(DossierPage):
    """What became of the award of an application, or a line that there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._award: Award | None = None
        self._notice = NoticeLine()
        self.form = DetailForm("After the award")
        self.form.add(FactField("awarded", "Awarded"))
        self.form.add(DayField("announced_on", "Announced on"))
        self._event = ChoiceField("event_id", "Presented at", (), none="No event")
        self.form.add(self._event)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self._stack = QStackedWidget()
        none_yet = QWidget()
        lines = QVBoxLayout(none_yet)
        lines.addWidget(Label(NOTHING, ink=2, wrap=True))
        lines.addStretch(1)
        self._stack.addWidget(self.form)
        self._stack.addWidget(none_yet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)

    def forms(self) -> Sequence[DetailForm]:
        """The one form."""
        return (self.form,)

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show what became of its award."""
        if self.form.is_dirty():
            return
        award = self._award = book.grants.awards.get(application.id)
        self._stack.setCurrentIndex(0 if award else 1)
        self._notice.show_notice(self._say_notice(book, application, award))
        if award is None:
            return
        self._event.set_options([Option(one.id, f"{one.title}, {say_day(one.on)}") for one in book.events])
        awarded = f"{say_pence(award.awarded_pence)} on {say_day(award.awarded_on)}"
        names = ("announced_on", "event_id")
        self.form.show_values({"awarded": awarded} | {name: getattr(award, name) for name in names})

    def _say_notice(self, book: GrantBook, application: Application, award: Award | None) -> str:
        if award is None:
            return ""
        applicant = book.grants.applicants[application.applicant_id]
        if applicant.party_standing is PartyStanding.PARTY:
            return "The applicant was answered to be a party. Nothing more can be paid (PP14)."
        announcing = book.announcing
        if award.announced_on is None and announcing.answer is Answer.HOLD and announcing.until:
            return f"Do not announce it before {say_long_day(announcing.until)}: an election is near (PP5)."
        return ""

    def _check(self, values: Values) -> None:
        day = values["announced_on"]
        if day is not None and day > self._desk.today:
            raise Refusal(
                "This day is still to come. Write it down once it is announced.", field="announced_on"
            )

    def _save(self, values: Values) -> None:
        if self._award is None:
            return
        followed = replace(self._award, **{key: value for key, value in values.items() if key != "awarded"})
        try:
            grants.announce(
                self._desk.partnership, [self._award], on=followed.announced_on, event_id=followed.event_id
            )
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
