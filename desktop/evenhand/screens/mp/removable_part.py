"""A list in which one that was entered by mistake can be taken away; Undo brings it back."""

from collections.abc import Callable

from evenhand.domain.refusals import Refusal
from evenhand.screens.plain_room.parts import ListedPart
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.pane import row


class RemovablePart(ListedPart):
    """Rows, and one of them in the form; under its fields the button that takes it away, and others before it."""

    def __init__(
        self, listed: Spells, form: DetailForm, remove: Callable[[int], None], *buttons: Button
    ) -> None:
        super().__init__(listed, form)
        self._remove, self._take = remove, plain("Take away")
        self._take.clicked.connect(self._take_away)
        form.body.addLayout(row(*buttons, self._take, None))
        form.shown.connect(self._fit)

    def do(self, deed: Callable[[int], None]) -> None:
        """Do something with the one in the form, once nothing typed waits there; what is refused stands in it."""
        current = self.page.current()
        if self.form.is_dirty():
            self.form.show_refusal(FINISH_FIRST)
        elif current is not None:
            try:
                deed(current.id)
            except Refusal as refusal:
                self.form.show_refusal(refusal)

    def _fit(self) -> None:
        self._take.setVisible(self.page.current() is not None)

    def _take_away(self) -> None:
        self.do(self._remove)
