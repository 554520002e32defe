"""After the poll: the checklist of an election, and the verbs of its lines, each one change that undo takes back.

Nothing is entered as done by itself: a line is done once the record bears it out, or was settled by hand with a note.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.after_poll import after_poll
from evenhand.domain.elections.after_poll_line import AfterPollLine
from evenhand.domain.elections.aftermath import Aftermath
from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.record_facts import (
    AfterPollSettled,
    ElectoralCycle,
    HustingsInvitation,
    StandingDown,
)
from evenhand.domain.elections.taking_office import takes_office_on
from evenhand.domain.elections.vocabulary import AfterPollStep, CyclePattern
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.importing.ballots import ward_key
from evenhand.domain.members.facts import Person, RoleStatement
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Contact
from evenhand.domain.partnership.facts import Ward
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.election_record import AfterPollSettledRow
from evenhand.records.rows.elections import CandidateRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.election_timetables import holidays_of
from evenhand.services.elections import put_candidate
from evenhand.services.members import read_directory
from evenhand.services.saving import found, kept, put, required


@dataclass(frozen=True, slots=True)
class OpenAfterPoll:
    """An election that is over, with the lines of its checklist that can be done by now and are not."""

    election: Election
    lines: tuple[AfterPollLine, ...]


def checklist(session: Session, election_id: int, day: date) -> tuple[AfterPollLine, ...]:
    """The checklist of an election as at a day; empty until its polling day has passed."""
    return after_poll(aftermath(session, election_id, day))


def open_lines(session: Session, day: date) -> tuple[OpenAfterPoll, ...]:
    """Every election that is over on a day and has lines still open, by polling day."""
    found = (
        OpenAfterPoll(
            election, tuple(line for line in checklist(session, election.id, day) if line.is_open(day))
        )
        for election in all_of(session, Election, order="poll_on")
        if election.poll_on < day
    )
    return tuple(one for one in found if one.lines)


@keeps("PP5")
def after_poll_findings(session: Session, day: date) -> list[Finding]:
    """One finding for each election whose checklist is still open, and one for all names to be deleted (PP5)."""
    found = open_lines(session, day)
    due = [
        replace(one, lines=tuple(line for line in one.lines if line.step is not AfterPollStep.STRANGERS))
        for one in found
    ]
    kept_names = [one for one in found for line in one.lines if line.step is AfterPollStep.STRANGERS]
    number = sum(len(line.candidate_ids) for one in kept_names for line in one.lines[-1:])
    names = [_names_kept(kept_names[0], number)] if kept_names else []
    return [_finding(one) for one in due if one.lines] + names


def read_settled(session: Session, election_id: int) -> list[AfterPollSettled]:
    """The lines of an election that were settled by hand."""
    return all_of(session, AfterPollSettled, AfterPollSettledRow.election_id == election_id)


def aftermath(session: Session, election_id: int, day: date) -> Aftermath:
    """What is known of an election, as its checklist asks for it."""
    election = kept(session, Election, election_id)
    mine = all_of(session, Candidate, CandidateRow.election_id == election_id)
    contacts = {one.mp_id for one in all_of(session, Contact)}
    wards = [one for one in all_of(session, Ward) if election.council_id in (None, one.council_id)]
    return Aftermath(
        election=election,
        day=day,
        first_day=takes_office_on(election.kind, election.poll_on, holidays_of(session)),
        candidates=tuple(mine),
        directory=read_directory(session),
        standing_down=tuple(one for one in all_of(session, StandingDown) if one.election_id == election_id),
        statements=tuple(one for one in all_of(session, RoleStatement) if one.signed_on <= day),
        mp_ids={one.person_id: one.id for one in all_of(session, Mp) if one.id not in contacts},
        terms=tuple(all_of(session, MpTerm, order="starts")),
        settled=tuple(one for one in read_settled(session, election_id) if one.settled_on <= day),
        our_wards=frozenset(ward_key(one.name) for one in wards),
        every_seat=any(
            one.pattern is CyclePattern.ALL_OUT
            for one in all_of(session, ElectoralCycle)
            if one.council_id == election.council_id
        ),
        asked=frozenset(one.candidate_id for one in all_of(session, HustingsInvitation)),
    )


def record_result(
    partnership: Partnership, candidate_ids: Collection[int], elected: Collection[int], *, today: date
) -> None:
    """Enter who of the candidates of a ward or constituency was elected; all the others were not.

    Raises:
        Refusal: the poll is not over, nobody is named, or somebody named is not among them.
    """
    if not elected or not set(elected) <= set(candidate_ids):
        raise Refusal("Choose who was elected among those who stood.", field="elected")
    with partnership.change("Result of the election") as unit:
        for key in candidate_ids:
            candidate = kept(unit.session, Candidate, key)
            poll_on = kept(unit.session, Election, candidate.election_id).poll_on
            if poll_on >= today:
                raise Refusal(f"The poll of {say_day(poll_on)} is not over yet.", field="elected")
            won = CandidateStatus.ELECTED if key in elected else CandidateStatus.NOT_ELECTED
            put_candidate(unit.session, replace(candidate, status=won))


def settle(
    partnership: Partnership, election_id: int, person_id: int, step: AfterPollStep, note: str, *, today: date
) -> int:
    """Settle a line by hand, with a note of how; the record itself is not changed.

    Raises:
        Refusal: there is no note.
    """
    required(note, field="note", says="Say how it was settled.")
    name = found(partnership, Person, person_id).name
    with partnership.change(f"After the poll, settled for {name}: {step.label.lower()}") as unit:
        settled = read_settled(unit.session, election_id)
        earlier = [one for one in settled if (one.person_id, one.step) == (person_id, step)]
        fact = AfterPollSettled(
            id=earlier[0].id if earlier else 0,
            election_id=election_id,
            person_id=person_id,
            step=step,
            settled_on=today,
            note=note,
        )
        return put(unit.session, fact)


def take_back(partnership: Partnership, election_id: int, person_id: int, step: AfterPollStep) -> None:
    """Open a line again that was settled by hand."""
    with partnership.change("After the poll, open again") as unit:
        for one in read_settled(unit.session, election_id):
            if (one.person_id, one.step) == (person_id, step):
                unit.session.delete(unit.session.get_one(AfterPollSettledRow, one.id))


def delete_strangers(partnership: Partnership, election_id: int, *, today: date) -> int:
    """Delete the candidates of an election that is over who concern nobody here; give how many.

    Those who were asked to a hustings stay: the record of who was asked shows that it was fair.
    """
    with partnership.reading() as session:
        lines = checklist(session, election_id, today)
    strangers = [key for line in lines if line.step is AfterPollStep.STRANGERS for key in line.candidate_ids]
    return delete_candidates(partnership, strangers)


def delete_candidates(partnership: Partnership, candidate_ids: Collection[int]) -> int:
    """Delete candidates who are nobody here; give how many.

    Raises:
        Refusal: one of them is somebody in the file.
    """
    if not candidate_ids:
        return 0
    concern = "concerns" if len(candidate_ids) == 1 else "concern"
    title = f"Delete {say_count(len(candidate_ids), 'candidate')} who {concern} nobody here"
    with partnership.change(title) as unit:
        for key in candidate_ids:
            candidate = kept(unit.session, Candidate, key)
            if candidate.person_id is not None:
                raise Refusal(f"{candidate.name} is somebody in this file, so the candidacy stays.")
            unit.session.delete(unit.session.get_one(CandidateRow, key))
    return len(candidate_ids)


def _finding(one: OpenAfterPoll) -> Finding:
    """What waits after one poll, with the first of it."""
    election, lines = one.election, one.lines
    stop = "" if lines[0].says.endswith("?") else "."
    return Finding(
        "PP5",
        Severity.LOOK_AT,
        f"After the {kind_words(election.kind)} of {say_day(election.poll_on)}, "
        f"{say_count(len(lines), 'thing is', 'things are')} to be done.",
        f"{lines[0].name}: {lines[0].says}{stop}",
        "Go through the checklist after the poll",
        about=f"election:{election.id}",
        kind="after-poll",
        opens=f"election:{election.id}/after-the-poll",
    )


def _names_kept(one: OpenAfterPoll, number: int) -> Finding:
    """That names are kept which concern nobody here; the first election that has any is opened."""
    concern = "concerns" if number == 1 else "concern"
    return Finding(
        "PP5",
        Severity.TO_KNOW,
        f"{say_count(number, 'candidate').capitalize()} of elections that are over {concern} nobody here.",
        "Names and parties are kept only as long as they concern somebody here.",
        "Delete the candidates who concern nobody here",
        about=f"election:{one.election.id}",
        kind="after-poll-names",
        opens=f"election:{one.election.id}/after-the-poll",
    )
