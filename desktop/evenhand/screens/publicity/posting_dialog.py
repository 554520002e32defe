"""Recording that an item went out: where, on which day, at which address; its exact words are kept."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import Posting
from evenhand.domain.publicity.state import ItemState
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services.postings import publish, record_out

HEIGHT = 420
EXACT = "The words as they stand now are kept with the day and the place."
FOUND = "This records what is out already. Where a decision is missing, that stays noticed until somebody has decided."


class PostingDialog(FormDialog):
    """One posting of the saved words; `already` records what was found to be out, whoever decided."""

    def __init__(
        self, desk: Desk, item: PublicityItem, state: ItemState, parent: QWidget, *, already: bool = False
    ) -> None:
        form = DetailForm("Published", save="Record it as published")
        super().__init__(f"Published: {item.title}", form, parent, height_px=HEIGHT)
        self._desk, self._item, self._already = desk, item, already
        self._copied = Label("", ink=2)
        self.body.addWidget(Label(FOUND if already else f"{state.says} {EXACT}", wrap=True))
        copy = plain("Copy the words")
        copy.clicked.connect(self.copy_words)
        self.body.addLayout(row(copy, self._copied, None))
        form.add(TextField("where", "Where", needed="Say where it goes out, such as the website."))
        form.add(DayField("on", "Day", needed="Give the day on which it went out."))
        form.add(TextField("address", "Address", hint="Of the page or post, if it has one."))
        self.body.addWidget(form, 1)
        form.show_values({"where": item.channel, "on": desk.today})
        form.focus_first()

    def copy_words(self) -> None:
        """Put the exact words on the clipboard."""
        QGuiApplication.clipboard().setText(self._item.text)
        self._copied.setText("Copied, exactly as they are kept.")

    def keep(self, values: Values) -> None:
        """Record it."""
        posting = Posting(item_id=self._item.id, version_id=0, **values)
        record = record_out if self._already else publish
        record(self._desk.partnership, self._item.id, posting, today=self._desk.today)
