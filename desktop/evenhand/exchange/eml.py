"""Emails as drafts that a mail program opens: Internet Message Format, RFC 5322, marked as not sent yet.

The mail program adds whose account sends it; nothing is sent from here. The same letter gives the same file.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from evenhand.domain.refusals import Refusal

ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
UNPRINTED = re.compile(r"[\x00-\x1f\x7f]+")
PLAIN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class EmailDraft:
    """What stands in an email; `sender` is the address answers go to, empty where the mail program knows."""

    to_name: str
    to: str
    subject: str
    text: str
    day: date
    sender_name: str = ""
    sender: str = ""


def draft_email(draft: EmailDraft) -> bytes:
    """The email as a file that opens in a mail program, to be looked at and sent.

    Source: RFC 5322, sections 3.6 (fields) and 2.1.1 (lines); X-Unsent is what mail programs take for a draft.

    Raises:
        Refusal: the address to send to is none.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Date"] = format_datetime(datetime.combine(draft.day, time(12), UTC))
    if draft.sender:
        message["From"] = _address(draft.sender_name, draft.sender)
    if draft.to:
        message["To"] = _address(draft.to_name, draft.to)
    message["Subject"] = _one_line(draft.subject)
    message.set_content(PLAIN.sub("", draft.text), charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def first_address(words: str) -> str:
    """The first email address that stands in some words; empty where there is none."""
    found = ADDRESS.search(words)
    return found.group() if found else ""


def _address(name: str, written: str) -> Address:
    if not ADDRESS.fullmatch(written.strip()):
        raise Refusal(
            f"“{written}” is no email address. Correct it, or send the letter by post.", field="email"
        )
    user, _, domain = written.strip().rpartition("@")
    return Address(_one_line(name), user, domain)


def _one_line(words: str) -> str:
    return " ".join(UNPRINTED.sub(" ", words).split())
