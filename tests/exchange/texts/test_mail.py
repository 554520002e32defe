"""Words out of emails, however their programs wrapped them up."""

from email.message import EmailMessage

import pytest

from evenhand.domain.refusals import Trouble
from evenhand.exchange.texts import ReadText, read_text

PAGE = """<html><head><title>no</title><style>p {color: red}</style></head><body>
<p>Dear   all,</p><p>the <b>summer</b> fair&nbsp;is on&#8230;<br>Come!</p>
<table><tr><td>Choir</td><td>2 pm</td></tr></table><script>x()</script><img src="a.png"></body></html>"""


def a_mail(text: str = "", page: str = "", subject: str = "Summer fair") -> EmailMessage:
    """An email with a text, a page or both."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "hannah@example.org", "all@example.org", subject
    if text:
        mail.set_content(text)
    if page and text:
        mail.add_alternative(page, subtype="html")
    elif page:
        mail.set_content(page, subtype="html")
    return mail


def read(mail: EmailMessage | bytes) -> ReadText:
    """What is read of an email."""
    return read_text("a.eml", mail if isinstance(mail, bytes) else mail.as_bytes())


def test_the_subject_is_the_title_and_the_plain_text_is_preferred() -> None:
    got = read(a_mail("Dear all,\n\nthe fair is on.\n", PAGE, "Einladung: Café & fair, £5"))
    assert (got.title, got.text) == ("Einladung: Café & fair, £5", "Dear all,\n\nthe fair is on.")


def test_a_page_is_read_as_a_reader_sees_it() -> None:
    got = read(a_mail(page=PAGE))
    assert got.text == "Dear all,\n\nthe summer fair is on…\nCome!\n\nChoir\t2 pm"
    assert got.notes == ("Words inside pictures cannot be read. Look at them yourself.",)


def test_a_page_is_read_where_the_plain_text_is_blank() -> None:
    assert read(a_mail(" \n", "<p>Hello</p>")).text == "Hello"


def test_a_page_whose_head_is_never_closed_is_read_all_the_same() -> None:
    assert read(a_mail(page="<html><head><meta name=x><body>Hello</body>")).text == "Hello"


def test_letters_sent_in_disguise_are_themselves_again() -> None:
    raw = b"Subject: =?utf-8?q?F=C3=AAte?=\nContent-Type: text/plain; charset=iso-8859-1\n"
    raw += b"Content-Transfer-Encoding: quoted-printable\n\nCaf=E9 open, =\n=A35 a head\n"
    got = read(raw)
    assert (got.title, got.text) == ("Fête", "Café open, £5 a head")


def test_an_alphabet_that_nobody_knows_is_found_out() -> None:
    raw = (
        b"Subject: x\nContent-Type: text/plain; charset=klingon\nContent-Transfer-Encoding: 8bit\n\nCaf\xe9\n"
    )
    assert read(raw).text == "Café"


def test_lines_broken_for_the_journey_are_put_together() -> None:
    raw = b"Subject: x\nContent-Type: text/plain; format=flowed\n\nthanks to \nCllr Ash\nfor coming\n-- \nHannah\n"
    assert read(raw).text == "thanks to Cllr Ash\nfor coming\n--\nHannah"


def test_what_is_attached_is_named_and_not_read() -> None:
    mail = a_mail("See the poster.")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="poster.pdf")
    got = read(mail)
    assert (got.text, got.notes) == ("See the poster.", ("What is attached was not read: poster.pdf.",))


def test_an_email_without_words_says_so() -> None:
    with pytest.raises(Trouble, match="There are no words"):
        read(
            b"From: a@example.org\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
        )
