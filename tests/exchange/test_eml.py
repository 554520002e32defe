"""An email draft is read by any mail program as it was written."""

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.refusals import Refusal
from evenhand.exchange.eml import EmailDraft, draft_email, first_address

DRAFT = EmailDraft(
    to_name="Owen Marchetti MP",
    to="owen.marchetti@office.example",
    subject="Would you walk round Fernhill with us?",
    text="Dear Mr Marchetti,\n\nIt costs £187.00 – no more. " + "A long line of plain words. " * 12 + "\n",
    day=date(2026, 4, 14),
    sender_name="Fernhill and Old Wharf Partnership",
    sender="hello@fernhill.example",
)


def read(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, policy=SMTP)


def test_a_draft_is_marked_as_not_sent_and_is_without_defects() -> None:
    raw = draft_email(DRAFT)
    message = read(raw)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Owen Marchetti MP <owen.marchetti@office.example>"
    assert message["From"] == "Fernhill and Old Wharf Partnership <hello@fernhill.example>"
    assert message["Date"].datetime.date() == DRAFT.day
    assert message.get_content().replace("\r\n", "\n") == DRAFT.text
    assert message.defects == []
    assert all(not getattr(message[name], "defects", ()) for name in message)
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert draft_email(DRAFT) == raw


def test_without_addresses_the_mail_program_is_left_to_ask() -> None:
    message = read(draft_email(EmailDraft("", "", "News", "Hello", DRAFT.day)))
    assert message["To"] is None
    assert message["From"] is None


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(Refusal, match="no email address"):
        draft_email(EmailDraft("Owen", "by the wharf", "News", "Hello", DRAFT.day))


@given(subject=st.text(max_size=80), text=st.text(max_size=300), name=st.text(max_size=40))
def test_whatever_is_typed_no_header_can_be_slipped_in(subject: str, text: str, name: str) -> None:
    message = read(draft_email(EmailDraft(name, DRAFT.to, subject, text, DRAFT.day)))
    assert message.defects == []
    assert sorted(message.keys()) == sorted(
        ("X-Unsent", "Date", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version")
    )


def test_the_address_under_a_letter_is_found() -> None:
    assert first_address("3 Mill Street\nhello@fernhill.example, 01234 567890") == "hello@fernhill.example"
    assert first_address("3 Mill Street") == ""
