"""How clauses stand, in signs and in counts."""

from collections import Counter
from collections.abc import Sequence

from evenhand.domain.papers import Mark
from evenhand.domain.partnership.clause_lines import ClauseStatus
from evenhand.domain.words import say_list
from evenhand.reports.wording import how_many

CLAUSE_MARKS = {
    ClauseStatus.NOT_IN_PLACE: Mark.BARRED,
    ClauseStatus.IN_PART: Mark.CARE,
    ClauseStatus.NOT_KNOWN: Mark.ASK,
    ClauseStatus.IN_PLACE: Mark.GOOD,
}


def say_clauses(standing: Sequence[ClauseStatus]) -> str:
    """How many clauses stand in each way: Of 29 clauses, 20 are in place and nine are in part."""
    counted = Counter(standing)
    order = (ClauseStatus.IN_PLACE, ClauseStatus.IN_PART, ClauseStatus.NOT_IN_PLACE, ClauseStatus.NOT_KNOWN)
    words = [
        how_many(counted[one], f"is {one.value.lower()}", f"are {one.value.lower()}")
        for one in order
        if counted[one]
    ]
    return f"Of {len(standing)} clauses, {say_list(words)}."
