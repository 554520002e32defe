"""Documents of Word (.docx), as Word, LibreOffice and others write them.

Read are the body, then headers, footers and footnotes; text boxes once, though Word writes them twice. Words that
were struck out under "track changes" and comments in the margin are left out: they do not go out.
"""

import re
from collections.abc import Mapping

from evenhand.exchange.texts.packed import Packed
from evenhand.exchange.texts.words import Gathering

BODY = "word/document.xml"
BESIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml")
# The two namespaces of its words: the usual one and that of "strict" documents.
WORDS = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PASSED_OVER = {"del", "moveFrom", "instrText", "delInstrText", "tabs", "rPr", "sectPr", "tblPr"}
WRITTEN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
TITLES = {"title", "heading1"}


def read(packed: Packed) -> tuple[str, str, tuple[str, ...]]:
    """The title where the first paragraph is one by its style, the text, and what was left out."""
    body = WordReader()
    packed.hear(BODY, body)
    beside = dict.fromkeys(
        said for path in sorted(packed.parts) if BESIDE.fullmatch(path) and (said := _said(packed, path))
    )
    text = "\n\n".join((body.gathered.all_said(), *beside))
    return body.title, text, _notes(packed, body)


def _said(packed: Packed, path: str) -> str:
    reader = WordReader()
    packed.hear(path, reader)
    return reader.gathered.all_said()


def _notes(packed: Packed, body: "WordReader") -> tuple[str, ...]:
    said: list[str] = []
    if body.struck_out:
        said.append("Words struck out under track changes were left out.")
    if "word/comments.xml" in packed.parts:
        said.append("Comments in the margin were left out.")
    if body.pictures:
        said.append("Words inside pictures cannot be read. Look at them yourself.")
    return tuple(said)


class WordReader:
    """What hears one part of a Word document and gathers its words."""

    def __init__(self) -> None:
        self.gathered = Gathering()
        self.title = ""
        self.struck_out = False
        self.pictures = False
        self._open = [self.gathered]
        self._silent = 0
        self._in_words = False
        self._style = ""

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        word = _word(name)
        self.pictures = self.pictures or name.endswith(("}blip", "}imagedata"))
        if self._silent or word in PASSED_OVER or name == FALLBACK:
            self._silent += 1
            self.struck_out = self.struck_out or word == "del"
        elif word in WRITTEN:
            self._open[-1].write(WRITTEN[word])
        elif word in ("tc", "txbxContent"):
            self._open.append(Gathering())
        elif word == "pStyle":
            self._style = next((text for key, text in attributes.items() if key.endswith("}val")), "")
        self._in_words = word == "t"

    def end(self, name: str) -> None:
        """An element ends."""
        self._in_words = False
        if self._silent:
            self._silent -= 1
            return
        word = _word(name)
        if word == "p":
            self._end_paragraph()
        elif word == "tc":
            said = self._open.pop().all_said()
            self._open[-1].row.append(said)
        elif word == "tr":
            self._open[-1].end_row()
        elif word == "txbxContent":
            said = self._open.pop().all_said()
            self._open[-1].blocks.append(said)

    def letters(self, words: str) -> None:
        """Letters of a run; whatever else stands between elements is no text."""
        if self._in_words and not self._silent:
            self._open[-1].write(words)

    def _end_paragraph(self) -> None:
        here = self._open[-1]
        is_title = self._style.replace(" ", "").casefold() in TITLES and len(self._open) == 1
        self._style = ""
        before = any(block.strip() for block in here.blocks)
        words = here.end_paragraph()
        if is_title and words and not before and not self.title:
            self.title = words
            here.blocks.clear()


def _word(name: str) -> str:
    """The name of an element of its words without the namespace; empty for all other elements."""
    return next((name.removeprefix(space) for space in WORDS if name.startswith(space)), "")
