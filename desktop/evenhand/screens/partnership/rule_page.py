"""One rule: its value, where it comes from, and a value of the partnership's own with its reason and first day."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.partnership.rule_values import read_value
from evenhand.domain.partnership.rulebook import Rule
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.partnership.as_at import AsAt
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import partnership as services
from evenhand.services.rules import shipped

YES_NO = (Option("yes", "Yes"), Option("no", "No"))
SUGGESTED = "Suggested only: it gives a figure but no verdict until the board adopts a value of its own."


class RulePage(QWidget):
    """The rule that was chosen, over the form that sets a value of one's own."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rule: Rule | None = None
        self._panel: QWidget | None = None
        self.form = DetailForm("A value of our own", save="Set this value")
        self._facts = [
            self.form.add(FactField(key, label))
            for key, label in (
                ("says", "Value"),
                ("unit", "Unit"),
                ("source", "Comes from"),
                ("shipped", "As shipped"),
            )
        ]
        self._own = self.form.add(FactField("own", "Our own so far"))
        self._chip: ClauseChip | None = None
        self._chips = QHBoxLayout()
        self._chips.addStretch(1)
        self.form.body.addLayout(self._chips)
        self.form.add_heading("Set a value of our own")
        self._written = self.form.add(TextField("value", "Value", needed="Give the value."))
        self._chosen = ChoiceField("chosen", "Value", ())
        self.form.add(self._chosen)
        self.form.add(DayField("starts", "From", needed="Give the first day on which it holds."))
        self.form.add(
            TextField(
                "reason",
                "Reason",
                hint="Why, and at which meeting it was agreed.",
                needed="Say why, and at which meeting it was agreed.",
            )
        )
        self.form.save_asked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def show_rule(self, key: str, as_at: AsAt) -> None:
        """Show a rule, unless a value for the same one is being typed."""
        if self.form.is_dirty():
            return
        self._rule = rule = as_at.book[key]
        first = shipped(as_at.identity.rule_book)[key]
        self._offer(rule)
        self._show_clause(rule.clause)
        own = [one for one in as_at.overrides if one.rule == key]
        lines = [f"{_said(rule, one.value)} from {say_day(one.starts)}: {one.reason}" for one in own]
        self.form.show_values(
            {
                "says": f"{rule.says}. {SUGGESTED}" if rule.suggested else rule.says,
                "unit": rule.unit,
                "source": rule.source,
                "shipped": f"{first.says}, {first.source}",
                "own": "\n".join(lines),
                "value": "" if rule.value is None else str(rule.value),
                "chosen": rule.says,
                "starts": self._desk.today,
            }
        )
        self.form.show_field("own", bool(own))
        self.form.show_field("shipped", bool(own))

    def _show_clause(self, clause: str) -> None:
        """Show the clause that the rule keeps, if it keeps one."""
        if self._chip is not None:
            self._chips.removeWidget(self._chip)
            self._chip.hide()
            self._chip.deleteLater()
        self._chip = ClauseChip(clause) if clause else None
        if self._chip is not None:
            self._chip.clicked.connect(self._explain)
            self._chips.insertWidget(0, self._chip)

    def _offer(self, rule: Rule) -> None:
        """Offer the choices of a rule that has some, or a field to write in."""
        options = YES_NO if rule.unit == "yes or no" else [Option(word, word) for word in rule.choices]
        self._chosen.set_options(options)
        self.form.show_field("chosen", bool(options))
        self.form.show_field("value", not options)
        self._written.set_hint(
            "A share such as 51%." if rule.unit == "percent" else f"A whole number of {rule.unit}."
        )

    def _save(self, values: dict[str, Any]) -> None:
        if self._rule is None:
            return
        typed = values.get("value") or values.get("chosen") or ""
        try:
            services.set_rule(
                self._desk.partnership,
                self._rule,
                typed=typed,
                reason=values["reason"],
                starts=values["starts"],
            )
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.saved.emit()

    def _explain(self) -> None:
        if self._rule is not None and self._chip is not None:
            self._panel = explain_clause(self._chip, self._rule.clause)


def _said(rule: Rule, text: str) -> str:
    """A value as it was set, in words."""
    value = read_value(text)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value}%" if rule.unit == "percent" else str(value)
