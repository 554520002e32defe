"""Documents of LibreOffice and others (.odt): the body, then headers and footers; text boxes where they stand.

Struck-out words are kept by LibreOffice in a place of their own, and comments within the text; both are left out.
"""

import re
from collections.abc import Mapping

from evenhand.exchange.texts.packed import Packed
from evenhand.exchange.texts.words import Gathering

KIND = b"application/vnd.oasis.opendocument.text"
BODY = "content.xml"
STYLES = "styles.xml"
MANIFEST = "META-INF/manifest.xml"
SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
PASSED_OVER = {
    "text:tracked-changes",
    "text:note-citation",
    "text:ruby-text",
    "office:annotation",
    "office:forms",
    "svg-compatible:title",
    "svg-compatible:desc",
    "table:covered-table-cell",
}
PARAGRAPHS = ("text:p", "text:h")
WRITTEN = {"text:tab": "\t", "text:line-break": "\n"}
CELL = "table:table-cell"
STRETCHES = (CELL, "draw:text-box", "text:note-body")
BESIDE = {
    "style:header",
    "style:footer",
    "style:header-first",
    "style:footer-first",
    "style:header-left",
    "style:footer-left",
}
TITLE = "Title"
MOST_SPACES = 100


def read(packed: Packed) -> tuple[str, str, tuple[str, ...]]:
    """The title where the first paragraph is a heading or styled as the title, the text, and what was left out."""
    body = OpenDocumentReader()
    packed.hear(BODY, body)
    beside = OpenDocumentReader(BESIDE)
    if STYLES in packed.parts:
        packed.hear(STYLES, beside)
    said = dict.fromkeys(block for block in beside.gathered.blocks if block.strip())
    text = "\n".join((body.gathered.all_said(), *(("", *said) if said else ())))
    return body.title, text, _notes(body)


def is_locked(packed: Packed) -> bool:
    """Whether the document is behind a password."""
    return MANIFEST in packed.parts and b"encryption-data" in packed.part(MANIFEST)


def _notes(body: "OpenDocumentReader") -> tuple[str, ...]:
    said: list[str] = []
    if "text:tracked-changes" in body.left_out:
        said.append("Words struck out under track changes were left out.")
    if "office:annotation" in body.left_out:
        said.append("Comments in the margin were left out.")
    if body.pictures:
        said.append("Words inside pictures cannot be read. Look at them yourself.")
    return tuple(said)


class OpenDocumentReader:
    """What hears one part of an OpenDocument text; with `within`, only what stands in those elements."""

    def __init__(self, within: set[str] | None = None) -> None:
        self.gathered = Gathering()
        self.title = ""
        self.left_out: set[str] = set()
        self.pictures = False
        self._within = within or {"office:text"}
        self._inside = 0
        self._silent = 0
        self._open = [self.gathered]
        self._paragraphs = [0]
        self._titles = {TITLE}
        self._is_title = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        word = _word(name)
        said = {_word(key): text for key, text in attributes.items()}
        if self._silent or word in PASSED_OVER:
            self._silent += 1
            self.left_out.add(word)
        elif word == "style:style" and said.get("style:parent-style-name") == TITLE:
            self._titles.add(said.get("style:name", ""))
        elif word in self._within:
            self._inside += 1
        elif word == "draw:image":
            self.pictures = True
        elif word in STRETCHES:
            self._open.append(Gathering())
            self._paragraphs.append(0)
        elif self._inside:
            self._begin_words(word, said)

    def end(self, name: str) -> None:
        """An element ends."""
        word = _word(name)
        if self._silent:
            self._silent -= 1
        elif word in self._within:
            self._inside -= 1
        elif word in STRETCHES:
            self._end_stretch(word)
        elif self._inside and word in PARAGRAPHS:
            self._end_paragraph()
        elif self._inside and word == "table:table-row":
            self._open[-1].end_row()

    def letters(self, words: str) -> None:
        """Letters within a paragraph; spaces and line ends in a row count as one space."""
        if self._inside and not self._silent and self._paragraphs[-1]:
            self._open[-1].write(re.sub(r"[ \t\r\n]+", " ", words))

    def _begin_words(self, word: str, said: Mapping[str, str]) -> None:
        if word in PARAGRAPHS:
            self._paragraphs[-1] += 1
            self._is_title = word == "text:h" or said.get("text:style-name", "") in self._titles
        elif word in WRITTEN:
            self._open[-1].write(WRITTEN[word])
        elif word == "text:s":
            count = said.get("text:c", "1")
            self._open[-1].write(" " * min(int(count) if count.isdecimal() else 1, MOST_SPACES))

    def _end_stretch(self, word: str) -> None:
        """Hand a cell to its row; a text box or a footnote comes before the paragraph to which it is tied."""
        said = self._open.pop().all_said()
        self._paragraphs.pop()
        here = self._open[-1]
        if word == CELL:
            here.row.append(said)
        else:
            here.blocks.append(said)

    def _end_paragraph(self) -> None:
        here = self._open[-1]
        self._paragraphs[-1] -= 1
        before = any(block.strip() for block in here.blocks)
        words = here.end_paragraph()
        if self._is_title and words and not before and not self.title and len(self._open) == 1:
            self.title = words
            here.blocks.clear()
        self._is_title = False


def _word(name: str) -> str:
    """ "office:text" for the name of an element with its namespace; the name alone where that is another's."""
    space, _, plain = name.removeprefix(SPACE).partition("}")
    return f"{space.split(':')[0]}:{plain}" if name.startswith(SPACE) else plain
