"""A board paper before it is drawn: what stands in it, in reading order, without a size, a page or a typeface.

The secretary reads sections, numbered paragraphs, findings, tables and figures; so does this model. A printer of papers
lays it out (A4, large print) and tells screen readers what is what, from the same blocks. Text is kept in runs, a
strong run being the one that carries the weight of its sentence; no run ever holds mark-up.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from evenhand.domain.figures import Drawing
from evenhand.domain.form_blocks import FormBlock
from evenhand.domain.vocabulary import Level

WITHHELD = "Withheld from this copy."
NONE_DECLARED = "None declared."
NONE_IN_THE_PERIOD = "None in the period."
NOT_ASKED = "Not asked."
BLANK = "________________"
SHORT_BLANK = "____"
STATUS = "Status"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a text; strong ones are set in a heavier weight."""

    words: str
    strong: bool = False


Text: TypeAlias = tuple[Run, ...]


def text(*parts: str | Run) -> Text:
    """A text of these parts, plain words becoming plain runs."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def strong(words: str) -> Run:
    """Words that carry the weight of their sentence."""
    return Run(words, strong=True)


def plain(words: Text) -> str:
    """The words of a text without their weight."""
    return "".join(run.words for run in words)


class Mark(StrEnum):
    """A drawn sign that always stands before its word, the same on screen and paper."""

    HOLD = "hold"
    BARRED = "barred"
    CARE = "care"
    ASK = "ask"
    GOOD = "good"
    KNOW = "know"

    @property
    def solid(self) -> bool:
        """Whether the sign is solid, so that its word is strong."""
        return self in (Mark.HOLD, Mark.BARRED)


@dataclass(frozen=True, slots=True)
class Front:
    """The head of page 1 and what every footer repeats.

    `meeting` is the line under the body's name ("Board meeting, Tuesday 24 March 2026, agenda item 5"), `letter` the
    paper's letter; both are empty for a paper printed outside a meeting. `labels` are pairs such as ("Purpose", "For
    decision").

    `stands` says in the footer what the paper stands on ("sent out 17 March 2026"), where that is not `as_at`;
    `stands_briefly` is what large print has room for.
    """

    body: str
    title: str
    subtitle: str
    level: Level
    as_at: date
    printed: date
    version: int
    draft: bool
    labels: tuple[tuple[str, str], ...]
    meeting: str = ""
    letter: str = ""
    stands: str = ""
    stands_briefly: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph; its number is spoken with the paper's letter, "C 4.5".

    Without a number it takes the full width, in a paper whose paragraphs nobody refers to.
    """

    number: str
    words: Text


@dataclass(frozen=True, slots=True)
class Subheading:
    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """How to read a table or figure, then its source."""

    words: Text


@dataclass(frozen=True, slots=True)
class Empty:
    """What an empty section says instead of going missing: "None declared."."""

    says: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A short list of sentences."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One recommendation: a strong verb, then its sentence.

    A withheld one keeps its letter and says so; neighbours share a line from `letter` to `last`.
    """

    letter: str
    words: Text
    last: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """The box of what the board is asked to do."""

    number: str
    lead: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """One finding on paper: sign and word at the left, the fact, its evidence and the next step at the right."""

    mark: Mark
    word: str
    headline: str
    evidence: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Notices:
    """The findings of a section, worst first."""

    items: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a log: its number at the left, what it is, then what is known of it, a line for each thing."""

    number: str
    headline: Text
    lines: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of a log, one below the other; without any it says `empty`."""

    items: tuple[Entry, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a meeting decided, set off in a box among the paragraphs of its minutes; an action in a light one."""

    lines: tuple[Text, ...]
    light: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines to fill in and to sign by hand, with room above each."""

    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, whether it is read as numbers, and whether figures in it keep one width."""

    head: str
    right: bool = False
    tabular: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a text, with a sign before it where it is a status, or a box to be ticked by hand.

    `below` are further lines of the same cell, each with its own sign or box; in a row's name they stay regular.
    """

    words: Text
    mark: Mark | None = None
    box: bool = False
    below: tuple["Cell", ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption and note; without rows it says `empty`.

    `heading_columns` name the row when a narrow page turns rows into records; the first of `columns` is the row's name
    on a wide one. `total` is the sum of the rows shown. `dense` is for long lists of short rows. A table with number 0
    has no caption: its section's title is one. `level_with` are the rows of a like table on whose lines it stands. All
    columns of an `even` one but the first are equally wide.
    """

    number: int
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str
    total: tuple[Cell, ...] | None = None
    note: Text | None = None
    heading_columns: tuple[int, ...] = (0,)
    dense: bool = False
    level_with: tuple[tuple[Cell, ...], ...] = ()
    even: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its caption, the words that replace it for who cannot see it, and its note.

    One with number 0 has no caption: its section's title is one.
    """

    number: int
    caption: str
    alternative: str
    drawing: Drawing
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A line of a tick list: what, who, by when."""

    what: str
    who: str
    by: str


@dataclass(frozen=True, slots=True)
class TickList:
    """A table to tick and initial by hand."""

    number: int
    caption: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class DraftMinute:
    """Words ready for the minutes, with blanks where the room decides."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of a table of contents: what stands there, which leads to it, and on which page it begins."""

    words: Text
    page: int


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents."""

    lines: tuple[ContentsLine, ...]


Block: TypeAlias = (
    Paragraph
    | Subheading
    | Note
    | Empty
    | Listing
    | Decision
    | Notices
    | Entries
    | Resolved
    | Signature
    | Table
    | Figure
    | TickList
    | DraftMinute
    | Contents
    | FormBlock
)


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section with its clause note ("Guidance: PP2. ...").

    With number 0 its title stands alone, as a sub-heading at the left, or is left out where it is empty.
    """

    number: int
    title: str
    blocks: tuple[Block, ...]
    guidance: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper: its front and its sections."""

    front: Front
    sections: tuple[Section, ...]


def withheld(number: str) -> Paragraph:
    """A paragraph that this level may not see: its number stays, so that numbers agree at every level."""
    return Paragraph(number, text(WITHHELD))
