"""An application as it came in: who applies and for what, with its files; a photographed form stands beside the fields.

The name is held against the list of parties. What may have come in twice is said, and never decided here.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from evenhand.domain.grants.checks import say_lines
from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.registration import registration
from evenhand.domain.grants.vocabulary import RegisteredAs
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import ApplicantKind
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.grants.application_alike import completing, say_again, say_earlier
from evenhand.screens.grants.application_form import (
    OF_APPLICANT,
    applicant_values,
    application_form,
    order_from,
    values_of,
)
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.grants.file_entries import FileEntry
from evenhand.screens.grants.files_bar import FilesBar
from evenhand.screens.grants.photo_pane import PhotoPane
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.theme.sizes import GAP, PANE_GAP
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.applications import ApplicationOrder, order_for, order_of, save_application
from evenhand.services.grants.files import picture_of

KNOWN = "This applicant is in the file already. What is changed here changes for all its applications."
FRESH: Values = {"kind": ApplicantKind.OTHER, "registered_as": RegisteredAs.NONE}
FORM_PX, PHOTO_PX = 480, 420


class ApplicationPage(DossierPage):
    """An application that is new or corrected; `saved` carries its key, `left` that nothing was changed."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, title: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._book: GrantBook | None = None
        self._old: ApplicationOrder | None = None
        self._applicant: Applicant | None = None
        self._known: dict[str, Applicant] = {}
        self.form = application_form("Receive application" if title else "Save")
        self._names: QStringListModel = completing(self.form.field("name").control())
        self._alike = NoticeLine()
        self.files = FilesBar(desk)
        self.photo = PhotoPane()
        self.photo.hide()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out(title)
        self._connect()

    def forms(self) -> Sequence[DetailForm]:
        """The one form."""
        return (self.form,)

    def unsaved(self) -> bool:
        """Whether anything was typed, or a file was chosen for an application that is not kept yet."""
        return super().unsaved() or bool(self.files.chosen_files())

    def save(self) -> bool:
        """Save what was typed with the files chosen; False where something must be mended first."""
        if self.unsaved():
            self.form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of what was typed and chosen."""
        if self._old is None:
            self.files.begin()
        self.form.discard()

    def focus_first(self) -> None:
        """Go to the amount, or to the name of a new application."""
        self.form.field("name" if self._old is None else "asked_pence").focus()

    def begin(self, book: GrantBook, round_id: int | None, today: date) -> None:
        """Begin a new application in a round."""
        self._book = book
        self._offer(book)
        self._known = {fold(one.name).strip(): one for one in book.grants.applicants.values()}
        self._names.setStringList(sorted(one.name for one in self._known.values()))
        self._old = self._applicant = None
        self.form.field("name").set_hint("")
        self.form.show_field("earlier", False)
        self._alike.show_notice("")
        self.files.begin()
        self.form.show_values(FRESH | {"round_id": round_id, "received_on": today})
        self.form.field("name").focus()

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show an application that was received, round whatever is being typed."""
        self._book = book
        self.files.show_files(application.id, book.beside.files.get(application.id, ()))
        if self.form.is_dirty():
            return
        order = order_of(application, book.grants, book.beside)
        self._offer(book)
        self._old, self._applicant = order, order.applicant
        earlier = say_earlier(book, order)
        self.form.show_field("earlier", bool(earlier))
        self.form.show_values(values_of(order) | {"earlier": earlier})
        self._alike.show_notice(say_again(book, order))
        self._say_budget()

    def _lay_out(self, title: str) -> None:
        self._split.setHandleWidth(PANE_GAP)
        self._split.setChildrenCollapsible(False)
        for part in (self.form, self.photo):
            self._split.addWidget(part)
        self._split.setSizes([FORM_PX, PHOTO_PX])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP // 2, 0, 0)
        column.setSpacing(GAP)
        if title:
            column.addWidget(Label(title, Role.TITLE))
        column.addWidget(self._alike)
        column.addWidget(self.files)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.form.field("name").left.connect(self._look_for_name)
        for key in ("purpose", "asked_pence", "email", "registration_number"):
            self.form.field(key).left.connect(self._say_alike)
        for key in ("asked_pence", "lines", "other_funding_pence"):
            self.form.field(key).changed.connect(self._say_budget)
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self._leave)
        self.files.beside.connect(self._put_beside)
        self.photo.turned.connect(self.files.turn)

    def _offer(self, book: GrantBook) -> None:
        for key, records in (("round_id", book.grants.rounds), ("theme_id", book.grants.themes)):
            field = self.form.field(key)
            if isinstance(field, ChoiceField):
                field.set_options([Option(one.id, one.name) for one in records.values()])

    def _put_beside(self, entry: FileEntry | None) -> None:
        """Let a picture stand beside the fields, or none."""
        if entry is not None:
            try:
                self.photo.show_picture(self._picture(entry), entry.quarter_turns, entry.says)
            except Trouble as trouble:
                notices.say_trouble(trouble, self)
                entry = None
        self.photo.setVisible(entry is not None)

    def _picture(self, entry: FileEntry) -> bytes:
        if entry.kept is None:
            return entry.picture
        with self._desk.partnership.reading() as session:
            return picture_of(session, entry.kept)

    def _look_for_name(self) -> None:
        """Fill in what is known of an applicant of this name."""
        if self._old is not None or self._book is None:
            return
        known = self._known.get(fold(self.form.field("name").raw()).strip())
        if known is not None and known is not self._applicant:
            blank = Application(
                reference="",
                round_id=0,
                applicant_id=known.id,
                purpose="",
                asked_pence=0,
                received_on=self._desk.today,
            )
            values = applicant_values(order_for(known, blank, self._book.beside))
            for name in OF_APPLICANT:
                self.form.field(name).set_value(values[name])
        self._applicant = known
        self.form.field("name").set_hint(KNOWN if known else "")
        self._say_alike()

    def _say_alike(self) -> None:
        """Say beside a new application what it may be the same as."""
        if self._old is not None or self._book is None or not self.form.is_dirty():
            return
        try:
            order = order_from(self.form.values(), None, self._applicant)
        except Refusal:
            return
        says = say_again(self._book, order)
        if says != self._alike.says():
            self._alike.show_notice(says)

    def _say_budget(self) -> None:
        """Say whether the lines come to what is asked for."""
        try:
            values = self.form.values()
        except Refusal:
            return
        says = say_lines(values["lines"], values["asked_pence"] or 0, values["other_funding_pence"])
        self.form.field("lines").set_hint(says)

    def _check(self, values: Values) -> None:
        if values["asked_pence"] == 0:
            raise Refusal("Give the amount asked for, such as 187.00.", field="asked_pence")
        if values["received_on"] is not None and values["received_on"] > self._desk.today:
            says = "This day is still to come. Give the day on which it came in."
            raise Refusal(says, field="received_on")
        registration(values["registered_as"], values["registration_number"])

    def _save(self, values: Values) -> None:
        if self._old is None:
            self._look_for_name()
            values = self.form.values()
        order = order_from(values, self._old, self._applicant)
        chosen, desk = self.files.chosen_files(), self._desk
        try:
            key = save_application(desk.partnership, order, today=desk.today, files=chosen)
        except Refusal as refusal:
            field = (refusal.field or "").partition(".")[0] or None
            self.form.show_refusal(Refusal(refusal.says, clause=refusal.clause, field=field))
            return
        if chosen:
            self.files.begin()
        self.form.mark_saved()
        self.saved.emit(key)

    def _leave(self) -> None:
        if self._old is None:
            self.files.begin()
        self.left.emit()
