"""An attached PDF as forms that can be drawn on pages of the pack.

PDFium opens the file, draws what was filled in or noted on its pages into them, and writes every page as one form:
upright, cut to what is seen of it, fonts and pictures kept once for the whole file. Text stays text. Lost are the
links, bookmarks and tags of the attached file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from evenhand.domain.refusals import Refusal
from evenhand.pdfium import ONE_AT_A_TIME
from evenhand.reports.pack.words_seen import words_seen

SIDE = 2000
"""The sheets on which PDFium lays pages side by side, in points; pages keep their own size in the forms."""
FORM = re.compile(rb"/X(\d+) (\d+) 0 R")
OBJECT = re.compile(rb"(\d+) 0 obj\r?\n")
NUMBERS = rb"\s*\[([^\]]*)\]"
BOX, MATRIX = re.compile(rb"/BBox" + NUMBERS), re.compile(rb"/Matrix" + NUMBERS)


@dataclass(frozen=True, slots=True)
class AttachedPage:
    """One page of an attached file: the object that draws it, its size in points as it is seen, and its words."""

    form: int
    width: float
    height: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """The objects of a file by number, and its pages."""

    objects: Mapping[int, bytes]
    pages: tuple[AttachedPage, ...]


def read_attached(pdf: bytes) -> AttachedFile:
    """A file as its pages can be drawn.

    Raises:
        Refusal: the file is damaged, or behind a password.
    """
    forms_of, words = _as_forms(pdf)
    objects = _objects(forms_of)
    sheets = [_head(one) for one in objects.values() if b"/Type/Page" in _head(one)]
    forms = {int(found[1]): int(found[2]) for one in sheets for found in FORM.finditer(one)}
    pages = (
        AttachedPage(number, *_size(objects[number]), said)
        for (_, number), said in zip(sorted(forms.items()), words, strict=True)
    )
    return AttachedFile(objects, tuple(pages))


def _as_forms(pdf: bytes) -> tuple[bytes, list[str]]:
    """The file as PDFium writes it anew, every page one form, and the words of each page in the order of the file."""
    with ONE_AT_A_TIME:
        return _written_anew(pdf)


def _written_anew(pdf: bytes) -> tuple[bytes, list[str]]:
    from pypdfium2 import PdfDocument, PdfiumError, raw  # pyright: ignore[reportMissingTypeStubs]

    target, words = BytesIO(), list[str]()
    try:
        source: Any = PdfDocument(pdf)
        for place in range(len(source)):
            page = source[place]
            raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
            words.append(words_seen(page))
            page.close()
        forms: Any = PdfDocument(raw.FPDF_ImportNPagesToOne(source, 2 * SIDE, SIDE, 2, 1))
        forms.save(target)
    except PdfiumError as fault:
        why = "is behind a password" if "password" in str(fault).casefold() else "is damaged"
        raise Refusal(f"Its file {why}. Attach it anew, or take it away.") from None
    forms.close()
    source.close()
    return target.getvalue(), words


def _objects(pdf: bytes) -> dict[int, bytes]:
    """The objects of a file as PDFium writes it, by number: each plain, at the place that the table tells."""
    table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    entries = pdf[table : pdf.index(b"trailer", table)].splitlines()
    starts = sorted(int(line[:10]) for line in entries if line.rstrip().endswith(b"n"))
    found: dict[int, bytes] = {}
    for start, end in zip(starts, [*starts[1:], table], strict=True):
        head = OBJECT.match(pdf, start)
        if head is not None:
            found[int(head[1])] = pdf[head.end() : pdf.rindex(b"endobj", start, end)].rstrip(b"\r\n")
    return found


def _head(content: bytes) -> bytes:
    return content.partition(b"stream\r\n")[0]


def _size(form: bytes) -> tuple[float, float]:
    """Width and height of a form once it is turned upright."""
    left, bottom, right, top = _numbers(BOX, form)
    a, b, c, d, _, _ = _numbers(MATRIX, form)
    wide, tall = right - left, top - bottom
    return abs(a) * wide + abs(c) * tall, abs(b) * wide + abs(d) * tall


def _numbers(pattern: re.Pattern[bytes], form: bytes) -> list[float]:
    found = pattern.search(_head(form))
    return [float(one) for one in found[1].split()] if found else []
