"""Holding somebody's party with their explicit consent, and letting go of it for good (PP6).

Nobody is asked for a party. What somebody gives with consent stands in no list, is not found by searching, and the
titles of changes do not name it. Withdrawing takes it out of the record and out of the journal's images.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members import affiliations as held
from evenhand.domain.members.consent_checks import check_party_consent
from evenhand.domain.members.facts import PartyConsent, Person
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, table_of
from evenhand.records.redacting import redact, redact_gone
from evenhand.records.rows.members import PartyConsentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import read_directory
from evenhand.services.papers.issued import take_out_papers
from evenhand.services.saving import found, kept, put

PAPER_WITH_PARTIES = "governance"
WHY = "Consent to hold a party affiliation was withdrawn"
TRACES_LEFT = (
    "The party was taken out of the record and the journal, but the file could not be written anew just now, so traces "
    "of it may be left in it. Save a copy under a new name, go on with the copy, and delete this file."
)


def read_consents(session: Session, person_id: int) -> list[PartyConsent]:
    """The consents of one person, in force or not, the first given first."""
    return all_of(session, PartyConsent, PartyConsentRow.person_id == person_id, order="given_on")


def affiliations(session: Session, day: date) -> Mapping[int, held.Affiliation]:
    """The party held of each person on a day: as declared with a public office, else with consent (PP6)."""
    return held.affiliations(read_directory(session), all_of(session, PartyConsent), day)


def save_party_consent(partnership: Partnership, consent: PartyConsent, *, today: date) -> int:
    """Record that somebody consents to their party being held, or correct that.

    Raises:
        Refusal: it does not say how, when, what was told and until when; or it was withdrawn.
    """
    verb = "Correct" if consent.id else "Record"
    name = found(partnership, Person, consent.person_id).name
    with partnership.change(f"{verb} a consent of {name}") as unit:
        if consent.id:
            _refuse_withdrawn(kept(unit.session, PartyConsent, consent.id))
        check_party_consent(consent, read_consents(unit.session, consent.person_id), today)
        return put(unit.session, replace(consent, withdrawn_on=None))


@keeps("PP6")
def withdraw(partnership: Partnership, consent_id: int, *, on: date) -> None:
    """Withdraw a consent: the party leaves the record, every image of it in the journal, the confidential papers
    kept in the file, and the file's own bytes.

    What is still held on consents that the person gave before it goes with it, and what the journal shows of those that
    were undone or merged away. It cannot be undone, and neither can an earlier change of such a consent. Source: PP6;
    UK GDPR, articles 7(3) and 17.

    Raises:
        Refusal: it was withdrawn before, or the day does not fit.
        Trouble: it is withdrawn, and the file could not be written anew; the sentence says what is left to do.
    """
    consent = found(partnership, PartyConsent, consent_id)
    _refuse_withdrawn(consent)
    if on < consent.given_on:
        raise Refusal(
            f"The consent was given on {say_day(consent.given_on)}. Give a day from then on.",
            field="withdrawn_on",
        )
    name = found(partnership, Person, consent.person_id).name
    with partnership.change(f"Withdraw a consent of {name}") as unit:
        at, who, table = partnership.now(), partnership.who, table_of(PartyConsent)
        going = _held_until(unit.session, consent)
        for one in going:
            put(unit.session, replace(one, party="", withdrawn_on=on))
            redact(unit.session, table, one.id, "party", at=at, who=who, why=WHY)
        since = min(one.given_on for one in going)
        take_out_papers(unit.session, PAPER_WITH_PARTIES, Level.CONFIDENTIAL, since)
        redact_gone(unit.session, table, "party", at=at, who=who, why=WHY)
        unit.can_be_undone = False
    try:
        partnership.forget_deleted()
    except Trouble as trouble:
        raise Trouble(TRACES_LEFT) from trouble


def _held_until(session: Session, consent: PartyConsent) -> list[PartyConsent]:
    """A consent with those that the person gave before it, as far as they are not withdrawn."""
    return [
        one
        for one in read_consents(session, consent.person_id)
        if one.withdrawn_on is None and one.given_on <= consent.given_on
    ]


def _refuse_withdrawn(consent: PartyConsent) -> None:
    if consent.withdrawn_on is not None:
        raise Refusal(
            f"This consent was withdrawn on {say_day(consent.withdrawn_on)}. A new one is recorded by itself.",
            clause="PP6",
        )
