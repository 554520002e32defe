"""By what power an application is decided: a meeting's decision, one between meetings, delegated power, or earlier."""

from dataclasses import dataclass

from evenhand.domain.grants.vocabulary import DecidedHow


@dataclass(frozen=True, slots=True)
class DecidedBy:
    """By what an application is decided. `by_whom` names who used delegated power, or who decided before this file."""

    how: DecidedHow
    decision_id: int | None = None
    written_id: int | None = None
    by_whom: str = ""
