"""What somebody is in public life on a day: councillor, candidate, MP, former MP, elected and not yet in office.

Nothing here is entered as a status: it follows from offices, terms, candidacies and results, each with its days.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.standing import as_known_on, stands_on
from evenhand.domain.elections.taking_office import PARLIAMENTARY
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import PublicOfficeHeld
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import FORMER, dissolved, is_mp, standing_after
from evenhand.domain.spells import Spell, months_after, those_on
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PublicOffice, Standing
from evenhand.domain.words import say_day

YEARS_IN_PARLIAMENT, YEARS_ON_A_COUNCIL = 5, 4
ELECTED_OFFICES = (PublicOffice.COUNCILLOR, PublicOffice.MAYOR, PublicOffice.COMMISSIONER)
OFFICE_OF = {
    ElectionKind.LOCAL: PublicOffice.COUNCILLOR,
    ElectionKind.LOCAL_BY_ELECTION: PublicOffice.COUNCILLOR,
    ElectionKind.MAYOR: PublicOffice.MAYOR,
    ElectionKind.PCC: PublicOffice.COMMISSIONER,
}


class PublicPart(StrEnum):
    """In which part somebody is in public life, the one that wants most care first."""

    CANDIDATE = "candidate"
    MP = "mp"
    FORMER_MP = "former-mp"
    ELECTED = "elected"
    COUNCILLOR = "councillor"
    OFFICE_HOLDER = "office-holder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A candidacy with the election it was in; `in_office_on` is when those elected there took office, where known."""

    candidate: Candidate
    kind: ElectionKind
    poll_on: date
    in_office_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoesDown:
    """That somebody in office does not stand at a poll, public since a day."""

    since: date
    kind: ElectionKind
    poll_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLife:
    """All that is public of one person; `mp_id` is None for who never was an MP, `terms` are those of everybody.

    `between` are the times from a dissolution to its poll.
    """

    offices: tuple[PublicOfficeHeld, ...] = ()
    mp_id: int | None = None
    terms: tuple[MpTerm, ...] = ()
    between: tuple[Spell, ...] = ()
    stood: tuple[Stood, ...] = ()
    goes_down: tuple[GoesDown, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicStatus:
    """What somebody is on a day, in parts and in words; `standing` is known of a former MP before the declaration."""

    parts: tuple[PublicPart, ...] = ()
    standing: Standing | None = None
    stands_down: bool = False
    says: str = ""

    @property
    def part(self) -> PublicPart | None:
        """The part that wants most care; None for who is not in public life."""
        return self.parts[0] if self.parts else None


@keeps("PP5")
def status_on(life: PublicLife, day: date, *, known_on: date) -> PublicStatus:
    """What a person is in public life on a day, by what was public on another."""
    parts: dict[PublicPart, str] = {}
    standing = _as_mp(life, day, known_on, parts)
    _as_elected(life, day, known_on, parts)
    for office in those_on(life.offices, day):
        if office.kind is PublicOffice.COUNCILLOR:
            parts[PublicPart.COUNCILLOR] = "councillor"
        elif office.kind in ELECTED_OFFICES:
            parts[PublicPart.OFFICE_HOLDER] = office.kind.label.lower()
    stands = standing is not Standing.STANDING and _stands(life, day, known_on)
    if stands or standing is Standing.STANDING:
        parts[PublicPart.CANDIDATE] = "candidate" if stands else ""
    goes = _goes_down(life, day, known_on)
    words = [parts[part] for part in reversed(PublicPart) if parts.get(part)]
    if goes and standing is None and words:
        words.append("stands down")
    says = ", ".join(words)
    return PublicStatus(tuple(part for part in PublicPart if part in parts), standing, goes, says)


def _stands(life: PublicLife, day: date, known_on: date, kinds: tuple[ElectionKind, ...] = ()) -> bool:
    return any(
        stands_on(one.candidate, one.poll_on, day, known_on=known_on)
        for one in life.stood
        if not kinds or one.kind in kinds
    )


def _goes_down(life: PublicLife, day: date, known_on: date, kinds: tuple[ElectionKind, ...] = ()) -> bool:
    return any(
        one.since <= known_on and day <= one.poll_on
        for one in life.goes_down
        if not kinds or one.kind in kinds
    )


def _as_mp(life: PublicLife, day: date, known_on: date, parts: dict[PublicPart, str]) -> Standing | None:
    """Put the part of an MP or a former one; give what is known of standing where there are no MPs."""
    if life.mp_id is None:
        return None
    terms = life.terms
    for spell in life.between:
        terms = dissolved(terms, spell.starts) if spell.starts <= day else terms
    begun = [term for term in terms if term.mp_id == life.mp_id and term.starts <= day]
    if not begun:
        return None
    if is_mp(terms, life.mp_id, day):
        parts[PublicPart.MP] = "MP"
        return None
    standing = None if _polled_since(life, begun, day) else standing_after(terms, life.mp_id, day)
    if standing and _stands(life, day, known_on, PARLIAMENTARY):
        standing = Standing.STANDING
    elif standing is Standing.NOT_KNOWN and _goes_down(life, day, known_on, PARLIAMENTARY):
        standing = Standing.NOT_STANDING
    parts[PublicPart.FORMER_MP] = FORMER[standing] if standing else "former MP"
    return standing


def _polled_since(life: PublicLife, begun: list[MpTerm], day: date) -> bool:
    """Whether a general election was held since the last term began, so that its result counts and nothing else."""
    last = max(term.starts for term in begun)
    return any(spell.ends is not None and last < spell.ends < day for spell in life.between)


def _as_elected(life: PublicLife, day: date, known_on: date, parts: dict[PublicPart, str]) -> None:
    """Put what a result makes of somebody for whom no office or term is recorded since."""
    for one in life.stood:
        known = as_known_on(one.candidate, one.poll_on, min(day, known_on))
        if known.status is not CandidateStatus.ELECTED or day <= one.poll_on:
            continue
        if one.kind in PARLIAMENTARY:
            if not _sat_since(life, one, day):
                parts.pop(PublicPart.FORMER_MP, None)
                parts[PublicPart.MP] = "MP"
        elif not _held_since(life, one, day):
            office = OFFICE_OF.get(one.kind)
            title = office.label.lower() if office else "member"
            if one.in_office_on is not None and one.in_office_on <= day:
                parts[PublicPart.COUNCILLOR if title == "councillor" else PublicPart.OFFICE_HOLDER] = title
            else:
                begins = f" from {say_day(one.in_office_on)}" if one.in_office_on else ""
                parts[PublicPart.ELECTED] = f"elected, {title}{begins}"


def _sat_since(life: PublicLife, one: Stood, day: date) -> bool:
    """Whether a term recorded since the poll, another dissolution or five years say more than the result."""
    return (
        any(term.mp_id == life.mp_id and term.starts > one.poll_on for term in life.terms)
        or any(one.poll_on < spell.starts <= day for spell in life.between)
        or day >= months_after(one.poll_on, 12 * YEARS_IN_PARLIAMENT)
    )


def _held_since(life: PublicLife, one: Stood, day: date) -> bool:
    """Whether an office recorded since the poll, one still held, or four years say more than the result."""
    kind = OFFICE_OF.get(one.kind)
    return (
        any(office.kind is kind and (office.starts > one.poll_on) for office in life.offices)
        or any(office.kind is kind for office in those_on(life.offices, day))
        or day >= months_after(one.poll_on, 12 * YEARS_ON_A_COUNCIL)
    )
