"""Which items of an agenda a meeting did not come to, and how their numbers are said: "items 4, 5 and 7 to 11"."""

from collections.abc import Collection, Iterable

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaKind, Treatment
from evenhand.domain.words import say_list

LEAST_OF_A_RUN = 3


def not_taken(items: Iterable[AgendaItem], decided: Collection[int]) -> tuple[AgendaItem, ...]:
    """The items that are still open. `decided` holds the keys of those under which something was decided.

    The day of the next meeting tells itself, whether anybody came to it or not.
    """
    return tuple(
        one
        for one in items
        if one.treatment is Treatment.OPEN
        and one.kind is not AgendaKind.NEXT_MEETING
        and one.id not in decided
    )


def say_items(numbers: Iterable[int]) -> str:
    """Items by their numbers, three or more in a row by the first and the last: items 4, 5 and 7 to 11."""
    places = sorted(numbers)
    return f"{'item' if len(places) == 1 else 'items'} {say_list(_runs(places))}"


def _runs(places: list[int]) -> list[str]:
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return [said for run in runs for said in _run(run)]


def _run(run: list[int]) -> list[str]:
    return [f"{run[0]} to {run[-1]}"] if len(run) >= LEAST_OF_A_RUN else [str(one) for one in run]
