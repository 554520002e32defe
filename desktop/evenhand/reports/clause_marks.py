"""The sign of each way in which a clause can stand."""

from evenhand.domain.papers import Mark
from evenhand.domain.partnership.clause_lines import ClauseStatus

CLAUSE_MARKS = {
    ClauseStatus.NOT_IN_PLACE: Mark.BARRED,
    ClauseStatus.IN_PART: Mark.CARE,
    ClauseStatus.NOT_KNOWN: Mark.ASK,
    ClauseStatus.IN_PLACE: Mark.GOOD,
}
