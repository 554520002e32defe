"""What is to be done about one person after a poll: the office, the term, the membership and the role statement."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from evenhand.domain.elections.after_poll_line import AfterPollLine, Deed, line_about
from evenhand.domain.elections.aftermath import Aftermath, Fate
from evenhand.domain.elections.taking_office import PARLIAMENTARY
from evenhand.domain.elections.vocabulary import AfterPollStep
from evenhand.domain.mp.seat import is_mp
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day

SOON = timedelta(days=31)
WENT = {Fate.ELECTED: "Elected", Fate.NOT_ELECTED: "Not elected", Fate.STOOD_DOWN: "Stood down"}
WHY_OFFICE = "Names, shares and windows follow from who holds public office on each day."
WHY_UP = "A councillor is elected for four years. Enter them under Candidates or Standing down, or settle it by hand."
WHY_TERM = "There are no MPs from the dissolution to the declaration."
WHY_JOINING = "Councillors may sit on a partnership (PP1); whoever joins signs a role statement (PP3)."
WHY_NOMINATION = "A council nominates its councillor: the nomination ends with the seat."
WHY_ANEW = "A new term on the council is a new nomination."
WHY_MEMBERSHIP = "A resident sits as a resident: a seat on the council lost or won changes nothing in that."
WHY_STATEMENT = "A role statement is renewed with each change of office (PP3)."


def lines_of_person(record: Aftermath, person_id: int, fate: Fate) -> Iterator[AfterPollLine]:
    """Every line about somebody who was elected, was not, or stood down."""
    if record.election.kind in PARLIAMENTARY:
        yield from _term(record, person_id, fate)
        return
    if record.office is None or record.first_day is None:
        yield line_about(record, person_id, AfterPollStep.OFFICE, WENT[fate], WHY_OFFICE)
        return
    yield from _office(record, person_id, fate, record.first_day)
    yield from _membership(record, person_id, fate)
    yield from _statement(record, person_id, fate, record.first_day)


def line_of_unaccounted(record: Aftermath, person_id: int) -> AfterPollLine:
    """That a seat was up, and nobody said whether its holder stood; nothing of it is derived before that is said."""
    first = record.first_day or record.day
    after = bool(record.offices_on(person_id, first))
    says = (
        "The seat was up: say whether they stood or stood down"
        if after
        else "The seat was up: the office has ended"
    )
    line = line_about(record, person_id, AfterPollStep.OFFICE, says, WHY_UP)
    return replace(line, done=not after, opens=f"election:{record.election.id}/candidates")


def _term(record: Aftermath, person_id: int, fate: Fate) -> Iterator[AfterPollLine]:
    """The term in Parliament: it starts with the declaration, and ended with the dissolution."""
    poll, mp_id = record.election.poll_on, record.mp_ids.get(person_id)
    own = [term for term in record.terms if term.mp_id == mp_id]
    if fate is Fate.ELECTED:
        done = any(term.starts > poll for term in own)
        begins = say_day(poll + timedelta(days=1))
        says = (
            "Elected: the term is recorded"
            if done
            else f"Elected: MP from the declaration, {begins} or later"
        )
        line = line_about(record, person_id, AfterPollStep.TERM, says, WHY_TERM)
        yield replace(line, done=done, deed=None if done else Deed.RECORD_TERM)
    elif mp_id is not None and any(term.starts <= poll for term in own):
        done = not is_mp(own, mp_id, poll)
        says = f"{WENT[fate]}: {'the term is over' if done else 'give the last day of the term'}"
        yield replace(line_about(record, person_id, AfterPollStep.TERM, says, WHY_TERM), done=done)


def _office(record: Aftermath, person_id: int, fate: Fate, first_day: date) -> Iterator[AfterPollLine]:
    held = bool(record.offices_on(person_id, record.election.poll_on))
    after = bool(record.offices_on(person_id, first_day))
    title = record.office.label.lower() if record.office else ""
    if fate is Fate.ELECTED:
        says = f"Elected again: {title} as before" if held else f"Elected: {title} from {say_day(first_day)}"
        line = line_about(record, person_id, AfterPollStep.OFFICE, says, WHY_OFFICE)
        open_line = replace(line, deed=Deed.RECORD_OFFICE, waits_until=first_day)
        yield replace(line, done=True) if after else open_line
        if not held and not record.seats_on(person_id, record.election.poll_on):
            yield _joining(record, person_id)
    elif record.lost_office(person_id, fate):
        says = f"{WENT[fate]}: {title} until {say_day(first_day - timedelta(days=1))}"
        line = line_about(record, person_id, AfterPollStep.OFFICE, says, WHY_OFFICE)
        yield replace(line, deed=Deed.END_OFFICE) if after else replace(line, done=True)


def _joining(record: Aftermath, person_id: int) -> AfterPollLine:
    joined = bool(record.seats_on(person_id, record.day))
    says = f"A new councillor: {'has joined' if joined else 'ask whether they join'}"
    return replace(
        line_about(record, person_id, AfterPollStep.NEW_COUNCILLOR, says, WHY_JOINING), done=joined
    )


def _membership(record: Aftermath, person_id: int, fate: Fate) -> Iterator[AfterPollLine]:
    """A nomination by the council ends with the seat; a membership in any other capacity does not."""
    for seat in record.seats_on(person_id, record.election.poll_on):
        nominated = seat.capacity is Capacity.COUNCILLOR
        if nominated and record.lost_office(person_id, fate):
            yield _nomination_over(record, person_id, fate)
        elif nominated and fate is Fate.ELECTED and seat.term_ends and _is_soon(record, seat.term_ends):
            says = f"Elected again: ask whom the council nominates after {say_day(seat.term_ends)}"
            line = line_about(record, person_id, AfterPollStep.NOMINATION, says, WHY_ANEW)
            yield replace(line, opens=f"person:{person_id}/membership")
        elif not nominated and fate is not Fate.ELECTED:
            says = f"{WENT[fate]}: stays a member ({seat.capacity.label.lower()})"
            line = line_about(record, person_id, AfterPollStep.MEMBERSHIP, says, WHY_MEMBERSHIP)
            yield replace(line, done=True)


def _nomination_over(record: Aftermath, person_id: int, fate: Fate) -> AfterPollLine:
    sits = record.seats_on(person_id, record.settled_day)
    still = any(one.capacity is Capacity.COUNCILLOR for one in sits)
    says = f"{WENT[fate]}: the council’s nomination {'ends with the seat' if still else 'has ended'}"
    return replace(
        line_about(record, person_id, AfterPollStep.NOMINATION, says, WHY_NOMINATION),
        done=not still,
        deed=Deed.END_NOMINATION if still else None,
        opens=f"person:{person_id}/membership",
    )


def _is_soon(record: Aftermath, term_ends: date) -> bool:
    """Whether the planned term of a nomination ends about when those elected take office."""
    return record.first_day is not None and term_ends <= record.first_day + SOON


def _statement(record: Aftermath, person_id: int, fate: Fate, first_day: date) -> Iterator[AfterPollLine]:
    """A statement is wanted where an office changed and somebody with two hats goes on sitting."""
    held = bool(record.offices_on(person_id, record.election.poll_on))
    changed = not held if fate is Fate.ELECTED else record.lost_office(person_id, fate)
    stays = bool(record.seats_on(person_id, record.settled_day))
    ours = record.offices_on(person_id, first_day)
    others = [one for one in record.directory.public_offices_of(person_id, first_day) if one not in ours]
    two_hats = fate is Fate.ELECTED or bool(others)
    if not (changed and stays and two_hats):
        return
    done = any(one.person_id == person_id and one.signed_on >= first_day for one in record.statements)
    says = "The role statement was renewed" if done else "Renew the role statement"
    yield replace(
        line_about(record, person_id, AfterPollStep.ROLE_STATEMENT, says, WHY_STATEMENT),
        done=done,
        opens=f"person:{person_id}/role",
        waits_until=None if done else first_day,
    )
