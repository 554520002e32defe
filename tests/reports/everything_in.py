"""All words that a file holds, on its pages and beside them: whoever looks for a name in it may look there, too."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

import pikepdf
import pypdfium2 as pdfium


def words_in(content: bytes) -> str:
    """Everything in a PDF, a workbook or a text that can be read."""
    if content.startswith(b"%PDF"):
        return "\n".join((*_on_the_pages(content), *_beside_the_pages(content)))
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as packed:
            return "\n".join(f"{name} {packed.read(name).decode()}" for name in packed.namelist())
    return content.decode("utf-8-sig")


def _on_the_pages(pdf: bytes) -> Iterator[str]:
    document = pdfium.PdfDocument(pdf)
    try:
        for page in document:
            sheet = page.get_textpage()
            yield sheet.get_text_range()
            sheet.close()
            page.close()
    finally:
        document.close()


def _beside_the_pages(pdf: bytes) -> Iterator[str]:
    """Titles, bookmarks, alternative texts, names of places and attached files, and what describes the document."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for one in document.objects:
            yield from _said(one)
            if isinstance(one, pikepdf.Stream) and one.get("/Type") in ("/Metadata", "/EmbeddedFile"):
                yield one.read_bytes().decode("utf-8", "replace")


def _said(one: Any) -> Iterator[str]:
    """The strings of an object; what it points at is an object by itself."""
    if isinstance(one, pikepdf.String):
        yield str(one)
    elif isinstance(one, pikepdf.Array):
        for kid in one:
            yield from _said_within(kid)
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        for name, kid in one.items():
            yield name
            yield from _said_within(kid)


def _said_within(kid: Any) -> Iterator[str]:
    if not getattr(kid, "is_indirect", False):
        yield from _said(kid)
