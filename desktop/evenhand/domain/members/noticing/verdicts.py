"""When a figure may be judged: a mark of Evenhand's own gives no verdict until the board has adopted it."""

from evenhand.domain.guidance.findings import Part, Severity
from evenhand.domain.partnership.rulebook import Rule


def weighed(rule: Rule, severity: Severity) -> Severity:
    """How much a finding by that rule wants the board: only to be known while the mark is a suggestion."""
    return severity if rule.judges else Severity.TO_KNOW


def part_of(rule: Rule) -> Part:
    """The rule as a part of the answer to "Why?", with where it comes from."""
    return Part(rule.label, rule.says, rule.origin_said(with_reason=False))
