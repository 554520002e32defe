"""Those who stand beside somebody in one poll, so that a letter to one goes in the same words to all (PP5, PP7)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.standing import stands_on
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.importing.ballots import ward_key
from evenhand.domain.mp.letters import is_casework
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.seat import standing_after
from evenhand.domain.mp.vocabulary import LetterState
from evenhand.domain.vocabulary import ElectionKind, PollStatus, Standing
from evenhand.records.reading.facts import all_of
from evenhand.services.elections import Elections
from evenhand.services.mp import read_relationship
from evenhand.services.politicians import Politicians, read_politicians
from evenhand.services.saving import kept


@dataclass(frozen=True, slots=True)
class StandsToo:
    """Somebody who stands in the same poll, and the letter in the same words to them, if one was begun.

    `person_id` is None for a candidate who is nobody in the file yet.
    """

    name: str
    person_id: int | None
    candidate_id: int | None
    letter_id: int | None = None
    is_sent: bool = False


def election_of(session: Session, person_id: int, day: date) -> Election | None:
    """The poll in which somebody publicly stands on a day, the next one first; None for who stands in none."""
    found = _candidacy(_known(session, day), person_id, day)
    return found[0] if found else None


@keeps("PP5", "MP12")
def others_standing(session: Session, letter: Letter, day: date) -> tuple[StandsToo, ...]:
    """Everybody who stands beside the reader of a letter, by name, each with the letter in the same words.

    Nobody for a letter about a resident, which goes to the MP alone (MP12).
    """
    if is_casework(letter):
        return ()
    politicians = _known(session, day)
    found = _candidacy(politicians, letter.person_id, day)
    if found is None:
        return ()
    first = letter.alike_id or letter.id
    same = [one for one in all_of(session, Letter) if first and first in (one.id, one.alike_id)]
    written = {one.person_id: one for one in same}
    others = _beside(politicians, *found, letter.person_id, day)
    named = (_with_letter(one, written.get(one.person_id or 0)) for one in others)
    return tuple(sorted(named, key=_by_name))


def alike(session: Session, letter_id: int, day: date) -> tuple[StandsToo, ...]:
    """Those who stand beside the reader of a letter and were not written to in its words."""
    letter = kept(session, Letter, letter_id)
    return tuple(one for one in others_standing(session, letter, day) if one.letter_id is None)


def standing_for(session: Session, mp_id: int, day: date) -> tuple[StandsToo, ...]:
    """Everybody who stands in the next poll for the seat of an MP, present or former, by name; none outside polls."""
    politicians = _known(session, day)
    seat = _seat(politicians, mp_id)
    for election in _ahead(politicians.elections, day):
        if not _is_for(election, seat):
            continue
        ward = seat if election.kind is ElectionKind.GENERAL else ""
        found = tuple(sorted(_beside(politicians, election, ward, 0, day), key=_by_name))
        if found:
            return found
    return ()


def _known(session: Session, day: date) -> Politicians:
    """Who is in public life on a day, with the terms as the dissolutions known by then leave them."""
    return replace(read_politicians(session, day), relationship=read_relationship(session, day))


def _candidacy(politicians: Politicians, person_id: int, day: date) -> tuple[Election, str] | None:
    """The poll in which somebody stands, and of a general election the seat; a former MP may be said to stand again."""
    kept = politicians.elections
    for election in _ahead(kept, day):
        for one in _standing(kept, election, day):
            if one.person_id == person_id:
                return election, one.ward if election.kind is ElectionKind.GENERAL else ""
    terms = politicians.relationship.terms
    mp_ids = [one.id for one in politicians.relationship.mps.values() if one.person_id == person_id]
    stands = any(standing_after(terms, mp_id, day) is Standing.STANDING for mp_id in mp_ids)
    general = next((one for one in _ahead(kept, day) if one.kind is ElectionKind.GENERAL), None)
    return (general, _seat(politicians, mp_ids[0])) if stands and general else None


def _beside(
    politicians: Politicians, election: Election, ward: str, person_id: int, day: date
) -> Iterator[StandsToo]:
    """The others who stand in the poll or for the seat, a former MP who stands again among them."""
    known: set[int | None] = {person_id}
    for one in _standing(politicians.elections, election, day):
        same_seat = not ward or not one.ward or ward_key(one.ward) == ward_key(ward)
        if same_seat and (one.person_id is None or one.person_id not in known):
            known.add(one.person_id)
            yield StandsToo(one.name, one.person_id, one.id)
    if election.kind is not ElectionKind.GENERAL:
        return
    kept = politicians.relationship
    for mp in kept.mps.values():
        again = standing_after(kept.terms, mp.id, day) is Standing.STANDING
        same_seat = not ward or ward_key(_seat(politicians, mp.id)) == ward_key(ward)
        if again and same_seat and mp.person_id not in known:
            known.add(mp.person_id)
            yield StandsToo(kept.people[mp.person_id].name, mp.person_id, None)


def _is_for(election: Election, seat: str) -> bool:
    """Whether a poll fills a seat in Parliament: every general election does, a by-election that of its area alone."""
    if election.kind is ElectionKind.PARLIAMENTARY_BY_ELECTION:
        return ward_key(election.area) == ward_key(seat)
    return election.kind is ElectionKind.GENERAL


def _ahead(kept: Elections, day: date) -> list[Election]:
    return [one for one in kept.elections if one.poll_on >= day and one.status is not PollStatus.CANCELLED]


def _standing(kept: Elections, election: Election, day: date) -> list[Candidate]:
    return [
        one
        for one in kept.candidates
        if one.election_id == election.id and stands_on(one, election.poll_on, day, known_on=day)
    ]


def _seat(politicians: Politicians, mp_id: int) -> str:
    own = [one for one in politicians.relationship.terms if one.mp_id == mp_id]
    return politicians.relationship.constituencies[own[-1].constituency_id].name if own else ""


def _with_letter(one: StandsToo, letter: Letter | None) -> StandsToo:
    if letter is None:
        return one
    sent = letter.state is LetterState.SENT
    return StandsToo(one.name, one.person_id, one.candidate_id, letter.id, sent)


def _by_name(one: StandsToo) -> tuple[str, int]:
    return one.name.casefold(), one.candidate_id or 0
