"""Whether some words name a person: in full, or by the surname with a first name, its short form or its initial."""

from evenhand.domain.importing.names import same_person_key

_SHORTEST_FORM, _LONGEST_FIRST_NAMES = 3, 2


def names_person(said: str, name: str) -> bool:
    """Whether what was said names this person; "P. Nair", "Cllr Nair" and "Priya Nair, chair" all name Priya Nair.

    Somebody else of the same surname, by another first name, is not named.
    """
    words, own = same_person_key(said).split(), same_person_key(name).split()
    if not own:
        return False
    return any(
        word == own[-1] and _fits(words[max(at - _LONGEST_FIRST_NAMES, 0) : at], own[:-1])
        for at, word in enumerate(words)
    )


def _fits(before: list[str], first_names: list[str]) -> bool:
    """Whether the words before a surname could be somebody's first names; none could be anybody's."""
    return (
        not before
        or not first_names
        or any(_is_form_of(word, first) for word in before for first in first_names)
    )


def _is_form_of(word: str, first: str) -> bool:
    return first.startswith(word) and len(word) in (1, *range(_SHORTEST_FORM, len(first) + 1))
