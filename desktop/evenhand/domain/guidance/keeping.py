"""The tie between a clause of the guidance and the code that keeps it.

A rule carries `@keeps("PP8")`; its test carries `@pytest.mark.clause("PP8")`. A house test reads both and fails where a
clause that is said to be kept by a rule lacks either.
"""

from collections.abc import Callable
from typing import TypeVar

Rule = TypeVar("Rule", bound=Callable[..., object])

KEPT: dict[str, list[str]] = {}


def keeps(*clauses: str) -> Callable[[Rule], Rule]:
    """Record that a rule carries out these clauses; the rule itself is unchanged."""

    def record(rule: Rule) -> Rule:
        for clause in clauses:
            KEPT.setdefault(clause, []).append(f"{rule.__module__}.{rule.__qualname__}")
        return rule

    return record
