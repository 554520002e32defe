"""The people in the report of an election period: whom it touches, that there is no MP, who might sign (PP3, PP5)."""

from evenhand.domain.elections.people_affected import AffectedPerson, mps_affected, people_affected
from evenhand.domain.elections.period_report import DISSOLUTION, VACANCY, Signer, WithoutMp
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import ElectionKind
from evenhand.services.as_published import without_parliament
from evenhand.services.papers.election_period_reading import Reading
from evenhand.services.standing_down import read_standing_down
from evenhand.services.vacant_seats import read_vacant_since

SIGNERS = 2


def read_people(read: Reading) -> tuple[AffectedPerson, ...]:
    """Everybody whom the election touches, as known on the day."""
    election, candidates, day = read.election, read.candidates, read.day
    kept = read.states.politicians.relationship
    persons = {key: mp.person_id for key, mp in kept.mps.items()}
    names = {key: kept.people[person_id].name for key, person_id in persons.items()}
    begun = {term.mp_id for term in kept.terms if term.starts <= day}
    shown = {key: name for key, name in names.items() if key in begun}
    goes = read_standing_down(read.session, election.id)
    mps = mps_affected(election.kind, kept.terms, shown, candidates, persons, day, goes)
    return people_affected(read.directory, candidates, day, mps, goes)


def read_without_mp(read: Reading) -> WithoutMp | None:
    """That the area has no MP in the period: Parliament is dissolved, or the seat of a by-election vacant."""
    session, kept, one, day = read.session, read.kept, read.one, read.day
    if one.election.kind is ElectionKind.PARLIAMENTARY_BY_ELECTION:
        return WithoutMp(read_vacant_since(session, one.election, day), VACANCY)
    ends = one.timetable.event("dissolution") if one.timetable else None
    if ends is not None:
        return WithoutMp(ends.date, DISSOLUTION)
    starts = min((window.starts for window in one.windows), default=one.election.poll_on)
    last = max((window.ends for window in one.windows), default=one.election.poll_on)
    for spell in without_parliament(kept, day):
        if spell.starts <= last and (spell.ends is None or starts <= spell.ends):
            return WithoutMp(spell.starts, DISSOLUTION)
    return None


def read_signers_proposed(read: Reading) -> tuple[Signer, ...]:
    """Those who signed off public items most recently, still sit, are not in public life and do not stand."""
    standing = {candidate.person_id for candidate in read.candidates}
    sitting = {seat.person.id: seat.person for seat in read.directory.seats_on(read.day)}
    approved = [
        one.person_id
        for one in reversed(read.states.publicity.sign_offs)
        if one.decision is SignOffDecision.APPROVE and one.decided_on <= read.day
    ]
    free = [
        sitting[key]
        for key in dict.fromkeys(approved)
        if key in sitting and key not in standing and not read.states.signers.why_not(key, read.day)
    ]
    return tuple(Signer(person.name, person.name_may_be_printed) for person in free[:SIGNERS])
