"""How the partnership's councils elect, and the polls to be expected that nobody has entered yet."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.cycles import OrdinaryYear, ordinary_years
from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.record_facts import CycleYear, ElectoralCycle
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.election_record import CycleYearRow, ElectoralCycleRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.elections import save_election
from evenhand.services.saving import kept, put, required

EARLIEST, LATEST = 1974, 2100


@dataclass(frozen=True, slots=True)
class ExpectedPoll:
    """An ordinary election of a council in a year, or that there is none against its cycle.

    `already` is the election's key where it has been entered.
    """

    council_id: int
    council: str
    year: int
    poll_on: date
    held: bool
    why: str
    already: int | None


def expected_polls(session: Session, day: date, years: int = 3) -> tuple[ExpectedPoll, ...]:
    """The ordinary elections from a day on, this year and so many years more, by day and council."""
    councils = {one.id: one for one in all_of(session, Council)}
    changed, entered = all_of(session, CycleYear), _entered(session)
    found = [
        _expected(councils[cycle.council_id], year, entered)
        for cycle in all_of(session, ElectoralCycle)
        for year in ordinary_years(cycle, changed, day.year, day.year + years)
        if year.poll_on >= day
    ]
    return tuple(sorted(found, key=_order))


def cycle_years(session: Session, council_id: int) -> list[CycleYear]:
    """The years in which a council elects or not against its cycle."""
    return all_of(session, CycleYear, CycleYearRow.council_id == council_id, order="year")


def save_cycle(partnership: Partnership, cycle: ElectoralCycle) -> int:
    """Say how a council elects, or correct that."""
    _refuse_year(cycle.from_year, field="from_year")
    with partnership.change("How a council elects") as unit:
        council = kept(unit.session, Council, cycle.council_id)
        same = all_of(unit.session, ElectoralCycle, ElectoralCycleRow.council_id == cycle.council_id)
        if any(one.id != cycle.id for one in same):
            raise Refusal(f"How {council.name} elects is known already. Correct that.", field="council_id")
        return put(unit.session, cycle)


def delete_cycle(partnership: Partnership, cycle_id: int) -> None:
    """Forget how a council elects; elections that were entered stay."""
    with partnership.change("Forget how a council elects") as unit:
        kept(unit.session, ElectoralCycle, cycle_id)
        unit.session.delete(unit.session.get_one(ElectoralCycleRow, cycle_id))


def save_cycle_year(partnership: Partnership, changed: CycleYear) -> int:
    """Say that a council elects in a year, or does not, against its cycle; one line for a council and year."""
    _refuse_year(changed.year, field="year")
    required(changed.why, field="why", says="Say what moved the election, such as a reorganisation.")
    with partnership.change(f"Elections of {changed.year}") as unit:
        council = kept(unit.session, Council, changed.council_id)
        if any(
            one.year == changed.year and one.id != changed.id
            for one in cycle_years(unit.session, changed.council_id)
        ):
            raise Refusal(
                f"{changed.year} is changed already for {council.name}. Correct that.", field="year"
            )
        return put(unit.session, changed)


def delete_cycle_year(partnership: Partnership, year_id: int) -> None:
    """Let a year follow the council's cycle again."""
    with partnership.change("Let a year follow the cycle") as unit:
        kept(unit.session, CycleYear, year_id)
        unit.session.delete(unit.session.get_one(CycleYearRow, year_id))


def enter_expected(partnership: Partnership, expected: ExpectedPoll) -> int:
    """Enter an expected poll as an election of the whole council; give its key.

    Raises:
        Refusal: none is held in that year, or it has been entered.
    """
    if not expected.held:
        raise Refusal(f"{expected.council} holds no ordinary election in {expected.year}: {expected.why}")
    with partnership.change(f"Local elections, {expected.council}, {expected.year}") as unit:
        if (expected.council_id, expected.year) in _entered(unit.session):
            raise Refusal(f"The elections of {expected.council} in {expected.year} are entered already.")
        election = Election(
            kind=ElectionKind.LOCAL,
            poll_on=expected.poll_on,
            area=expected.council,
            council_id=expected.council_id,
        )
        return save_election(partnership, election)


def _entered(session: Session) -> dict[tuple[int, int], int]:
    """The ordinary elections of councils that were entered, by council and year."""
    return {
        (one.council_id, one.poll_on.year): one.id
        for one in all_of(session, Election)
        if one.kind is ElectionKind.LOCAL and one.council_id is not None
    }


def _expected(council: Council, year: OrdinaryYear, entered: dict[tuple[int, int], int]) -> ExpectedPoll:
    already = entered.get((council.id, year.year))
    return ExpectedPoll(council.id, council.name, year.year, year.poll_on, year.held, year.why, already)


def _order(expected: ExpectedPoll) -> tuple[date, str]:
    return expected.poll_on, expected.council.casefold()


def _refuse_year(year: int, *, field: str) -> None:
    if not EARLIEST <= year <= LATEST:
        raise Refusal(f"Give a year from {EARLIEST} to {LATEST}.", field=field)
