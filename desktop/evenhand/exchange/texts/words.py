"""The words of a document as they gather: paragraphs, lines and tables, in the order in which they are read."""

import re
from dataclasses import dataclass, field

from evenhand.domain.refusals import Trouble

MOST_LETTERS = 1_000_000
# Letters that are nobody's words: soft hyphens, marks of no width, and what no text file may hold.
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\x00-\x08\x0b\x0e-\x1f\x7f]")
OTHER_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
AGAIN = "Nothing was read; copy the words in the program it comes from, and paste them."


@dataclass(frozen=True, slots=True)
class ReadText:
    """The words of a file; `title` where the file itself names one, and then `text` does not repeat it.

    `notes` say what was left out, a sentence each.
    """

    title: str
    text: str
    notes: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """Title and text as they are read together."""
        return f"{self.title}\n\n{self.text}".strip() if self.title else self.text


@dataclass(slots=True)
class Gathering:
    """The words of one stretch (a body, a table cell, a text box) while they are being read.

    `row` holds the cells of the table row that is being read within it.
    """

    blocks: list[str] = field(default_factory=list[str])
    line: list[str] = field(default_factory=list[str])
    row: list[str] = field(default_factory=list[str])

    def write(self, words: str) -> None:
        """Go on with the paragraph."""
        self.line.append(words)

    def end_paragraph(self) -> str:
        """Close the paragraph and give it."""
        words = "".join(self.line).strip(" ")
        self.line.clear()
        self.blocks.append(words)
        return words

    def end_row(self) -> None:
        """Close a row of a table: short cells on one line, cells of several lines below each other."""
        tall = any("\n" in cell for cell in self.row)
        self.blocks.append(("\n" if tall else "\t").join(self.row).strip())
        self.row.clear()

    def all_said(self) -> str:
        """Everything that was gathered, a paragraph on each line."""
        if self.line:
            self.end_paragraph()
        return "\n".join(self.blocks).strip()


def tidy(text: str) -> str:
    """A text with plain line ends, without letters that nobody sees, and with at most one empty line in a row."""
    text = UNSEEN.sub("", OTHER_LINE_ENDS.sub("\n", text))
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


def checked(name: str, title: str, text: str, notes: tuple[str, ...] = ()) -> ReadText:
    """The words as they are handed on.

    Raises:
        Trouble: there are none, or far more than anybody publishes.
    """
    title, text = " ".join(UNSEEN.sub("", title).split()), tidy(text)
    if not title and not text.strip():
        raise Trouble(
            f"There are no words in {name}. Nothing was read; choose another file, or type the words."
        )
    if len(text) > MOST_LETTERS:
        raise Trouble(f"{name} holds more than a million letters. {AGAIN}")
    return ReadText(title, text, notes)
