"""An engagement in a few words, the same in every paper that lists some."""

from collections.abc import Iterable

from evenhand.domain.mp.told import ToldEngagement
from evenhand.domain.vocabulary import Kind
from evenhand.domain.words import say_list
from evenhand.reports.wording import opening


def called(one: ToldEngagement, *, named: bool = False, peopled: bool = True) -> str:
    """The channel and the title; with whom where it is `named`, and who took part where it is `peopled`."""
    title = one.title.rstrip(".")
    same = title.casefold().startswith(one.channel.label.casefold())
    says = title if title and same else f"{one.channel.label}: {title}" if title else one.channel.label
    whom = f" ({one.with_whom})" if named else ""
    there = f". There: {say_list(list(one.took_part))}" if peopled and one.took_part else ""
    return f"{says}{whom}{there}"


def said_kinds(kinds: Iterable[Kind]) -> str:
    """The kinds in a row: Publicity, working together."""
    return opening(", ".join(kind.label.lower() for kind in kinds))


def quoted(names: Iterable[str]) -> str:
    """Names such as those of themes, each in quotation marks: “A place to meet” and “Young people”."""
    return say_list([f"“{name}”" for name in names])


def came_of(one: ToldEngagement) -> str:
    """What came of it, and what it brought back."""
    brought = f"Brought {say_list(list(one.brought))}." if one.brought else ""
    return " ".join(filter(None, (one.outcome, brought)))
