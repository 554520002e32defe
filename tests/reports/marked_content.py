"""The words of a page of a PDF, by the marked content in which they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

SHOWS = ("Tj", "TJ", "'", '"')
MOVES = ("BT", "ET", "T*", "Td", "TD", "Tm")
PAINTS = ("f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI")
CODED = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass
class Page:
    """The words of each marked content of a page, and those of artifacts and of nothing."""

    marked: dict[int, list[str]] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read_page(page: Any) -> Page:
    """The page, read from its content."""
    reader = _Reader(page.get("/Resources", {}))
    for operands, operator in pikepdf.parse_content_stream(page):
        reader.take(str(operator), operands)
    if reader.stack:
        reader.page.faults.append("marked content does not end on its page")
    return reader.page


class _Reader:
    """Goes through the content of a page, and knows in which marked content it is and which font is in use."""

    def __init__(self, resources: Any) -> None:
        self.page, self.stack = Page(), list[tuple[str, int | None]]()
        self.in_text: list[int] = []
        self.fonts = {name: _letters(font) for name, font in resources.get("/Font", {}).items()}
        self.letters: dict[int, str] = {}

    def take(self, told: str, operands: Any) -> None:
        """Take in one operator."""
        if told in ("BDC", "BMC"):
            self._begin(operands)
        elif told == "EMC":
            self._end()
        elif told == "Tf":
            self.letters = self.fonts.get(str(operands[0]), {})
        elif told in SHOWS:
            self._into().append("".join(_words(operands, self.letters)))
        elif told in MOVES:
            self._move(told)
        elif told in PAINTS and not self.stack:
            self.page.unmarked.append(f"({told})")

    def _begin(self, operands: Any) -> None:
        properties = operands[1] if len(operands) > 1 else {}
        number = properties.get("/MCID") if hasattr(properties, "get") else None
        self._refuse_nesting(str(operands[0]).lstrip("/"), tagged=number is not None)
        self.stack.append((str(operands[0]).lstrip("/"), None if number is None else int(number)))
        if number is not None:
            self.page.marked.setdefault(int(number), [])

    def _refuse_nesting(self, role: str, *, tagged: bool) -> None:
        """Tagged content may not stand in an artifact or in other tagged content, nor an artifact in tagged content."""
        for outer, number in self.stack:
            if (tagged and (outer == "Artifact" or number is not None)) or (
                role == "Artifact" and number is not None
            ):
                self.page.faults.append(f"{role} stands in {outer}")

    def _end(self) -> None:
        if not self.stack:
            self.page.faults.append("marked content ends that never began")
            return
        self.stack.pop()
        if self.in_text and len(self.stack) < self.in_text[-1]:
            self.page.faults.append("marked content ends within text before which it began")

    def _move(self, told: str) -> None:
        if told == "BT":
            self.in_text.append(len(self.stack))
        elif told == "ET" and self.in_text.pop() != len(self.stack):
            self.page.faults.append("text ends in other marked content than it began in")
        into = self._into()
        if into and not into[-1].endswith(" "):
            into.append(" ")

    def _into(self) -> list[str]:
        """Where the words belong that are shown now."""
        numbers = [number for _, number in self.stack if number is not None]
        if numbers:
            return self.page.marked[numbers[-1]]
        return self.page.artifacts if self.stack else self.page.unmarked


def _letters(font: Any) -> dict[int, str]:
    """The letters of a font by their codes."""
    if "/ToUnicode" not in font:
        return {}
    coded = font.ToUnicode.read_bytes()
    body = coded[coded.index(b"beginbfchar") :]
    return {
        int(code, 16): bytes.fromhex(said.decode()).decode("utf-16-be") for code, said in CODED.findall(body)
    }


def _words(operands: Any, letters: dict[int, str]) -> Iterator[str]:
    """The words of an operator that shows text: its last operand is a string, or strings and moves."""
    shown = operands[-1]
    for one in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(one, pikepdf.String):
            yield "".join(letters.get(code, "\ufffd" if letters else chr(code)) for code in bytes(one))
