"""Letters about a resident's problem: each belongs to its referral, and goes to the MP it is for alone (MP12)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.letters import (
    check_consent,
    check_goes_to_the_mp,
    check_has_referral,
    check_keeps_referral,
    is_casework,
)
from evenhand.domain.mp.record_facts import Letter, Referral
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.mp_record import LetterRow
from evenhand.services.casework import refuse_erased
from evenhand.services.letter_readers import ReaderOf
from evenhand.services.saving import kept


@keeps("MP12")
def referral_kept(session: Session, letter: Letter) -> Referral | None:
    """The referral that a draft to be kept is about; None for a letter about nobody's problem.

    Raises:
        Refusal: it wants a referral and has none, is taken away from its own, or that was erased.
    """
    check_has_referral(letter)
    before = one_of(session, Letter, letter.id) if letter.id else None
    has_copies = bool(letter.alike_id) or _has_copies(session, letter.id)
    check_keeps_referral(letter, before, has_copies=has_copies)
    referral = one_of(session, Referral, letter.referral_id) if letter.referral_id else None
    if referral is not None:
        refuse_erased(referral)
    return referral


@keeps("MP12")
def refuse_to_others(session: Session, letter: Letter, reader: ReaderOf) -> None:
    """Refuse a letter about a resident to anybody but the MP of its referral, who holds the seat on the day.

    Raises:
        Refusal: it has no referral, or its reader is not that MP.
    """
    check_has_referral(letter)
    if letter.referral_id:
        referral = kept(session, Referral, letter.referral_id)
        check_goes_to_the_mp(referral, letter.mp_id, reader.mp_id, sits=reader.is_mp)


def refuse_unready_referral(session: Session, letter: Letter, reader: ReaderOf, day: date) -> None:
    """Refuse to let a letter about a resident out to the wrong person, or without consent.

    Raises:
        Refusal: as said.
    """
    refuse_to_others(session, letter, reader)
    if is_casework(letter):
        check_consent(kept(session, Referral, letter.referral_id or 0), day)


def _has_copies(session: Session, letter_id: int) -> bool:
    return bool(letter_id) and bool(all_of(session, Letter, LetterRow.alike_id == letter_id))
