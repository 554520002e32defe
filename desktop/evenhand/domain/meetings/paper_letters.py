"""The letters of a meeting's papers: A is the agenda, the others follow in the order of the items they belong to.

A letter that was sent out stays: a paper that came late, or was tabled, has its letter after all that went out in time.
"""

from collections.abc import Iterable, Sequence

from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPaper
from evenhand.domain.meetings.vocabulary import PaperTiming
from evenhand.domain.words import say_list

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TIMINGS = tuple(PaperTiming)
AGENDA_LETTER = "A"
RUN = 3
"""How many letters in a row are said as a span: B to D."""


def letter_at(place: int) -> str:
    """The letter of the paper at a place, counted from 0: A to Z, then AA, AB."""
    first, last = divmod(place, len(ALPHABET))
    return (letter_at(first - 1) if first else "") + ALPHABET[last]


def lettered(
    papers: Iterable[MeetingPaper], items: Iterable[AgendaItem]
) -> tuple[tuple[str, MeetingPaper], ...]:
    """The papers of a meeting in the order of its pack, each with its letter; what belongs to no item comes last."""
    positions = {item.id: item.position for item in items}
    last = max(positions.values(), default=0) + 1

    def order(paper: MeetingPaper) -> tuple[int, int, int, int]:
        position = positions.get(paper.item_id, last) if paper.item_id else last
        return TIMINGS.index(paper.timing), position, paper.position, paper.id

    return tuple((letter_at(place), paper) for place, paper in enumerate(sorted(papers, key=order), start=1))


def say_papers(letters: Sequence[str]) -> str:
    """Papers by their letters: Paper B; Papers B and D; Papers B to G, J and K."""
    if len(letters) == 1:
        return f"Paper {letters[0]}"
    places = [_place(letter) for letter in letters]
    said: list[str] = []
    start = 0
    for end in range(1, len(letters) + 1):
        if end < len(letters) and places[end] == places[end - 1] + 1:
            continue
        run = letters[start:end]
        said.extend([f"{run[0]} to {run[-1]}"] if len(run) >= RUN else run)
        start = end
    return f"Papers {say_list(said)}"


def _place(letter: str) -> int:
    place = 0
    for one in letter:
        place = place * len(ALPHABET) + ALPHABET.index(one) + 1
    return place - 1
