"""Plain texts, PDFs, and files that hold no words."""

import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.refusals import Trouble
from evenhand.exchange.texts import read_text, read_text_of


def a_pdf(*pages: str, password: str = "") -> bytes:
    """A PDF with these words on its pages; a page without words is a picture of one."""
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(password) if password else None)
    for words in pages:
        if words:
            canvas.drawString(100, 700, words)
        canvas.rect(50, 50, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_text_file_is_read_whatever_its_alphabet(alphabet: str) -> None:
    read = read_text("a.txt", "Café: £5 – “come”\r\n\r\n  Bring a chair.  \r\n".encode(alphabet))
    assert read.text == "Café: £5 – “come”\n\n  Bring a chair.  \n"
    assert (read.title, read.notes) == ("", ())


def test_the_words_of_a_pdf_are_read_page_by_page() -> None:
    assert read_text("a.pdf", a_pdf("Free soup", "Bring a bowl")).text == "Free soup\n\nBring a bowl"


def test_a_pdf_that_is_partly_pictures_says_so() -> None:
    read = read_text("a.pdf", a_pdf("Free soup", ""))
    assert read.text == "Free soup"
    assert read.notes == (
        "Some pages are pictures, and words in pictures cannot be read. Look at them yourself.",
    )


def test_a_pdf_of_pictures_alone_is_refused_in_words() -> None:
    with pytest.raises(Trouble, match="holds pictures of pages and no words"):
        read_text("scan.pdf", a_pdf("", ""))


def test_a_pdf_behind_a_password_is_refused_in_words() -> None:
    with pytest.raises(Trouble, match="protected by a password"):
        read_text("a.pdf", a_pdf("secret", password="rook"))


def test_a_damaged_pdf_is_refused_in_words() -> None:
    with pytest.raises(Trouble, match="is a damaged PDF"):
        read_text("a.pdf", b"%PDF-1.4\nnothing more")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"{\\rtf1 hello}", "is rich text"),
        (b"<!DOCTYPE html><p>x", "is a web page"),
        (b"\x89PNG\r\n\x1a\n000", "is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1000", "old format of Word or Outlook"),
        (b"\x00\x01\x02\x03abc", "is no text"),
    ],
)
def test_files_without_words_are_refused_by_what_they_are(data: bytes, says: str) -> None:
    with pytest.raises(Trouble, match=says):
        read_text("x.doc", data)


def test_a_file_is_known_by_its_content_and_not_by_its_name() -> None:
    assert read_text("poster.docx", a_pdf("Free soup")).text == "Free soup"


def test_a_file_on_disk_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hello", encoding="utf-8")
    assert read_text_of(tmp_path / "a.txt").text == "Hello"


def test_a_file_that_is_gone_or_is_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"There is no file gone\.txt"):
        read_text_of(tmp_path / "gone.txt")
    with pytest.raises(Trouble, match="is a folder"):
        read_text_of(tmp_path)


def test_a_very_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as large:
        large.truncate(20_000_001)
    with pytest.raises(Trouble, match="larger than 20 MB"):
        read_text_of(tmp_path / "a.txt")


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"Subject: "]))
def test_whatever_the_bytes_the_answer_is_words_or_a_plain_sentence(data: bytes, start: bytes) -> None:
    with suppress(Trouble):
        assert read_text("x.eml", start + data).whole.strip()
