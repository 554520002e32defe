"""Emails as mail programs save them (.eml): the subject is the title; what is attached is not read.

A plain text is preferred to a page; lines that were broken for the journey are put together again.
"""

import re
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser

from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_list
from evenhand.exchange.texts import page, plain

STUMBLES = (LookupError, ValueError, TypeError, AttributeError, RecursionError)
PICTURES = "Words inside pictures cannot be read. Look at them yourself."


def read(name: str, data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """The subject, the words, and what was left out.

    Raises:
        Trouble: the email cannot be understood.
    """
    try:
        mail = BytesParser(policy=policy.default).parsebytes(data)
        text, pictures = _body(name, mail)
        return str(mail["subject"] or ""), text, _notes(mail, pictures)
    except STUMBLES:
        raise Trouble(
            f"{name} cannot be understood as an email. Nothing was read; open it in your mail program "
            "and paste the words."
        ) from None


def _body(name: str, mail: EmailMessage) -> tuple[str, bool]:
    """The plain text where it says anything, else the page; whether pictures belong to it."""
    as_text = mail.get_body(("plain",))
    said = _flowing(as_text, _content(name, as_text)) if as_text is not None else ""
    if said.strip():
        return said, False
    as_page = mail.get_body(("html",))
    return page.read(_content(name, as_page)) if as_page is not None else ("", False)


def _content(name: str, part: MIMEPart) -> str:
    """The words of a part; where its alphabet is unknown or wrong, it is found out as for any text file."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset("utf-8")
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return plain.read(name, data) if data.strip() else ""


def _flowing(part: MIMEPart, text: str) -> str:
    """Put together lines that end in a space because they were broken there (RFC 3676)."""
    text = text.replace("\r\n", "\n")
    if str(part.get_param("format", "")).casefold() != "flowed":
        return text
    text = re.sub(r"(?m)^ (?=[ >]|From )", "", text)
    joined = "" if str(part.get_param("delsp", "")).casefold() == "yes" else " "
    return re.sub(r"(?m)(?<!^--) \n(?!>)", joined, text)


def _notes(mail: EmailMessage, pictures: bool) -> tuple[str, ...]:
    names = [part.get_filename() or "an attachment" for part in mail.iter_attachments()]
    said: list[str] = []
    if names:
        said.append(f"What is attached was not read: {say_list(names)}.")
    if pictures:
        said.append(PICTURES)
    return tuple(said)
