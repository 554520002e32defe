"""The purpose screen as screens, gate, imports and the spend register ask for it, and the answers to what it finds.

The words are read from the shelf once; the politicians and parties of the file as of a day. Nothing is stored of what
was found: it follows from the words each time, so that words that change are read anew.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Protocol

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.purpose_answers import (
    AskedPurpose,
    PurposeState,
    application_text,
    check_purpose_answer,
    purpose_state_of,
)
from evenhand.domain.grants.purpose_screen import APPLICATION_CLAUSE, PAYMENT_CLAUSE, PurposeScreen
from evenhand.domain.grants.purpose_words import PurposeWords, purpose_words_from
from evenhand.domain.grants.record_facts import ApplicationDetail, ApplicationLine, PurposeAnswer
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.screening.findings import KnownNames, Screened
from evenhand.domain.publicity.screening.screen import screen_of
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.grant_record import ApplicationDetailRow, ApplicationLineRow, PurposeAnswerRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import kept, put
from evenhand.services.screening import known_names, shipped_lexicon, shipped_parties

Reader = Callable[[str, str], Screened]


class HoldsApplications(Protocol):
    """Whatever was read with applications among it."""

    @property
    def applications(self) -> tuple[Application, ...]:
        """The applications."""
        ...


@cache
def shipped_purpose_words() -> PurposeWords:
    """What the purpose screen knows of words."""
    return purpose_words_from(shelf.read_toml("grants/purposes.toml"))


def purpose_screen(text: str, clause: str = APPLICATION_CLAUSE) -> Screened:
    """What is found in a text without any file: verdict clear, ask or takes a side, findings with their offsets."""
    return _alone().read(text, clause)


def purpose_screener(session: Session, day: date) -> Reader:
    """A screen that knows the candidates, politicians and parties of the file as of a day; read once, then pure."""
    return _reader(known_names(session, day))


def purpose_state(session: Session, application_id: int, day: date | None = None) -> PurposeState:
    """Where one application stands with the purpose screen; names are those known on the day, or when it came in."""
    application = kept(session, Application, application_id)
    details = all_of(session, ApplicationDetail, ApplicationDetailRow.application_id == application_id)
    lines = all_of(
        session, ApplicationLine, ApplicationLineRow.application_id == application_id, order="position"
    )
    answers = all_of(session, PurposeAnswer, PurposeAnswerRow.application_id == application_id)
    text = application_text(application, details[0] if details else None, lines)
    read = purpose_screener(session, day or application.received_on)
    return purpose_state_of(text, read(text, APPLICATION_CLAUSE), answers)


@keeps("PP13")
def refuse_open_purpose(session: Session, application_id: int) -> None:
    """Let only that be awarded of which somebody has answered that it is no party politics, where it was asked (PP13).

    Raises:
        Refusal: a phrase is unanswered, or was answered to be party politics.
    """
    state = purpose_state(session, application_id)
    if state.is_party_political:
        says = "It was answered to be party politics, so nothing is awarded for it (PP13)."
        raise Refusal(says, clause=APPLICATION_CLAUSE)
    if state.unanswered:
        words = state.unanswered[0].finding.text.strip()
        says = f"Somebody answers first whether “{words}” is party politics (PP13)."
        raise Refusal(says, clause=APPLICATION_CLAUSE)


def purpose_states(
    found: HoldsApplications,
    read: Reader,
    *,
    details: Mapping[int, ApplicationDetail],
    lines: Mapping[int, tuple[ApplicationLine, ...]],
    answers: Mapping[int, tuple[PurposeAnswer, ...]],
) -> dict[int, PurposeState]:
    """Where every application stands, from what was read already: `GrantsBeside` has the three tables."""
    states: dict[int, PurposeState] = {}
    for one in found.applications:
        text = application_text(one, details.get(one.id), lines.get(one.id, ()))
        states[one.id] = purpose_state_of(text, read(text, APPLICATION_CLAUSE), answers.get(one.id, ()))
    return states


def payment_purpose(payment: Payment, answers: tuple[PurposeAnswer, ...], read: Reader) -> PurposeState:
    """Where what a payment is for stands with the purpose screen (PP11)."""
    return purpose_state_of(payment.what_for, read(payment.what_for, PAYMENT_CLAUSE), answers)


def answer_to(
    asked: AskedPurpose,
    *,
    application_id: int | None = None,
    payment_id: int | None = None,
    is_party_politics: bool,
    answered_by: str,
    reason: str,
    answered_on: date,
) -> PurposeAnswer:
    """The answer of a person to one finding, ready to be kept."""
    return PurposeAnswer(
        application_id=application_id,
        payment_id=payment_id,
        phrase=asked.finding.text.strip(),
        clause=asked.finding.clause,
        digest=asked.digest,
        is_party_politics=is_party_politics,
        answered_by=answered_by,
        reason=reason,
        answered_on=answered_on,
    )


@keeps("PP11", "PP13")
def answer_purpose(partnership: Partnership, answer: PurposeAnswer) -> int:
    """Keep a person's answer to a finding; a later one follows it, none is overwritten.

    Raises:
        Refusal: a name or reason is missing, or the application was awarded money and is answered to be political.
    """
    with partnership.change(f"Answer what “{answer.phrase.strip()}” is about") as unit:
        return put_purpose_answer(unit.session, answer)


def put_purpose_answer(session: Session, answer: PurposeAnswer) -> int:
    """Keep an answer within a larger change."""
    check_purpose_answer(answer)
    if answer.application_id is not None:
        application = kept(session, Application, answer.application_id)
        if answer.answered_on < application.received_on:
            raise Refusal("The application had not come in then. Give a later day.", field="answered_on")
    return put(session, answer)


@cache
def _alone() -> PurposeScreen:
    return _screen_with(KnownNames())


@lru_cache(maxsize=4)
def _reader(names: KnownNames) -> Reader:
    """The screen that knows these names; the words that it has read it does not read again."""
    return lru_cache(maxsize=4096)(_screen_with(names).read)


def _screen_with(names: KnownNames) -> PurposeScreen:
    return PurposeScreen(shipped_purpose_words(), screen_of(shipped_lexicon(), shipped_parties(), names))
