"""Terms in Parliament: added, corrected, ended by a dissolution, and begun by the declaration of a result (MP1).

The flow of a general election: the dissolution ends every running term the day before; from then on there are former
MPs, standing or not; the declaration begins the next term and says what the vote made of whoever held the seat.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.taking_office import PARLIAMENTARY
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.checks import check_declared, check_term
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Contact, TermDetail
from evenhand.domain.mp.seat import after_term
from evenhand.domain.mp.vocabulary import AfterTerm, ElectedBy
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, Standing, TermEnd
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.elections import CandidateRow
from evenhand.records.rows.mp import MpRow, MpTermRow
from evenhand.records.rows.mp_record import TermDetailRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import put_person
from evenhand.services.saving import kept, put
from evenhand.services.terms_known import terms_known

DECLARED_WITHIN = timedelta(days=7)


def save_term(partnership: Partnership, term: MpTerm) -> int:
    """Add or correct a term; its last day is the day before a dissolution, or the day of another end."""
    with partnership.change("Term in Parliament") as unit:
        return put_term(unit.session, term)


def put_term(session: Session, term: MpTerm) -> int:
    """Add or correct a term within a larger change."""
    check_term(term, all_of(session, MpTerm, MpTermRow.constituency_id == term.constituency_id))
    return put(session, term)


def record_dissolution(partnership: Partnership, *, dissolved_on: date) -> int:
    """End every running term on the day before Parliament is dissolved: from then on there are no MPs."""
    last_day = dissolved_on - timedelta(days=1)
    with partnership.change(f"Parliament dissolved, {say_day(dissolved_on)}") as unit:
        running = [t for t in all_of(unit.session, MpTerm) if t.ends is None and t.starts < dissolved_on]
        for term in running:
            put_term(unit.session, replace(term, ends=last_day, ended_by=TermEnd.DISSOLUTION))
        return len(running)


@keeps("MP1")
def declare_result(  # noqa: PLR0913  as much as a declaration says
    partnership: Partnership,
    constituency_id: int,
    *,
    on: date,
    mp_id: int | None,
    person: Person | None,
    party: str,
    elected_by: ElectedBy,
    source: str,
    today: date,
) -> int:
    """Begin the term of whoever was declared elected; give the key of the MP.

    `mp_id` is somebody who is or was an MP here; `person` is anybody else, new where it has no key.

    Raises:
        Refusal: nobody is named, the day is still to come, the seat is filled, or the constituency is not there then.
    """
    if mp_id is None and person is None:
        raise Refusal("Say who was elected.", field="person")
    with partnership.change(f"Result declared, {say_day(on)}") as unit:
        check_declared(on, today)
        check_constituency(kept(unit.session, Constituency, constituency_id), on)
        key = mp_id or _as_mp(unit.session, person)
        term = MpTerm(mp_id=key, constituency_id=constituency_id, party=party, starts=on, source=source)
        begin_term(unit.session, term, elected_by)
        return key


def begin_term(session: Session, term: MpTerm, elected_by: ElectedBy) -> int:
    """Begin a term by an election, and note what that vote made of whoever held the seat before."""
    terms = [_as_stood(session, one, term.starts) for one in end_dissolved(session, term.starts)]
    key = put_term(session, term)
    put_detail(session, TermDetail(term_id=key, elected_by=elected_by))
    for before, became in after_term(terms, term):
        detail = detail_of(session, before)
        known = None if became is AfterTerm.RETURNED else detail.after_term
        put_detail(session, replace(detail, after_term=known or became))
    return key


def _as_stood(session: Session, term: MpTerm, declared_on: date) -> MpTerm:
    """A term whose holder is among the candidates of the poll just held, though nobody noted that they stood again."""
    if term.standing_again is not Standing.NOT_KNOWN:
        return term
    person_id = kept(session, Mp, term.mp_id).person_id
    polls = {one.id for one in all_of(session, Election) if _declared_by(one, declared_on)}
    stood = any(
        one.election_id in polls and one.status is not CandidateStatus.WITHDRAWN
        for one in all_of(session, Candidate, CandidateRow.person_id == person_id)
    )
    return replace(term, standing_again=Standing.STANDING) if stood else term


def end_dissolved(session: Session, day: date) -> tuple[MpTerm, ...]:
    """Record the end of every term that a dissolution known by a day has ended; give the terms."""
    recorded = {one.id: one for one in all_of(session, MpTerm)}
    terms = terms_known(session, day)
    for term in terms:
        if term != recorded[term.id]:
            put_term(session, term)
    return terms


def put_detail(session: Session, detail: TermDetail) -> int:
    """Keep by what election a term began and what came after it; each term has one such note."""
    held = all_of(session, TermDetail, TermDetailRow.term_id == detail.term_id)
    return put(session, replace(detail, id=held[0].id if held else 0))


def save_detail(partnership: Partnership, detail: TermDetail) -> int:
    """Correct by what election a term began, or what the next vote made of whoever held it."""
    with partnership.change("How a term in Parliament began and what followed") as unit:
        return put_detail(unit.session, detail)


def detail_of(session: Session, term: MpTerm) -> TermDetail:
    """What is noted of a term; where nothing is, the election is told by those that the file knows of."""
    held = all_of(session, TermDetail, TermDetailRow.term_id == term.id)
    if held:
        return held[0]
    return TermDetail(term_id=term.id, elected_by=told_election(all_of(session, Election), term.starts))


def told_election(elections: Iterable[Election], declared_on: date) -> ElectedBy:
    """By which sort of election a term began: a by-election where one was polled in the days before, else general."""
    polled = any(
        one.kind is ElectionKind.PARLIAMENTARY_BY_ELECTION and _declared_by(one, declared_on)
        for one in elections
    )
    return ElectedBy.BY_ELECTION if polled else ElectedBy.GENERAL


def _declared_by(election: Election, day: date) -> bool:
    """Whether a day is one on which the result of an election to Parliament may be declared."""
    return election.kind in PARLIAMENTARY and election.poll_on <= day <= election.poll_on + DECLARED_WITHIN


def check_constituency(constituency: Constituency, on: date) -> None:
    """A result is declared for a constituency that is there that day: boundaries change (MP1)."""
    if holds_on(constituency, on):
        return
    if on < constituency.starts:
        says = f"{constituency.name} is a constituency from {say_day(constituency.starts)} on."
    else:
        last = constituency.ends or on
        says = f"{constituency.name} was a constituency until {say_day(last)}."
    raise Refusal(f"{says} Choose the one of {say_day(on)}.", field="constituency")


def _as_mp(session: Session, person: Person | None) -> int:
    """The key as an MP of somebody, who may be in the file already, as a member or as a former MP."""
    if person is None:
        raise Refusal("Say who was elected.", field="person")
    person_id = person.id or put_person(session, person)
    contacts = {one.mp_id for one in all_of(session, Contact)}
    here = [one for one in all_of(session, Mp, MpRow.person_id == person_id) if one.id not in contacts]
    return here[0].id if here else put(session, Mp(person_id=person_id))
