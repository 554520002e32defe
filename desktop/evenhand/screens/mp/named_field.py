"""A field for a name: one of those known, offered while one types, or a new one simply typed."""

from collections.abc import Iterable
from typing import Any

from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import PersonField


class NamedField(PersonField):
    """A name as it is written; its value is the words."""

    def offer(self, names: Iterable[str]) -> None:
        """Offer the names known, keeping what is written."""
        written = self.raw()
        self.set_options([Option(name, name) for name in sorted(set(names), key=str.casefold)])
        self.set_value(written)

    def value(self) -> str:
        """The name written."""
        return self.raw().strip()

    def set_value(self, value: Any) -> None:
        """Show a name."""
        blocked = self._choice.blockSignals(True)
        self._choice.setCurrentIndex(-1)
        self._choice.setEditText(value or "")
        self._choice.blockSignals(blocked)
