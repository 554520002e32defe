"""One rule: its value, where it comes from, and a value of our own with its reason and its decision."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.partnership.rule_setting import write_value
from evenhand.domain.partnership.rule_values import (
    AS_SHIPPED,
    IN_WORDS,
    PENCE,
    PERCENT,
    YES_OR_NO,
    read_value,
    say_value,
)
from evenhand.domain.partnership.rulebook import Rule
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.partnership.as_at import AsAt
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import partnership as services
from evenhand.services.rules import CarriedDecision, shipped

YES_NO = (Option("yes", "Yes"), Option("no", "No"))
JUDGES = "Findings judge by it: the board adopted it."
NO_VERDICT = (
    "None yet. It gives a figure only, until a carried decision that adopts a value is recorded here."
)
FACTS = {
    "says": "Value",
    "origin": "Comes from",
    "verdict": "Verdict",
    "shipped": "As shipped",
    "elsewhere": "Elsewhere",
    "own": "Our own so far",
}
LONGEST_WORDING = 60
REASON = "Say why, and at which meeting it was agreed."


class RulePage(QWidget):
    """The rule that was chosen, over the form that sets a value of one's own."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rule: Rule | None = None
        self._panel: QWidget | None = None
        self.form = DetailForm("A value of our own", save="Set this value")
        for key, label in FACTS.items():
            self.form.add(FactField(key, label))
        self._chip: ClauseChip | None = None
        self._chips = QHBoxLayout()
        self._chips.addStretch(1)
        self.form.body.addLayout(self._chips)
        self.form.add_heading("Set a value of our own")
        self._written = TextField("value", "Value", needed="Give the value.")
        self._chosen = ChoiceField("chosen", "Value", (), needed="Choose the value.", none="None chosen")
        self._decision = ChoiceField(
            "decision_id", "Adopted by", (), hint="The minuted decision, if there is one.", none="No decision"
        )
        self._add_fields()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def _add_fields(self) -> None:
        self.form.add(self._written)
        self.form.add(self._chosen)
        self.form.add(self._decision)
        needed = "Give the first day on which it holds."
        self.form.add(
            DayField("starts", "From", hint="Days before keep the rule they were under.", needed=needed)
        )
        self.form.add(
            TextField("reason", "Reason", hint="Why, and at which meeting it was agreed.", needed=REASON)
        )

    def show_rule(self, key: str, as_at: AsAt) -> None:
        """Show a rule, unless a value for the same one is being typed."""
        if self.form.is_dirty():
            return
        self._rule = rule = as_at.book[key]
        known = as_at.own_values(key)
        own = [pair for pair in known if self._desk.shows_today or pair[0].starts <= as_at.day]
        self._offer(rule, as_at, has_own=bool(own))
        self._show_clause(rule.clause)
        first = shipped(as_at.identity.rule_book)[key]
        lines = [f"{say_value(read_value(one.value), rule.unit)} {value.since()}" for one, value in own]
        facts = {
            "says": rule.says,
            "origin": rule.origin,
            "verdict": _verdict(rule),
            "shipped": f"{first.says}: {first.origin}" if own else "",
            "elsewhere": rule.elsewhere,
            "own": "\n".join(lines),
        }
        typed = {"value": "" if rule.value is None else rule.says, "chosen": _chosen(rule)}
        self.form.show_values(facts | typed | {"starts": self._desk.today})
        for name, says in facts.items():
            self.form.show_field(name, bool(says))

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

    def _offer(self, rule: Rule, as_at: AsAt, *, has_own: bool) -> None:
        """Offer the choices of a rule that has some, or a field to write in, and the decisions that stand."""
        options = _options(rule)
        if options and has_own:
            options.append(Option(AS_SHIPPED, "As shipped"))
        self._chosen.set_options(options)
        self._decision.set_options(Option(one.id, _in_short(one)) for one in as_at.decisions)
        self.form.show_field("chosen", bool(options))
        self.form.show_field("value", not options)
        back = f" Type “{AS_SHIPPED}” to go back to the rule book's." if has_own else ""
        self._written.set_hint(f"{_what_to_write(rule)}{back}")

    def _check(self, values: dict[str, Any]) -> None:
        """Refuse a value that does not fit its rule as soon as it is left."""
        if self._rule is not None and (typed := values.get("value")):
            write_value(self._rule, typed)

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
                decision_id=values["decision_id"],
            )
        except Refusal as refusal:
            self.form.show_refusal(self._beside(refusal))
            return
        self.form.mark_saved()
        self.saved.emit()

    def _beside(self, refusal: Refusal) -> Refusal:
        """The refusal beside the field in which the value was given."""
        if refusal.field == "value" and _options(self._rule):
            return Refusal(refusal.says, clause=refusal.clause, field="chosen")
        return refusal

    def _explain(self) -> None:
        if self._rule is not None and self._chip is not None:
            self._panel = explain_clause(self._chip, self._rule.clause)


def _options(rule: Rule | None) -> list[Option]:
    """What can be chosen for a rule; nothing where its value is written."""
    if rule is None:
        return []
    if rule.unit == YES_OR_NO:
        return list(YES_NO)
    return [Option(word, word[0].upper() + word[1:]) for word in rule.choices]


def _chosen(rule: Rule) -> str | None:
    return None if rule.value is None else rule.says


def _verdict(rule: Rule) -> str:
    """What findings make of a suggested mark; nothing for any other rule."""
    if not rule.suggested:
        return ""
    return JUDGES if rule.judges else NO_VERDICT


def _what_to_write(rule: Rule) -> str:
    known = {
        PERCENT: "A share such as 51%.",
        PENCE: "An amount such as £500.00.",
        IN_WORDS: "In a few words.",
    }
    return known.get(rule.unit, f"A whole number of {rule.unit}.")


def _in_short(decision: CarriedDecision) -> str:
    """A decision on one line of a drop-down."""
    says = decision.says
    return says if len(says) <= LONGEST_WORDING else f"{says[: LONGEST_WORDING - 1]}…"
