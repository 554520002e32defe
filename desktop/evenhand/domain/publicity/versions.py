"""Versions of a public item: the exact words, and the digest by which they are known again."""

from hashlib import sha256


def digest_of(title: str, text: str) -> str:
    """The SHA-256 of an item's title and text, in hexadecimal."""
    return sha256(f"{title}\n\n{text}".encode()).hexdigest()
