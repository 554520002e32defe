"""The answers to "Why?" in every room: the parts of a figure, and what a clause of the guidance asks."""

from collections.abc import Mapping, Sequence
from functools import cache

from PySide6.QtWidgets import QWidget

from evenhand import shelf
from evenhand.domain.guidance.clauses import Clause, read_clauses
from evenhand.domain.guidance.findings import Finding, Part
from evenhand.screens.widgets.why import WhyPanel


@cache
def clauses() -> Mapping[str, Clause]:
    """The clauses of the guidance by their ids."""
    return {clause.id: clause for clause in read_clauses(shelf.read_toml("guidance/clauses.toml"))}


def explain_clause(control: QWidget, clause_id: str, parts: Sequence[Part] = ()) -> WhyPanel:
    """Open, below a control, what a clause asks in our words, where it stands, and the figures that go with it."""
    clause = clauses()[clause_id]
    panel = WhyPanel(control, f"{clause.id}: {clause.short}", parts, f"{clause.asks} ({clause.note}.)")
    panel.open_below(control)
    return panel


def explain_finding(control: QWidget, finding: Finding) -> WhyPanel:
    """Open, below a control, the parts of a finding with what its clause asks."""
    parts = finding.parts or (Part("Evidence", "", finding.evidence),)
    clause = clauses().get(finding.clause)
    asks = f"{clause.asks} ({clause.note}.)" if clause else ""
    panel = WhyPanel(control, finding.says, (*parts, Part("Next step", "", finding.next_step)), asks)
    panel.open_below(control)
    return panel
