"""Saying papers by their letters: Paper B; Papers B and D; Papers B to G, J and K."""

from collections.abc import Sequence
from string import ascii_uppercase

from evenhand.domain.words import say_list

RUN = 3
"""How many letters in a row are said as a span: B to D."""


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
        place = place * len(ascii_uppercase) + ascii_uppercase.index(one) + 1
    return place - 1
