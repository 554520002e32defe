"""The fields in which a permission to quote stands: whether, when, what for, until when, and how it is known (MP10)."""

from typing import Any

from evenhand.domain.mp.record_facts import QuoteScope
from evenhand.domain.mp.vocabulary import QuoteFor
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, TextField

GIVEN_FIELDS = ("scope", "until")


class PermissionFields:
    """These fields in a form; what a permission is for is asked once it is given."""

    def __init__(self, form: DetailForm) -> None:
        self._form = form
        self._permission = form.add(ChoiceField("permission", "Permission", options_of(Permission)))
        form.add(DayField("permission_on", "Answered on"))
        form.add(ChoiceField("scope", "What for", options_of(QuoteFor)))
        form.add(DayField("until", "Until", hint="The last day; empty where none was named."))
        form.add(TextField("evidence", "Evidence", hint="Such as an email of that day."))
        self._asked = True
        self._permission.changed.connect(self._fit)
        form.shown.connect(self._fit)

    def ask(self, asked: bool) -> None:
        """Show the fields, or hide them where the words come from the bank."""
        self._asked = asked
        for key in ("permission", "permission_on", "evidence"):
            self._form.show_field(key, asked)
        self._fit()

    def _fit(self) -> None:
        """Ask what it is for once it is given."""
        given = self._permission.value() is Permission.GIVEN
        for key in GIVEN_FIELDS:
            self._form.show_field(key, self._asked and given)


def scope_values(scope: QuoteScope | None) -> Values:
    """A scope as the values of the fields; without one the permission is for anything we publish."""
    return {
        "scope": scope.scope if scope is not None else QuoteFor.ANYWHERE,
        "until": scope.until if scope is not None else None,
    }


def scope_typed(values: dict[str, Any], before: QuoteScope | None) -> QuoteScope | None:
    """Take the scope out of what was typed; None where the permission is not given, or says nothing of its own."""
    typed = {name: values.pop(name) for name in GIVEN_FIELDS if name in values}
    if not typed or (before is None and typed == scope_values(None)):
        return None
    engagement_id = before.engagement_id if before is not None else None
    return QuoteScope(quote_id=0, engagement_id=engagement_id, **typed)
