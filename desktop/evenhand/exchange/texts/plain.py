"""Plain text files, whatever the alphabet and the line ends; the words stay as they are, letter for letter."""

from evenhand.domain.refusals import Trouble
from evenhand.exchange import csv

KEEP_AS_TEXT = (
    "Nothing was read; save it as .docx, .odt or .txt in the program it comes from, or paste the words."
)


def read(name: str, data: bytes) -> str:
    """The words of a text file.

    Raises:
        Trouble: the bytes are no text.
    """
    try:
        text, _ = csv.decode(data)
    except Trouble:
        raise Trouble(f"{name} is no text that Evenhand can read. {KEEP_AS_TEXT}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
