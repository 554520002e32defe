"""How the values of a plain room's records are said in their history."""

from collections.abc import Callable, Mapping
from datetime import date

from evenhand.domain.vocabulary import Coded
from evenhand.domain.words import say_day
from evenhand.screens.journal_told import Say


def saying(coded: Mapping[str, type[Coded]], named: Mapping[str, Callable[[int], str]]) -> Say:
    """How to say a stored value: coded ones by their label, keys by the name of what they lead to, days in words."""

    def say(name: str, value: object) -> str:
        if value is None or value == "":
            return ""
        if isinstance(value, int):
            return named[name](value) if name in named else str(value)
        words = str(value)
        if name in coded:
            return coded[name](words).label
        return say_day(date.fromisoformat(words)) if name.endswith(("_on", "on_day", "since")) else words

    return say
