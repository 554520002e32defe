"""In which ways a public item shows somebody: named, quoted, pictured; written as words with commas between."""

from collections.abc import Iterable, Mapping

NAMED, QUOTED, PICTURED = WAYS = ("named", "quoted", "pictured")


def ways_in(how: str) -> tuple[str, ...]:
    """The ways that the words tell."""
    return tuple(way for way in WAYS if way in how)


def say_ways(ways: Iterable[str]) -> str:
    """The ways as words: "named, quoted"."""
    told = set(ways)
    return ", ".join(way for way in WAYS if way in told)


def with_parts(names: Mapping[int, str], parts: Mapping[int, frozenset[str]]) -> dict[int, str]:
    """Who is shown and how, with those whom the item's own pictures and quotes show."""
    shown = dict(names)
    for person_id, ways in parts.items():
        if not ways <= set(ways_in(shown.get(person_id, ""))):
            shown[person_id] = say_ways({*ways_in(shown.get(person_id, "")), *ways})
    return shown


def in_step(
    names: Mapping[int, str], before: Mapping[int, frozenset[str]], after: Mapping[int, frozenset[str]]
) -> dict[int, str]:
    """Who is shown and how, once pictures and quotes have changed; who is shown in no way any more is left out."""
    shown = dict(names)
    for person_id, ways in before.items():
        gone = ways - after.get(person_id, frozenset())
        if gone and person_id in shown:
            shown[person_id] = say_ways(set(ways_in(shown[person_id])) - gone)
    return {person_id: how for person_id, how in with_parts(shown, after).items() if how}
