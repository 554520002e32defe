"""Versions of a public item: the exact words, and the digest by which they are known again."""

from collections.abc import Iterable
from hashlib import sha256

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion


def digest_of(title: str, text: str) -> str:
    """The SHA-256 of an item's title and text, in hexadecimal."""
    return sha256(f"{title}\n\n{text}".encode()).hexdigest()


def words_of(item: PublicityItem) -> str:
    """The digest of an item's words as they stand now."""
    return digest_of(item.title, item.text)


def last_of(versions: Iterable[ItemVersion]) -> ItemVersion | None:
    """The version kept last; None where none is kept."""
    return max(versions, key=_number, default=None)


def present_version(item: PublicityItem, versions: Iterable[ItemVersion]) -> ItemVersion | None:
    """The last version, where the item's words are still the ones it keeps; None where they have changed."""
    last = last_of(versions)
    return last if last is not None and last.digest == words_of(item) else None


def _number(version: ItemVersion) -> int:
    return version.number
