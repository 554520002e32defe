"""Letters to an MP, to those who stand, and to others beside them: whom a template is for, and when a letter may go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.casework import NO_CONSENT, has_consent
from evenhand.domain.mp.merge_fields import Gap, gaps_in
from evenhand.domain.mp.record_facts import Letter, Referral
from evenhand.domain.mp.vocabulary import CaseRoute, LetterBy, LetterState
from evenhand.domain.publicity.screening.findings import Screened, TextFinding, strictest
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Coded, Kind, TextVerdict
from evenhand.domain.words import say_count, say_day, say_list

NAMED_WITHOUT_ASKING = frozenset(
    ("mp-named", "former-mp-named", "candidate-named", "councillor-named", "politician-named")
)
NO_MP_NOW = "Between the dissolution of Parliament and the declaration there is no MP, so nobody is written to as one."
REFERRAL_FIRST = (
    "A letter about a resident’s problem belongs to a referral. Open one under Casework and begin there."
)
REFERRAL_STAYS = "This letter is about a resident’s referral and stays with it. Let it go and begin another."
TO_THE_MP_ALONE = "A letter about a resident goes to the MP alone, and to nobody else in the same words."
NOT_THE_MP = "A referral goes only to the MP for whom it was opened, and only while that MP holds the seat."
ENTERED_LATE = timedelta(days=31)
NO_SUBJECT, ERASED = "Without a subject", "Casework referral, erased"
SENT_STAYS = "This letter was sent. It stays as it went; write another."
CONSENT_FIRST = (
    "Record the resident’s consent first, or let the resident write. Nothing about anybody goes without it."
)


class Reader(Coded):
    """Who reads a letter, which decides what templates there are for it."""

    MP = "mp", "MP"
    FORMER_MP = "former-mp", "former MP"
    CANDIDATE = "candidate"
    CONTACT = "contact", "another contact"


class About(Coded):
    """From which record a template takes what it tells of."""

    NOTHING = "nothing"
    OPENING = "opening"
    AWARDS = "awards", "awards evening"
    ROUND = "round", "grant round"
    MISCONCEPTION = "misconception", "what was said"
    REFERRAL = "referral"


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A letter to begin from: whom it is for, when it is of use, and its words with fields and gaps.

    `because` is why words of which the text screen asks may stand in it.
    """

    key: str
    name: str
    when: str
    readers: frozenset[Reader]
    kinds: tuple[Kind, ...]
    about: About
    reply_wanted: bool
    subject: str
    body: str
    because: str = ""


BLANK = LetterTemplate(
    "", "An empty letter", "Anything else.", frozenset(Reader), (Kind.INFORMING,), About.NOTHING, False, "", ""
)  # fmt: skip


def template_from(key: str, table: Mapping[str, Any]) -> LetterTemplate:
    """A template as its file says it."""
    return LetterTemplate(
        key,
        table["name"],
        table["when"],
        frozenset(map(Reader, table["to"])),
        tuple(map(Kind, table["kinds"])),
        About(table.get("about", About.NOTHING)),
        table["reply_wanted"],
        table["subject"],
        table["body"].strip(),
        table.get("because", ""),
    )


def offered_to(templates: Iterable[LetterTemplate], reader: Reader) -> tuple[LetterTemplate, ...]:
    """The templates for somebody, in the order of the shelf, and the empty letter last."""
    return (*(one for one in templates if reader in one.readers), BLANK)


def check_lives(name: str, died_on: date | None) -> None:
    """Nobody is written to after their death."""
    if died_on is not None:
        raise Refusal(f"{name} died on {say_day(died_on)}. No letter goes to them.", field="template")


def check_reader(template: LetterTemplate, reader: Reader) -> None:
    """A letter is begun only for whom it is meant: nobody is written to as an MP who is none."""
    if reader in template.readers:
        return
    if reader is Reader.FORMER_MP:
        raise Refusal(NO_MP_NOW, field="template")
    meant = say_list(sorted(one.label for one in template.readers))
    raise Refusal(f"“{template.name}” is for: {meant}. Choose another beginning.", field="template")


@keeps("MP15")
def readable(screened: Screened, called: Iterable[str]) -> tuple[TextFinding, ...]:
    """What the screen found that concerns a letter: to name those it is written to, or their seat, is no matter.

    `called` are the names and titles of the reader, such as "Owen Marchetti" and "MP for Marlbeck".
    """
    own = [name.casefold() for name in called if name.strip()]
    return tuple(one for one in screened.findings if not _is_the_reader(one, own))


def verdict_on(findings: Iterable[TextFinding]) -> TextVerdict:
    """The verdict on a letter by what concerns it."""
    return strictest(findings)


def check_draft(letter: Letter, written_on: date, today: date) -> None:
    """A draft may be kept as it stands, as long as the letter was not sent and is not dated in the future."""
    if letter.state is LetterState.SENT:
        raise Refusal(SENT_STAYS, field="body")
    if written_on > today:
        raise Refusal(f"{say_day(written_on)} is still to come. Date the letter today.", field="written_on")


@keeps("MP15")
def check_may_go(letter: Letter, findings: Iterable[TextFinding]) -> None:
    """Only a whole letter goes out: no gap in it, nothing that takes a side, and a reason for what the screen asks.

    Raises:
        Refusal: something is still missing, or the words take a side (PP7).
    """
    _check_whole(letter)
    found = tuple(findings)
    verdict = verdict_on(found)
    if verdict is TextVerdict.TAKES_A_SIDE:
        worst = next(one for one in found if one.verdict is verdict)
        raise Refusal(
            f"“{worst.text}” takes a side. {worst.why} Put it in other words.", clause=worst.clause, field="body"
        )  # fmt: skip
    if verdict is TextVerdict.ASK and not letter.because.strip():
        asked = say_list(list(dict.fromkeys(f"“{one.text}”" for one in found)))
        raise Refusal(f"Say why {asked} may stand in the letter.", clause=found[0].clause, field="because")


def check_same_words(letter: Letter, sent: Letter) -> None:
    """What is to go alike to everybody who stands goes in the words in which it went to the first."""
    if (letter.subject.strip(), letter.body.strip()) != (sent.subject.strip(), sent.body.strip()):
        went = say_day(sent.sent_on) if sent.sent_on else ""
        raise Refusal(
            f"The same letter went to somebody who stands too, on {went}, and everybody gets the same words. "
            "Discard this change, or begin another letter.",
            clause="PP5",
            field="body",
        )


def check_sent_on(letter: Letter, on: date, today: date) -> None:
    """A letter was sent on a day that has come, and once; one that is entered late, on a day not long before."""
    if letter.state is LetterState.SENT:
        raise Refusal(SENT_STAYS, field="sent_on")
    if on < letter.written_on - ENTERED_LATE:
        days, written = say_count(ENTERED_LATE.days, "day"), say_day(letter.written_on)
        raise Refusal(f"It was written on {written}. Give a day at most {days} before that.", field="sent_on")
    if on > today:
        raise Refusal(
            f"{say_day(on)} is still to come. Mark the letter sent once it has gone.", field="sent_on"
        )


@keeps("MP12")
def check_consent(referral: Referral, on: date) -> None:
    """A letter about a resident goes only with their consent, given by that day and not withdrawn (MP12)."""
    if referral.route is not CaseRoute.REFERRED or not has_consent(referral, on):
        raise Refusal(NO_CONSENT, clause="MP12", field="sent_on")


def is_casework(letter: Letter) -> bool:
    """Whether a letter is about a resident's problem, by its referral or by the beginning it was given."""
    return letter.referral_id is not None or letter.template == About.REFERRAL.value


@keeps("MP12")
def check_has_referral(letter: Letter) -> None:
    """A letter about a resident belongs to a referral, whose consent and erasing hold for it (MP12)."""
    if is_casework(letter) and not letter.referral_id:
        raise Refusal(REFERRAL_FIRST, clause="MP12", field="subject")


@keeps("MP12")
def check_keeps_referral(letter: Letter, before: Letter | None, *, has_copies: bool) -> None:
    """A letter stays with the referral it is about, and one that goes alike to several is about none (MP12)."""
    if before is not None and before.referral_id and letter.referral_id != before.referral_id:
        raise Refusal(REFERRAL_STAYS, clause="MP12", field="subject")
    if is_casework(letter) and has_copies:
        raise Refusal(TO_THE_MP_ALONE, clause="MP12", field="body")


@keeps("MP12")
def check_not_casework(letter: Letter) -> None:
    """What is told of a resident is never written to everybody who stands (MP12)."""
    if is_casework(letter):
        raise Refusal(TO_THE_MP_ALONE, clause="MP12", field="body")


@keeps("MP12")
def check_goes_to_the_mp(
    referral: Referral, letter_mp: int | None, reader_mp: int | None, *, sits: bool
) -> None:
    """A letter about a resident goes to the MP of its referral, while that MP holds the seat (MP12)."""
    if not sits or letter_mp != referral.mp_id or reader_mp != referral.mp_id:
        raise Refusal(NOT_THE_MP, clause="MP12", field="address")


def dated(letter: Letter, on: date) -> Letter:
    """The letter as it went on a day: one that was entered afterwards is dated the day on which it went."""
    return replace(letter, written_on=min(letter.written_on, on))


def title_of(letter: Letter) -> str:
    """The letter as a list names it; of one about a resident that was erased nothing is left (MP12)."""
    return letter.subject.strip() or (ERASED if letter.referral_id else NO_SUBJECT)


def subject_about(referral: Referral) -> str:
    """The subject of a letter about a resident: the reference, and nothing about anybody (MP12)."""
    return f"Casework referral {referral.reference}"


def gaps_of(letter: Letter) -> tuple[Gap, ...]:
    """The gaps left anywhere in a letter, those of the subject first; their places are those of their own part."""
    parts = (letter.subject, letter.body, letter.close, letter.salutation, letter.address)
    return tuple(gap for part in parts for gap in gaps_in(part))


def channel_of(goes_by: LetterBy) -> Channel:
    """How the engagement took place that a sent letter is."""
    return Channel.EMAIL if goes_by is LetterBy.EMAIL else Channel.LETTER


def said_of_letter(letter: Letter) -> str:
    """The letter as lists, the journal and the engagement name it: a referral by its reference alone (MP12)."""
    word = "Email" if letter.goes_by is LetterBy.EMAIL else "Letter"
    return f"{word}: {letter.subject.strip()}" if letter.subject.strip() else word


def _check_whole(letter: Letter) -> None:
    for field, says in (
        ("subject", "Say in a few words what the letter is about."),
        ("salutation", "Begin with a salutation, such as Dear Ms Calloway."),
        ("body", "The letter says nothing yet."),
        ("close", "Sign the letter with your name and how to reach you."),
    ):
        words = getattr(letter, field)
        if not words.strip():
            raise Refusal(says, field=field)
        gaps = gaps_in(words)
        if gaps:
            raise Refusal(f"Fill in “{gaps[0].says}” first.", field=field)


def _is_the_reader(finding: TextFinding, own: Iterable[str]) -> bool:
    if finding.kind not in NAMED_WITHOUT_ASKING:
        return False
    words = finding.text.casefold()
    return any(words in name or name in words for name in own)
