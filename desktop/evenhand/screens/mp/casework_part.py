"""The part of the tab for residents' problems: each in a row by its reference, one in the form, the counts beside it.

Nothing typed here is kept beside the record while it is typed, and nothing of it is found by searching (MP12).
"""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.casework import ABOUT_SOMEBODY, may_be_written_about
from evenhand.domain.mp.casework_counts import referral_counts
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseRoute
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.asides import ExplainedAside
from evenhand.screens.mp.beside import Beside, says
from evenhand.screens.mp.casework_form import TYPED, CaseworkForm
from evenhand.screens.mp.casework_withdrawn import Withdrawn
from evenhand.screens.mp.casework_words import case_row, say_counts
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.services import casework, casework_erasing

NONE = (
    "No resident's problem is recorded. Where somebody asks, show them how to write to the MP first. "
    "Write for them only where they cannot, and with their consent."
)
SIGNPOST = (
    "An MP's office acts for constituents who write themselves: by letter, by email or at a surgery. Give the resident "
    "the address, and help with the words where that is wanted."
)
CONSENT = (
    "Where you write for somebody, ask first, in plain words: what is told, to whom, and why. They may take it back at "
    "any time. Health, benefits and the like are nobody's business beyond that."
)
ERASED = (
    "What is kept about a resident is erased by itself on its day, when the file is opened. The counts stay. "
    "Backups made before that day still hold it: let old ones go."
)
FOR_GOOD = (
    "Everything about the resident is taken out of the record, the letters about it and the journal, for good. "
    "That it was, what it was about and what became of it stays for counting."
)


class CasePage(SpellsPage):
    """The referrals and signpostings to one MP."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._form = CaseworkForm(desk)
        spells = Spells(
            name="Casework",
            none=NONE,
            add="Add casework",
            row=self._row,
            values=self._form.values_of,
            fresh=self._form.fresh(),
            save=self._keep,
        )
        super().__init__(spells, self._form)
        self._erase, self._withdraw = plain("Erase now…"), plain("Consent taken back…")
        self._erase.clicked.connect(self.erase)
        self._withdraw.clicked.connect(self.withdraw)
        self._write = plain("Write the letter…")
        self._write.clicked.connect(self.write)
        self._form.body.addLayout(row(self._write, self._withdraw, self._erase, None))
        self._form.shown.connect(self._fit)
        self._day = desk.day

    def show_referrals(self, mp_id: int, referrals: list[Referral], day: date) -> None:
        """Show somebody's, the latest first in the form."""
        self._day = day
        self.show_spells(mp_id, referrals, referrals[0].id if referrals else None)

    def open_referral(self, key: int) -> bool:
        """Show one in the form; False where it is not there or something waits to be saved."""
        if key not in self._facts or self._form.is_dirty():
            return False
        self._adding, self._current = False, key
        self._show_current()
        self._fill_rows()
        return True

    def write(self) -> None:
        """Begin a letter about it in the part Letters, once nothing typed here waits to be saved."""
        current = self.current()
        if current is None:
            return
        if self._form.is_dirty():
            self._form.show_refusal(FINISH_FIRST)
            return
        self._desk.record_wanted.emit(f"referral/letter:{current.id}")

    def erase(self) -> None:
        """Ask, then erase what is kept about the resident."""
        current = self.current()
        if current is None:
            return
        answer = notices.ask(
            f"Erase {current.reference}?", FOR_GOOD, ["Erase it"], self.window(), leave="Keep it"
        )
        if answer == 0:
            self._form.discard()
            try:
                casework_erasing.erase(self._desk.partnership, current.id, today=self._desk.today)
            except Refusal as refusal:
                self._form.show_refusal(refusal)
            except Trouble as trouble:
                notices.say_trouble(trouble, self.window())

    def withdraw(self) -> None:
        """Ask for the day on which the resident took their consent back; then erase."""
        current = self.current()
        if current is None:
            return
        if self._form.is_dirty():
            self._form.show_refusal(FINISH_FIRST)
            return
        Withdrawn(self._desk, current, self.window()).exec()

    def _fit(self) -> None:
        current = self.current()
        alive = current is not None and current.erased_on is None
        self._form.note_erased(current is not None and not alive)
        about = current is not None and any(getattr(current, name) for name in ABOUT_SOMEBODY)
        self._erase.setVisible(alive and about)
        self._write.setVisible(current is not None and may_be_written_about(current, self._desk.today))
        self._withdraw.setVisible(alive and current is not None and current.consent_on is not None)

    def _row(self, referral: Referral) -> ListRow:
        return case_row(referral, self._day)

    def _keep(self, mp_id: int, values: Values, old: Referral | None) -> int:
        file, today = self._desk.partnership, self._desk.today
        stated = {name: values[name] for name in TYPED if name in values}
        if old is not None:
            return casework.save_referral(file, replace(old, **stated), today=today)
        blank = Referral(
            reference="",
            mp_id=mp_id,
            category=CaseCategory.OTHER,
            route=CaseRoute.SIGNPOSTED,
            opened_on=today,
        )
        return casework.open_referral(file, replace(blank, **stated), today=today)


class CaseworkPart(QWidget):
    """The rows and the form, with what is good to know beside them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.page = CasePage(desk)
        self.counts = says("")
        aside = ExplainedAside("MP12", says(SIGNPOST), says(CONSENT), says(ERASED), self.counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside("Casework", self.page, self.page.form, aside))

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody's as at the day, round whatever is being typed."""
        with self._desk.partnership.reading() as session:
            own = casework.read_referrals(session, mp_id)
        known = [one for one in own if one.opened_on <= as_at.day or as_at.day >= as_at.today]
        self.page.show_referrals(mp_id, known[::-1], as_at.day)
        since = date(as_at.day.year - 1, as_at.day.month, 1)
        self.counts.setText("\n".join(say_counts(referral_counts(own, since, as_at.day), since)))

    def open_referral(self, key: int) -> bool:
        """Show one in the form."""
        return self.page.open_referral(key)

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.page.form.is_dirty()

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        if self.unsaved():
            self.page.form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self.unsaved():
            self.page.form.discard()

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if self.unsaved():
            self.page.form.show_refusal(FINISH_FIRST)
        return not self.unsaved()

    def focus_first(self) -> None:
        """Go to the form, or to the button that begins the first."""
        self.page.focus_first()
