"""The text of minutes: sections with a number, a title and paragraphs, and the one text in which they are kept.

A section begins with a line of two hash signs, its number, a tab and its title; every other line is a paragraph. What
a person types is kept word for word: a paragraph that begins like a section is told apart by a backslash.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

IN_PRIVATE = " (in private)"
"""How the heading of an item that is taken in private ends, so that its section stays private wherever it stands."""
BEGINS = "## "
APART = "\\"


@dataclass(frozen=True, slots=True)
class MinuteSection:
    """One section: the number of its item, empty for what belongs to none, its title, and what it says."""

    number: str
    title: str
    paragraphs: tuple[str, ...]

    @property
    def heading(self) -> str:
        """Number and title as printed: "3. Canoe club"; the title alone where there is no number."""
        return f"{self.number}. {self.title}" if self.number else self.title

    @property
    def is_private(self) -> bool:
        """Whether the heading says that the item was taken in private."""
        return self.title.rstrip().endswith(IN_PRIVATE.strip())

    @property
    def item_title(self) -> str:
        """The title of the item, without the words that it was taken in private."""
        return one_line(self.title).removesuffix(IN_PRIVATE)

    @property
    def text(self) -> str:
        """The paragraphs, each on a line of its own, as they stand in an editor."""
        return "\n".join(self.paragraphs)

    def saying(self, text: str) -> "MinuteSection":
        """The same section with another text, its lines as paragraphs."""
        return MinuteSection(self.number, self.title, paragraphs_of(text))


def paragraphs_of(text: str) -> tuple[str, ...]:
    """What was typed, line by line; blanks at the ends of lines and empty lines carry no meaning."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def as_text(sections: Iterable[MinuteSection]) -> str:
    """All sections as the text that is kept, sealed and compared."""
    return "\n\n".join("\n".join((_head(one), *map(_told_apart, one.paragraphs))) for one in sections)


def read_text(text: str) -> tuple[MinuteSection, ...]:
    """The sections of a kept text; paragraphs that stand before the first one are a section without a name."""
    return tuple(_sections(text.splitlines()))


def text_digest(text: str) -> str:
    """The digest by which a version of the minutes is known: SHA-256 of its text, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def one_line(text: str) -> str:
    """A text without breaks, for a title."""
    return " ".join(text.split())


def _head(section: MinuteSection) -> str:
    return f"{BEGINS}{one_line(section.number)}\t{one_line(section.title)}"


def _told_apart(paragraph: str) -> str:
    return APART + paragraph if paragraph.startswith((BEGINS.strip(), APART)) else paragraph


def _sections(lines: Iterable[str]) -> Iterator[MinuteSection]:
    head: tuple[str, str] | None = None
    said: list[str] = []
    for line in lines:
        if line.startswith(BEGINS):
            if head or said:
                yield MinuteSection(*(head or ("", "")), tuple(said))
            number, _, title = line.removeprefix(BEGINS).partition("\t")
            head, said = (number, title), []
        elif line.strip():
            said.append(line.removeprefix(APART))
    if head or said:
        yield MinuteSection(*(head or ("", "")), tuple(said))
