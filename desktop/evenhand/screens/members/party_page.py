"""Party: an affiliation that somebody gave with their explicit consent, and its withdrawal (PP6).

This part is only there for people who gave such a consent, or while one is recorded. Nobody is asked.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evenhand.domain.members.affiliations import declared_party
from evenhand.domain.members.consent_checks import NEEDED, check_party_consent
from evenhand.domain.members.facts import PartyConsent
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import party_consents

FIELDS = ("party", "given_on", "how", "told", "until")
WHAT_FOR = (
    "Nobody is asked. What is given here with consent counts in confidential figures alone; it is not found by "
    "searching and stands in no list."
)
PUBLIC = "This party is public through an office already ({party}), so no consent is needed for it."
ELSEWHERE = (
    "Backups made before, copies of this file and confidential papers that were printed or saved still hold it: make a "
    "new backup, delete the earlier ones, and call the papers in."
)
WITHDRAWN = (
    "Withdrawn on {day}. The party was taken out of the record, its history and the papers kept here. "
    + ELSEWHERE
)
ASKED = (
    "The party is taken out of the record and of its history, with what was held on earlier consents, and so are the "
    "confidential governance reports that this file kept since then. This cannot be undone. "
) + ELSEWHERE


class PartyPage(SpellsPage):
    """The consents of one person to their party being held; `emptied` when the part is wanted no longer."""

    emptied = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._day = desk.day
        self._given: list[PartyConsent] = []
        self._declared = ""
        self._about = Label(WHAT_FOR, ink=2, wrap=True)
        self._withdraws: list[Button] = []
        form = DetailForm("Party held with consent")
        _add_fields(form)
        spells = Spells(
            name="Consents",
            none="No party is held with consent, and none is asked for.",
            add="Record another consent",
            row=self._row,
            values=_values,
            fresh={"given_on": desk.today},
            save=self._keep,
        )
        super().__init__(spells, form)
        form.body.insertWidget(0, self._about)
        form.set_rule(self._check)
        form.shown.connect(self._fit)
        form.discarded.connect(self._leave_if_empty)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show the consents of a person."""
        with self._desk.partnership.reading() as session:
            self._given = party_consents.read_consents(session, person_id)
        self._day = as_at.day
        self._declared = declared_party(as_at.directory.public_offices_of(person_id, as_at.day))
        self.show_spells(person_id, self._given)
        self._fit()

    def holds_any(self) -> bool:
        """Whether a consent of the person shown is on record, in force or not, or is being recorded."""
        return bool(self._given) or self._adding or self.form.is_dirty()

    def more_buttons(self) -> Sequence[QWidget]:
        """The button that withdraws the consent shown."""
        button = plain("Withdraw consent…")
        button.clicked.connect(self.withdraw)
        button.hide()
        self._withdraws.append(button)
        return (button,)

    def withdraw(self) -> None:
        """Withdraw the consent shown, once it was said what that does and what it does not reach."""
        consent = self.current()
        if consent is None:
            return
        heading = f"Withdraw the consent of {say_day(consent.given_on)}?"
        if notices.ask(heading, ASKED, ["Withdraw consent"], self.window(), leave="Not yet") != 0:
            return
        self.form.discard()
        try:
            party_consents.withdraw(self._desk.partnership, consent.id, on=self._desk.today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
        except Trouble as trouble:
            notices.say_trouble(trouble, self.window())

    def _fit(self) -> None:
        """A consent that was withdrawn shows what was told and what is left to do; its party is gone."""
        consent = self.current()
        gone = consent is not None and consent.withdrawn_on is not None
        for name in FIELDS:
            self.form.show_field(name, not gone)
        for button in self._withdraws:
            button.setVisible(consent is not None and not gone)
        self._about.setText(self._say(consent))

    def _say(self, consent: PartyConsent | None) -> str:
        if consent is not None and consent.withdrawn_on is not None:
            return WITHDRAWN.format(day=say_day(consent.withdrawn_on))
        return f"{PUBLIC.format(party=self._declared)} {WHAT_FOR}" if self._declared else WHAT_FOR

    def _leave_if_empty(self) -> None:
        if not self.holds_any():
            self.emptied.emit()

    def _check(self, values: Values) -> None:
        if values.get("given_on") is not None and values.get("until") is not None:
            check_party_consent(
                self._stated(self._person_id, values, self.current()), self._given, self._desk.today
            )

    def _stated(self, person_id: int, values: Values, old: PartyConsent | None) -> PartyConsent:
        blank = PartyConsent(
            person_id=person_id, party="", given_on=date.min, how="", told="", until=date.min
        )
        return replace(old or blank, **values)

    def _keep(self, person_id: int, values: Values, old: PartyConsent | None) -> int:
        stated = self._stated(person_id, values, old)
        return party_consents.save_party_consent(self._desk.partnership, stated, today=self._desk.today)

    def _row(self, consent: PartyConsent) -> ListRow:
        given = f"Consent of {say_day(consent.given_on)}"
        if consent.withdrawn_on is not None:
            return ListRow(consent.id, given, value=f"withdrawn on {say_day(consent.withdrawn_on)}")
        over = consent.until < self._day
        return ListRow(
            consent.id, given, value=f"{'ran out on' if over else 'until'} {say_day(consent.until)}"
        )


def _add_fields(form: DetailForm) -> None:
    form.add(TextField("party", "Party", hint="As the person named it.", needed=NEEDED.party))
    form.add(DayField("given_on", "Given on", needed=NEEDED.given_on))
    form.add(TextField("how", "How", hint="Such as a form signed at the meeting.", needed=NEEDED.how))
    told = "What it is for, who sees it, and that it can be withdrawn."
    form.add(NotesField("told", "What was told", hint=told, needed=NEEDED.told))
    form.add(DayField("until", "Until", hint="The last day it may be relied on.", needed=NEEDED.until))


def _values(consent: PartyConsent) -> Values:
    return {name: getattr(consent, name) for name in FIELDS}
