"""The recount in sentences: how many votes were recorded by name, in how many they voted alike, and which turn."""

from evenhand.domain.meetings.influence.recount import Recount, Recounts, Turn
from evenhand.domain.meetings.influence.whom import Whom
from evenhand.domain.words import SMALL_NUMBERS, say_count, say_day

NONE_RECORDED = (
    "No vote is recorded by name, so nothing can be said of how a vote would have gone without anybody."
)


def say_recounts(whom: Whom, found: Recounts) -> tuple[str, ...]:
    """What the recount tells, the answer first."""
    if not found.lines:
        return (NONE_RECORDED,)
    return tuple(filter(None, (_recorded(whom, found), *_turned(whom, found), _left_out(found))))


def _recorded(whom: Whom, found: Recounts) -> str:
    """How many were recorded, and in how many of them they voted alike."""
    says = f"{say_count(len(found.lines), 'vote was', 'votes were').capitalize()} recorded by name."
    together = [one for one in found.lines if one.theirs > 1]
    if not together:
        return f"{says} In none of them did two of {whom.spoken} vote for or against."
    alike = sum(one.united for one in together)
    among = f"the {_number(len(together))} in which two or more voted"
    whole = "them" if len(together) == len(found.lines) else among
    many = f"{_number(alike)} of"
    if alike == len(together) > 1:
        many = "all of" if whole == "them" else "all"
    return f"{says} {whom.spoken.capitalize()} voted the same way in {many} {whole}."


def _turned(whom: Whom, found: Recounts) -> list[str]:
    other, tied = found.of(Turn.OTHER), found.of(Turn.OPEN)
    if not other and not tied:
        return [f"None of them would have gone the other way without the votes of {whom.spoken}."]
    says: list[str] = []
    if other:
        which = _of(len(other), len(found.lines))
        says.append(f"{which} would have gone the other way without the votes of {whom.spoken}.")
    if tied:
        one = "would have been a tie that somebody else’s casting vote decides"
        many = "would have been ties that somebody else’s casting vote decides"
        says.append(f"{_number(len(tied)).capitalize()} {one if len(tied) == 1 else many}.")
    return says


def _of(some: int, whole: int) -> str:
    """Some of a whole as the beginning of a sentence: it, two of the six, all six."""
    if some == whole:
        return f"All {_number(whole)}" if whole > 1 else "It"
    return f"{_number(some).capitalize()} of the {_number(whole)}"


def _left_out(found: Recounts) -> str:
    says: list[str] = []
    if views := found.of(Turn.VIEW):
        count = say_count(len(views), "was a view, which", "were views, which").capitalize()
        says.append(f"{count} decided nothing.")
    if faulty := found.of(Turn.NOT_COUNTED):
        says.append(f"{say_count(len(faulty), 'recorded vote').capitalize()} cannot be counted again.")
    if needed := [one for one in found.lines if one.needed_them]:
        at = say_count(len(needed), "decision")
        says.append(f"At {at} the quorum was there only with them.")
    if found.without_names:
        was = "motion was" if found.without_names == 1 else "motions were"
        says.append(
            f"{say_count(found.without_names, was, was).capitalize()} decided without names, and nothing can be said "
            f"of {'it' if found.without_names == 1 else 'them'}."
        )
    return " ".join(says)


def say_line(one: Recount) -> str:
    """One recorded vote: when, what, as it was and without them."""
    what = f"{say_day(one.held_on)}, motion {one.number}, “{one.wording.rstrip('.')}”"
    return f"{what}: {_lowered(one.as_it_was)}; without them {_lowered(one.without)}."


def _lowered(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _number(number: int) -> str:
    if not number:
        return "none"
    return SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else str(number)
