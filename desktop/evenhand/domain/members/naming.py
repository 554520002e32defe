"""Names of groups as people write them: blanks and capitals make no second group of one name."""

from collections.abc import Iterable


def people_by_name(named: Iterable[tuple[str, int]]) -> dict[str, frozenset[int]]:
    """The people of each name that is not blank, by alphabet; the spelling is the first that was given."""
    spelled: dict[str, str] = {}
    people: dict[str, set[int]] = {}
    for name, person_id in named:
        if bare := " ".join(name.split()):
            spelled.setdefault(bare.casefold(), bare)
            people.setdefault(bare.casefold(), set()).add(person_id)
    return {spelled[key]: frozenset(people[key]) for key in sorted(people)}
