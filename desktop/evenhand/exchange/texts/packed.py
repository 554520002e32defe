"""Documents that are packed folders of XML, as Word and LibreOffice write them: unpacked and parsed with care.

A small file that would unpack into a huge one is refused before it is unpacked, and XML that declares a document type,
with which letters can be multiplied without end, is refused as it is met: no word processor writes one.
"""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Protocol
from xml.parsers import expat

from evenhand.domain.refusals import Trouble

MOST_UNPACKED_BYTES = 200_000_000
MOST_PART_BYTES = 30_000_000
MOST_PARTS = 5_000
STUMBLES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
)
SAVE_AGAIN = "Nothing was read; open it in the program it comes from and save it again, or paste the words."


class Listener(Protocol):
    """What hears an XML part as it is read: each element as it begins and ends, and the letters between.

    Names are "namespace}name"; so are those of attributes that have a namespace.
    """

    def begin(self, name: str, attributes: Mapping[str, str], /) -> None:
        """An element begins."""
        ...

    def end(self, name: str, /) -> None:
        """An element ends."""
        ...

    def letters(self, words: str, /) -> None:
        """Letters stand between elements."""
        ...


class Packed:
    """A packed document, named in every sentence about it."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self._broken = f"{name} is damaged. {SAVE_AGAIN}"
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except STUMBLES:
            raise Trouble(self._broken) from None
        entries = self._zip.infolist()
        if len(entries) > MOST_PARTS or sum(one.file_size for one in entries) > MOST_UNPACKED_BYTES:
            raise Trouble(f"{name} is far larger inside than a document is. {SAVE_AGAIN}")
        self.parts = tuple(one.filename for one in entries)

    def part(self, path: str) -> bytes:
        """One part, unpacked.

        Raises:
            Trouble: it is too large, damaged or behind a password.
        """
        try:
            info = self._zip.getinfo(path)
            if info.flag_bits & 1:
                raise Trouble(f"{self.name} is protected by a password. {SAVE_AGAIN}")
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise Trouble(self._broken)
            if info.file_size > MOST_PART_BYTES:
                raise Trouble(f"{self.name} is far larger inside than a document is. {SAVE_AGAIN}")
            return self._zip.read(info)
        except STUMBLES:
            raise Trouble(self._broken) from None

    def hear(self, path: str, listener: Listener) -> None:
        """Read one part as XML.

        Raises:
            Trouble: it is no XML, or declares a document type.
        """
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = listener.begin
        parser.EndElementHandler = listener.end
        parser.CharacterDataHandler = listener.letters
        parser.StartDoctypeDeclHandler = self._refuse_document_type
        try:
            parser.Parse(self.part(path), True)
        except (expat.ExpatError, LookupError, ValueError):
            raise Trouble(self._broken) from None

    def _refuse_document_type(self, *_: object) -> None:
        raise Trouble(f"{self.name} holds instructions that no document needs. {SAVE_AGAIN}")
