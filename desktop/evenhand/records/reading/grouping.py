"""Putting facts that were read at one go under whose they are."""

from collections.abc import Iterable
from typing import Any, TypeVar

Fact = TypeVar("Fact")


def single(facts: Iterable[Fact], field: str) -> dict[int, Fact]:
    """Facts of which there is one for each, by the key that the field holds."""
    return {getattr(one, field): one for one in facts}


def grouped(facts: Iterable[Any], field: str) -> dict[int, tuple[Any, ...]]:
    """Facts of which there are several for each, by the key that the field holds, in the order in which they came."""
    found: dict[int, list[Any]] = {}
    for one in facts:
        found.setdefault(getattr(one, field), []).append(one)
    return {key: tuple(those) for key, those in found.items()}
