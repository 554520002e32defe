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
from evenhand.domain.mp.checks import check_declared, check_place, check_term
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Contact, Referral, TermDetail
from evenhand.domain.mp.seat import after_term, dissolved
from evenhand.domain.mp.vocabulary import AfterTerm, ElectedBy
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, Standing
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.elections import CandidateRow
from evenhand.records.rows.mp import MpRow, MpTermRow
from evenhand.records.rows.mp_record import ContactRow, ReferralRow, TermDetailRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import put_person
from evenhand.services.saving import kept, put
from evenhand.services.terms_known import terms_known

DECLARED_WITHIN = timedelta(days=7)


def save_term(partnership: Partnership, term: MpTerm) -> int:
    """Add or correct a term; its last day is the day before a dissolution, or the day of another end.

    Where another was elected than was entered, or elsewhere or on another day, what the vote made of whoever held a
    seat before is worked out anew.
    """
    with partnership.change("Term in Parliament") as unit:
        before = one_of(unit.session, MpTerm, term.id)
        if before is None or _what_was_voted(before) == _what_was_voted(term):
            return put_term(unit.session, term)
        _forget_fates(unit.session, before)
        key = put_term(unit.session, term)
        _note_fates(unit.session, term)
        return key


def remove_term(partnership: Partnership, term_id: int) -> None:
    """Take away a term that was entered by mistake, and what it made of whoever held the seat before.

    Raises:
        Refusal: a referral went to the MP in this term, so the seat was held then.
    """
    with partnership.change("Term in Parliament taken away") as unit:
        session = unit.session
        term = kept(session, MpTerm, term_id)
        sent = [one for one in all_of(session, Referral, ReferralRow.mp_id == term.mp_id) if one.sent_on]
        for one in sent:
            if one.sent_on is not None and holds_on(term, one.sent_on):
                says = f"Referral {one.reference} went to the MP in this term. Correct the term instead."
                raise Refusal(says, clause="MP12")
        _forget_fates(session, term)
        for detail in all_of(session, TermDetail, TermDetailRow.term_id == term_id):
            session.delete(session.get_one(TermDetailRow, detail.id))
        session.flush()
        session.delete(session.get_one(MpTermRow, term_id))


def put_term(session: Session, term: MpTerm) -> int:
    """Add or correct a term within a larger change; a place and days that it had already are not asked about again.

    Raises:
        Refusal: it is of a contact, its days do not fit, or the seat or the person is taken on one of them.
    """
    if all_of(session, Contact, ContactRow.mp_id == term.mp_id):
        raise Refusal("A contact is no MP. Enter whoever was elected under The result is declared.")
    check_term(term, all_of(session, MpTerm))
    before = one_of(session, MpTerm, term.id)
    if before is None or _when_and_where(before) != _when_and_where(term):
        check_place(term, kept(session, Constituency, term.constituency_id))
    return put(session, term)


def record_dissolution(partnership: Partnership, *, dissolved_on: date) -> int:
    """End every term that runs on the day on which Parliament is dissolved, the day before: there are no MPs then.

    A term whose end was entered for a later day, such as a resignation to come, ends with the others.
    """
    with partnership.change(f"Parliament dissolved, {say_day(dissolved_on)}") as unit:
        recorded = tuple(all_of(unit.session, MpTerm))
        return len(_put_ended(unit.session, recorded, dissolved(recorded, dissolved_on)))


def _put_ended(session: Session, recorded: Iterable[MpTerm], ended: Iterable[MpTerm]) -> tuple[MpTerm, ...]:
    """Keep the terms that a dissolution made shorter; give them."""
    before = {one.id: one for one in recorded}
    changed = tuple(one for one in ended if one != before[one.id])
    for term in changed:
        put(session, term)
    return changed


def _when_and_where(term: MpTerm) -> tuple[int, date, date | None]:
    return term.constituency_id, term.starts, term.ends


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
        Refusal: nobody is named, or a contact is; the day is still to come; the seat is filled, or whoever was elected
            is an MP already; or the constituency is not there then.
    """
    if mp_id is None and person is None:
        raise Refusal("Say who was elected.", field="person")
    with partnership.change(f"Result declared, {say_day(on)}") as unit:
        check_declared(on, today)
        key = mp_id or _as_mp(unit.session, person)
        term = MpTerm(mp_id=key, constituency_id=constituency_id, party=party, starts=on, source=source)
        begin_term(unit.session, term, elected_by)
        return key


def begin_term(session: Session, term: MpTerm, elected_by: ElectedBy) -> int:
    """Begin a term by an election, and note what that vote made of whoever held the seat before."""
    end_dissolved(session, term.starts)
    key = put_term(session, term)
    put_detail(session, TermDetail(term_id=key, elected_by=elected_by))
    _note_fates(session, replace(term, id=key))
    return key


def _note_fates(session: Session, term: MpTerm) -> None:
    """Note what the vote by which a term began made of whoever held a seat before; what is known already stays."""
    for before, became in _fates(session, term):
        detail = detail_of(session, before)
        known = None if became is AfterTerm.RETURNED else detail.after_term
        put_detail(session, replace(detail, after_term=known or became))


def _forget_fates(session: Session, term: MpTerm) -> None:
    """Take back what the vote by which a term began made of others, unless somebody has said otherwise since."""
    for before, became in _fates(session, term):
        detail = detail_of(session, before)
        if detail.after_term is became:
            put_detail(session, replace(detail, after_term=None))


def _fates(session: Session, term: MpTerm) -> tuple[tuple[MpTerm, AfterTerm], ...]:
    terms = [_as_stood(session, one, term.starts) for one in terms_known(session, term.starts)]
    return after_term(terms, term)


def _what_was_voted(term: MpTerm) -> tuple[int, int, date]:
    return term.mp_id, term.constituency_id, term.starts


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
    terms = terms_known(session, day)
    _put_ended(session, all_of(session, MpTerm), terms)
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


def _as_mp(session: Session, person: Person | None) -> int:
    """The key as an MP of somebody, who may be in the file already, as a member or as a former MP."""
    if person is None:
        raise Refusal("Say who was elected.", field="person")
    person_id = person.id or put_person(session, person)
    contacts = {one.mp_id for one in all_of(session, Contact)}
    here = [one for one in all_of(session, Mp, MpRow.person_id == person_id) if one.id not in contacts]
    return here[0].id if here else put(session, Mp(person_id=person_id))
