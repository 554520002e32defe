"""A file of words of any kind, told apart by what is in it: text, Word, OpenDocument, email or PDF."""

from pathlib import Path

from evenhand.domain.refusals import Trouble
from evenhand.exchange.texts import mail, open_document, pdf, plain, word
from evenhand.exchange.texts.packed import Packed
from evenhand.exchange.texts.words import AGAIN, ReadText, checked

MOST_BYTES = 20_000_000
PACKED = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "Nothing was read; open it in the program it comes from and save it without a password."
SAVE_AS = "Nothing was read; open it in the program it comes from and save it as .docx, or paste the words."
# What other files begin with, and what they are called.
OTHERS = (
    (b"{\\rtf", "is rich text (.rtf)"),
    (b"<!doctype html", "is a web page"),
    (b"<html", "is a web page"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
)


def read_text_of(path: Path) -> ReadText:
    """The words of a file on disk.

    Raises:
        Trouble: it cannot be opened or read; the sentence says what to do.
    """
    if path.is_dir():
        raise Trouble(f"{path.name} is a folder. Choose a file in it.")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Trouble(f"{path.name} is larger than 20 MB. {AGAIN}")
        data = path.read_bytes()
    except FileNotFoundError:
        raise Trouble(f"There is no file {path.name} there any more. Choose another.") from None
    except OSError:
        raise Trouble(
            f"{path.name} cannot be opened. Close it in other programs, or copy it elsewhere first."
        ) from None
    return read_text(path.name, data)


def read_text(name: str, data: bytes) -> ReadText:
    """The words of a file of this name with these contents.

    Raises:
        Trouble: it is of no kind that is read, damaged, locked or empty.
    """
    if len(data) > MOST_BYTES:
        raise Trouble(f"{name} is larger than 20 MB. {AGAIN}")
    if not data.strip():
        raise Trouble(f"{name} is empty. Nothing was read; choose another file.")
    if b"%PDF-" in data[:1024]:
        text, notes = pdf.read(name, data)
        return checked(name, "", text, notes)
    if data.startswith(PACKED):
        return _unpack(name, data)
    if data.startswith(OLD_OFFICE):
        raise Trouble(f"{name} is protected by a password, or in an old format of Word or Outlook. {SAVE_AS}")
    start = data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, says in OTHERS:
        if start.startswith(mark.lower()):
            raise Trouble(f"{name} {says}, which Evenhand does not read. {SAVE_AS}")
    if name.casefold().endswith(".eml"):
        return checked(name, *mail.read(name, data))
    return _as_it_is(name, plain.read(name, data))


def _unpack(name: str, data: bytes) -> ReadText:
    packed = Packed(name, data)
    if word.BODY in packed.parts:
        return checked(name, *word.read(packed))
    kind = packed.part("mimetype").strip() if "mimetype" in packed.parts else b""
    if not kind.startswith(open_document.KIND) or open_document.BODY not in packed.parts:
        raise Trouble(f"{name} is not a document of words that Evenhand reads. {SAVE_AS}")
    if open_document.is_locked(packed):
        raise Trouble(f"{name} is protected by a password. {LOCKED}")
    return checked(name, *open_document.read(packed))


def _as_it_is(name: str, text: str) -> ReadText:
    """A text file, with every letter in its place."""
    checked(name, "", text)
    return ReadText("", text)
