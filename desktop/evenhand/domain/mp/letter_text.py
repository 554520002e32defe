"""The words of a letter as a reader meets them: one sheet for paper and email alike, and its one clear request."""

import re
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.vocabulary import Coded
from evenhand.domain.words import say_count

LONG_WORDS = 350
QUESTION = re.compile(r"\?(?=[\s”\"’)]|$)")
QUOTED = re.compile(r"“[^”]*”")
PARAGRAPHS = re.compile(r"\n[ \t]*\n")
WORD = re.compile(r"\w[\w’'-]*")


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A letter laid out: from whom and to whom, its day, and its words in paragraphs of lines.

    `slip` is what its reader fills in and sends back, below the close.
    """

    sender: str
    area: str
    day: date
    address: tuple[str, ...]
    salutation: str
    subject: str
    paragraphs: tuple[tuple[str, ...], ...]
    close: tuple[tuple[str, ...], ...]
    slip: tuple[tuple[str, ...], ...] = ()


class RemarkKind(Coded):
    """What is said to the writer of a letter, and refused to nobody."""

    NO_REQUEST = "no-request"
    SEVERAL_REQUESTS = "several-requests"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to think of before the letter goes."""

    kind: RemarkKind
    says: str


def sheet_of(letter: Letter, sender: str, area: str, day: date) -> LetterSheet:
    """The letter as it is printed or sent, from a partnership, dated a day."""
    return LetterSheet(
        sender,
        area,
        day,
        lines_of(letter.address),
        letter.salutation.strip().rstrip(","),
        letter.subject.strip(),
        paragraphs_of(letter.body),
        paragraphs_of(letter.close),
    )


def paragraphs_of(words: str) -> tuple[tuple[str, ...], ...]:
    """The words in paragraphs, each of one line or more."""
    found = (lines_of(one) for one in PARAGRAPHS.split(words.replace("\r\n", "\n")))
    return tuple(one for one in found if one)


def lines_of(words: str) -> tuple[str, ...]:
    """The lines that are not empty, without the blanks around them."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def as_text(sheet: LetterSheet) -> str:
    """The letter as plain text, from the salutation to the close."""
    parts = (f"{sheet.salutation},", *("\n".join(one) for one in (*sheet.paragraphs, *sheet.close)))
    return "\n\n".join(parts) + "\n"


def screened_words(letter: Letter) -> str:
    """What the text screen reads of a letter: subject and body, as a public item's title and text."""
    return f"{letter.subject}\n\n{letter.body}".strip()


def requests_in(body: str) -> int:
    """How many questions a letter puts; words in quotation marks are somebody else's."""
    return len(QUESTION.findall(QUOTED.sub("", body)))


@keeps("MP15")
def remarks_on(body: str, *, reply_wanted: bool) -> tuple[Remark, ...]:
    """What to think of before a letter goes: it is short, and asks one clear thing where a reply is wanted (MP15)."""
    asked, words = requests_in(body), len(WORD.findall(body))
    found: list[Remark] = []
    if reply_wanted and not asked:
        says = "It wants a reply and asks nothing. Put one clear question."
        found.append(Remark(RemarkKind.NO_REQUEST, says))
    if asked > 1:
        says = f"It puts {say_count(asked, 'question')}. One clear request is answered sooner."
        found.append(Remark(RemarkKind.SEVERAL_REQUESTS, says))
    if words > LONG_WORDS:
        says = f"It has {words} words. A letter of one page, about {LONG_WORDS} words, is read to its end."
        found.append(Remark(RemarkKind.LONG, says))
    return tuple(found)
