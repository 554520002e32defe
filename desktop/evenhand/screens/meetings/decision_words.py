"""How a decision is said in a row: its words, who moved and seconded it, its result, and whether it still stands."""

from datetime import date

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import Outcome
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.meeting_reading import Sitting

MARKS = {
    Outcome.CARRIED: Mark.GO_AHEAD,
    Outcome.LOST: Mark.PAST,
    Outcome.DEFERRED: Mark.DUE,
    Outcome.VIEW: Mark.CARE,
}
SAID = {Outcome.VIEW: "View"}


def say_outcome(decision: Decision) -> str:
    """What became of a decision, in a word."""
    if decision.rescinded_on is not None:
        return "Rescinded"
    return SAID.get(decision.outcome, decision.outcome.label)


def say_moved(decision: Decision, directory: Directory, day: date) -> str:
    """Who moved and seconded: "Moved by Priya Nair, seconded by Cllr Janet Pell"."""
    said = (("moved by", decision.moved_by_id), ("seconded by", decision.seconded_by_id))
    known = [(how, who) for how, who in said if who in directory.people]
    words = ", ".join(f"{how} {directory.called(who or 0, day)}" for how, who in known)
    return words[:1].upper() + words[1:]


def mark_of(decision: Decision) -> tuple[Mark, str]:
    """The mark of a decision, and the word for it."""
    if decision.rescinded_on is not None:
        return Mark.PAST, "rescinded"
    return MARKS[decision.outcome], decision.outcome.label.lower()


def decision_row(sitting: Sitting, decision: Decision) -> ListRow:
    """A decision among the others of its meeting."""
    result = sitting.result_of(decision)
    mark, says = mark_of(decision)
    moved = say_moved(decision, sitting.directory, sitting.day)
    return ListRow(
        decision.id,
        f"{decision.number}. {decision.wording}",
        result.says if result is not None and result.says else moved,
        value=say_outcome(decision),
        mark=mark,
        mark_says=says,
    )
