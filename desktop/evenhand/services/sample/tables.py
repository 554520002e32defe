"""The tables of the sample, and how a table becomes a fact: its words stand for the coded values of the record."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from evenhand import shelf
from evenhand.domain.vocabulary import Coded

Fact = TypeVar("Fact")


@cache
def table(room: str) -> dict[str, Any]:
    """The table of one room of the sample."""
    return shelf.read_toml(f"sample/{room}.toml")


def fact(kind: type[Fact], told: Mapping[str, Any], **known: Any) -> Fact:
    """The fact that a table tells, with what is known besides; keys that are no field of it are left out."""
    hints = get_type_hints(kind)
    values = {name: _coded(hints[name], value) for name, value in told.items() if name in hints}
    return kind(**(values | known))


def _coded(hint: Any, value: Any) -> Any:
    """The coded value that a word stands for where its field holds one; anything else as it is."""
    for each in (hint, *get_args(hint)):
        if isinstance(each, type) and issubclass(each, Coded):
            return each(value)
    return value
