"""The passphrase of a protected file, held so that it shows nowhere.

SQLCipher derives the key itself, so that any other tool that speaks SQLCipher can open the file with the passphrase.
"""

import unicodedata

from evenhand.domain.refusals import Refusal

LEAST_LETTERS = 8


class Key:
    """A passphrase, written alike on every keyboard. It has no repr, so that no log or report can hold it."""

    __slots__ = ("_passphrase",)

    def __init__(self, passphrase: str) -> None:
        self._passphrase = unicodedata.normalize("NFC", passphrase)

    def __repr__(self) -> str:
        return "Key(…)"

    def quoted(self) -> str:
        """The passphrase as a text literal of SQL; for the connection alone."""
        return "'" + self._passphrase.replace("'", "''") + "'"


def new_key(passphrase: str) -> Key:
    """The key for a file that is to be protected from now on.

    Raises:
        Refusal: the passphrase is too short to protect anything, or cannot be typed.
    """
    if len(passphrase.strip()) < LEAST_LETTERS:
        raise Refusal(
            f"Give a passphrase of at least {LEAST_LETTERS} letters; four words together are good.",
            field="passphrase",
        )
    if not passphrase.isprintable():
        raise Refusal("The passphrase has a sign that cannot be typed. Leave it out.", field="passphrase")
    return Key(passphrase)
