"""How the people of a partnership came out of an election, and what it means for their place here (PP3, PP5)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from evenhand.domain.elections.after_poll_line import AfterPollLine
from evenhand.domain.elections.aftermath import Aftermath, Fate
from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.standing import STANDS
from evenhand.domain.elections.taking_office import PARLIAMENTARY
from evenhand.domain.elections.vocabulary import AfterPollStep
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind

PLACE_HERE = (
    AfterPollStep.NOMINATION,
    AfterPollStep.MEMBERSHIP,
    AfterPollStep.NEW_COUNCILLOR,
)
BY_ELECTIONS = (ElectionKind.LOCAL_BY_ELECTION, ElectionKind.PARLIAMENTARY_BY_ELECTION)
DISSOLVED_FOR = timedelta(days=60)
NOT_ENTERED = "Result not entered"
WAITS = "Hangs on the result"
GOES_ON = "Goes on as a member"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """One person's result and what follows from it here.

    `public` is false where the candidacy is not public; `public_office` says whether an office held until or from the
    election puts the name before everybody.
    """

    name: str
    result: str
    follows: str
    public: bool = True
    public_office: bool = True


@keeps("PP5")
def result_lines(record: Aftermath, checklist: Sequence[AfterPollLine]) -> tuple[ResultLine, ...]:
    """Everybody here who stood or stood down, and everybody elected where the partnership is, by name."""
    if not record.is_over:
        return ()
    lines = [*_of_people(record, checklist), *_of_newcomers(record)]
    return tuple(sorted(lines, key=_by_name))


def _of_people(record: Aftermath, checklist: Sequence[AfterPollLine]) -> Iterator[ResultLine]:
    fates, people = record.fates(), record.directory.people
    waiting = {one.person_id for one in record.candidates if one.person_id and one.status in STANDS}
    for person_id in {*fates, *waiting}:
        fate = fates.get(person_id)
        held = _held_before(record, person_id)
        since = [one.since for one in record.candidates if one.person_id == person_id]
        goes = [one.since for one in record.standing_down if one.person_id == person_id]
        yield ResultLine(
            name=people[person_id].name,
            result=_result(record, fate, held=held),
            follows=_in_parliament(fate, held=held)
            if record.election.kind in PARLIAMENTARY
            else _follows(person_id, checklist) or _goes_on(record, person_id, fate),
            public=min([*since, *goes], default=record.day) <= record.day,
            public_office=fate is Fate.ELECTED or _in_public(record, person_id, held=held),
        )


def _of_newcomers(record: Aftermath) -> Iterator[ResultLine]:
    """Those elected where the partnership is who are nobody here yet."""
    in_parliament = record.election.kind in PARLIAMENTARY
    for one in record.candidates:
        if one.person_id is None and one.status is CandidateStatus.ELECTED and record.concerns_us(one):
            follows = "To be entered as MP" if in_parliament else "To be asked whether they join"
            new = "New MP" if in_parliament else "New councillor"
            yield ResultLine(name=one.name, result=_where(new, one), follows=follows)


def _where(new: str, candidate: Candidate) -> str:
    return f"{new}, {candidate.ward}" if candidate.ward else new


def _result(record: Aftermath, fate: Fate | None, *, held: bool) -> str:
    """The result in the words in which it is said: Re-elected, New councillor, Lost the seat."""
    if fate is None:
        return NOT_ENTERED
    if fate is Fate.STOOD_DOWN:
        return "Stood down"
    if fate is Fate.NOT_ELECTED:
        return "Lost the seat" if held else "Not elected"
    if held:
        return "Re-elected"
    new = record.office.label if record.office else "MP" if record.election.kind in PARLIAMENTARY else ""
    return f"New {new.lower() if new != 'MP' else new}" if new else "Elected"


def _held_before(record: Aftermath, person_id: int) -> bool:
    """Whether somebody held a seat that was filled: on the day of poll, or up to the dissolution before it.

    A by-election fills a seat that nobody holds.
    """
    poll, mp_id = record.election.poll_on, record.mp_ids.get(person_id)
    if record.election.kind in BY_ELECTIONS:
        return False
    if record.election.kind not in PARLIAMENTARY:
        return bool(record.offices_on(person_id, poll))
    return any(
        term.mp_id == mp_id
        and term.starts <= poll
        and (term.ends is None or term.ends >= poll - DISSOLVED_FOR)
        for term in record.terms
    )


def _in_public(record: Aftermath, person_id: int, *, held: bool) -> bool:
    """Whether somebody's name may stand in a copy for everybody: for the office held, or because they agreed."""
    directory = record.directory
    return (
        held
        or directory.is_councillor(person_id, record.election.poll_on)
        or directory.people[person_id].name_may_be_printed
    )


def _follows(person_id: int, checklist: Sequence[AfterPollLine]) -> str:
    """What the checklist says of somebody's place here, without the result itself."""
    says = [one.says.partition(": ") for one in checklist if one.person_id == person_id and _is_place(one)]
    told = [after or before for before, _, after in says]
    return f"{told[0][:1].upper()}{told[0][1:]}" if told else ""


def _in_parliament(fate: Fate | None, *, held: bool) -> str:
    """What follows from a parliamentary result: who is the MP, and who no longer is."""
    if fate is Fate.ELECTED:
        return "MP from the declaration"
    if fate is None:
        return WAITS
    return "No longer the MP" if held else "–"


def _is_place(line: AfterPollLine) -> bool:
    return line.step in PLACE_HERE


def _goes_on(record: Aftermath, person_id: int, fate: Fate | None) -> str:
    if fate is None:
        return WAITS
    return GOES_ON if record.seats_on(person_id, record.settled_day) else "Does not sit here"


def _by_name(line: ResultLine) -> tuple[str, str]:
    return line.name.casefold(), line.result
