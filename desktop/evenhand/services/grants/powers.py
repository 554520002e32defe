"""By what power applications can be decided, read from meetings, decisions between them and the rules of rounds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from evenhand.domain.grants.decided_by import (
    DecidedBy,
    Grounds,
    MeetingMade,
    MeetingStands,
    WrittenMade,
    check_delegated,
    check_earlier,
    check_meeting,
    check_written,
    is_about,
    may_be_earlier,
)
from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicationDecision,
    GrantConflict,
    RoundDetail,
)
from evenhand.domain.grants.vocabulary import DecidedAs, DecidedHow
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision
from evenhand.domain.members.facts import Person
from evenhand.domain.members.voting_rooms import BOARD_MEETINGS
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.records.reading.facts import ROWS, all_of, those_of
from evenhand.records.rows.journal import JournalRow
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.conflicts import out_of
from evenhand.services.grants.reading import Grants
from evenhand.services.meeting_reading import Sitting, read_sitting, read_sittings
from evenhand.services.saving import kept


def check_power(
    session: Session,
    application: Application,
    by: DecidedBy,
    on: date,
    *,
    awarded_pence: int | None = None,
    carried: bool = True,
    ends: bool = False,
) -> None:
    """Let an application be decided on a day by a power; `carried` where the decision has to be in its favour.

    `ends` asks for a carried decision that takes its award back.

    Raises:
        Refusal: there is no such decision, it does not stand, it is about something else, or somebody with a conflict
            took part in it.
    """
    made, written = None, None
    if by.how is DecidedHow.MEETING and by.decision_id is not None:
        decision = kept(session, Decision, by.decision_id)
        made = made_at(read_sitting(session, decision.meeting_id), decision)
    if by.how is DecidedHow.IN_WRITING and by.written_id is not None:
        answers = those_of(session, WrittenAnswer, "written_id", by.written_id)
        written = written_made(kept(session, WrittenDecision, by.written_id), answers)
    power = Power(by, made, written)
    check_read(
        power, grounds_of(session, application), on, awarded_pence=awarded_pence, carried=carried, ends=ends
    )


@dataclass(frozen=True, slots=True)
class Power:
    """By what something is decided, with the decision that was read for it."""

    by: DecidedBy
    made: MeetingMade | None
    written: WrittenMade | None


def check_read(
    power: Power,
    grounds: Grounds,
    on: date,
    *,
    awarded_pence: int | None = None,
    carried: bool = True,
    ends: bool = False,
) -> None:
    """The same, of what was read already."""
    by = power.by
    if by.how is DecidedHow.MEETING:
        if power.made is None:
            raise Refusal("Choose the decision of the meeting.", field="by")
        check_meeting(power.made, grounds, on, carried=carried, ends=ends)
    elif by.how is DecidedHow.IN_WRITING:
        if power.written is None:
            raise Refusal("Choose the decision between meetings.", field="by")
        check_written(power.written, grounds, on, carried=carried, ends=ends)
    elif by.how is DecidedHow.DELEGATED:
        check_delegated(by, grounds, awarded_pence)
    elif by.how is DecidedHow.EARLIER:
        check_earlier(by, grounds, on)
    else:
        raise Refusal("Say by what power it was decided.", field="by")


def grounds_of(session: Session, application: Application) -> Grounds:
    """What a power to decide one application is held against."""
    of_applicant = ROWS[ApplicantAlias].applicant_id == application.applicant_id
    details = those_of(session, RoundDetail, "round_id", application.round_id)
    conflicts = those_of(session, GrantConflict, "application_id", application.id)
    held = all_of(session, Meeting, ROWS[Meeting].status == Planned.HELD, order="held_on")
    return grounds_from(
        application,
        (
            kept(session, Applicant, application.applicant_id).name,
            *(one.name for one in all_of(session, ApplicantAlias, of_applicant)),
            kept(session, Round, application.round_id).name,
        ),
        details[0] if details else None,
        conflicts,
        names_in(session, conflicts),
        held,
        those_of(session, ApplicationDecision, "application_id", application.id),
        begun_on(session),
    )


def begun_on(session: Session) -> date | None:
    """The day on which the file was begun, as its journal says; None before its first entry."""
    moment = session.scalar(select(JournalRow.at).order_by(JournalRow.id).limit(1))
    return moment.date() if moment is not None else None


def grounds_in(
    found: Grants,
    beside: GrantsBeside,
    application: Application,
    *,
    people: Mapping[int, str],
    held: Sequence[Meeting],
    begun: date | None,
) -> Grounds:
    """The same, from the grants as they were read."""
    applicant_id = application.applicant_id
    return grounds_from(
        application,
        (
            found.applicants[applicant_id].name,
            *(one.name for one in beside.aliases.get(applicant_id, ())),
            found.rounds[application.round_id].name,
        ),
        beside.rounds.get(application.round_id),
        beside.conflicts.get(application.id, ()),
        people,
        held,
        beside.decisions.get(application.id, ()),
        begun,
    )


def grounds_from(
    application: Application,
    names: tuple[str, ...],
    detail: RoundDetail | None,
    conflicts: Iterable[GrantConflict],
    people: Mapping[int, str],
    held: Sequence[Meeting],
    decisions: Iterable[ApplicationDecision],
    begun: date | None,
) -> Grounds:
    """The same, from what was read already; `held` are all meetings held, the first first.

    Whoever's conflict was confirmed, or found after they had voted, is in conflict, but for who declared it and may
    take part by the rule book.
    """
    return Grounds(
        application=application,
        names=names,
        in_conflict={person_id: people[person_id] for person_id in out_of(conflicts)},
        delegated_limit_pence=detail.delegated_limit_pence if detail is not None else None,
        first_held=held[0].held_on if held else None,
        begun_on=begun,
        otherwise=frozenset(
            (one.decision_id, one.written_id)
            for one in decisions
            if one.outcome in (DecidedAs.REFUSED, DecidedAs.DEFERRED)
        ),
    )


def names_in(session: Session, conflicts: Iterable[GrantConflict]) -> dict[int, str]:
    """The names of those whose conflicts these are."""
    keys = {one.person_id for one in conflicts}
    return {one.id: one.name for one in all_of(session, Person, ROWS[Person].id.in_(keys))} if keys else {}


def made_at(sitting: Sitting, decision: Decision) -> MeetingMade:
    """A decision as a power: its item, its quorum, and who moved, seconded, or was in the room with a vote."""
    record = sitting.records.get(decision.id)
    item = sitting.item(record.item_id) if record is not None else None
    movers = (decision.moved_by_id, decision.seconded_by_id)
    room = sitting.room_of(decision)
    voters = {*sitting.votes.get(decision.id, ()), *(room.voters if room.recorded else ())}
    return MeetingMade(
        decision=decision,
        meeting=sitting.meeting,
        about=item.about if item is not None else None,
        items=frozenset(one.about for one in sitting.items),
        quorate=room.quorum is None or room.quorate is True,
        took_part=frozenset(one for one in (*movers, *voters) if one is not None),
    )


def written_made(written: WrittenDecision, answers: Iterable[WrittenAnswer]) -> WrittenMade:
    """A decision between meetings as a power: who proposed it, and who answered."""
    took_part = {*(one.person_id for one in answers), written.proposed_by_id}
    return WrittenMade(written=written, took_part=frozenset(one for one in took_part if one is not None))


def power_on(session: Session, application: Application, on: date, by_whom: str) -> DecidedBy | None:
    """By what power an award of a day was made that somebody else tells of; None where the file knows of none.

    Before the file was begun and its first meeting held it was decided earlier, as `by_whom` tells.
    """
    grounds = grounds_of(session, application)
    if may_be_earlier(grounds, on):
        return DecidedBy(DecidedHow.EARLIER, by_whom=by_whom)
    about = decided_about(made_since(session, on, on), grounds)
    fit = (DecidedBy(DecidedHow.MEETING, one.decision.id) for one in about if not one.unfit)
    return next(fit, None)


def made_since(session: Session, since: date, day: date) -> tuple[MeetingMade, ...]:
    """Every decision of the board between two days, the latest first."""
    held = all_of(session, Meeting, ROWS[Meeting].status == Planned.HELD, order="held_on")
    board = [one for one in held if since <= one.held_on <= day and one.kind in BOARD_MEETINGS]
    sittings = reversed(read_sittings(session, board)) if board else ()
    return tuple(made_at(sitting, one) for sitting in sittings for one in sitting.decisions)


def decided_about(
    made: Iterable[MeetingMade], grounds: Grounds, *, ends: bool = False
) -> tuple[MeetingStands, ...]:
    """Those of the decisions that were made about an application since it came in, with what makes them unfit.

    They are fit to award it, or where `ends` is asked for, to take its award back.
    """
    return tuple(
        MeetingStands(one.decision, one.meeting, _unfit(one, grounds, ends=ends))
        for one in made
        if one.meeting.held_on >= grounds.application.received_on and is_about(one, grounds)
    )


def _unfit(made: MeetingMade, grounds: Grounds, *, ends: bool) -> str:
    try:
        check_meeting(made, grounds, made.meeting.held_on, carried=True, ends=ends)
    except Refusal as refusal:
        return refusal.says
    return ""


def written_since(session: Session, since: date, day: date) -> tuple[WrittenMade, ...]:
    """Every decision between meetings that was concluded between two days, the latest first."""
    concluded = [
        one
        for one in all_of(session, WrittenDecision, order="sent_on")
        if one.concluded_on is not None and since <= one.concluded_on <= day
    ]
    if not concluded:
        return ()
    answers: dict[int, list[WrittenAnswer]] = {one.id: [] for one in concluded}
    for one in all_of(session, WrittenAnswer, ROWS[WrittenAnswer].written_id.in_(answers)):
        answers[one.written_id].append(one)
    return tuple(written_made(one, answers[one.id]) for one in reversed(concluded))


def written_about(
    made: Iterable[WrittenMade], grounds: Grounds, *, ends: bool = False
) -> tuple[WrittenDecision, ...]:
    """Those of the decisions between meetings that can award an application, or take its award back."""
    return tuple(one.written for one in made if not _unfit_in_writing(one, grounds, ends=ends))


def _unfit_in_writing(made: WrittenMade, grounds: Grounds, *, ends: bool) -> str:
    on = made.written.concluded_on
    if on is None or on < grounds.application.received_on:
        return "It was concluded before the application came in."
    try:
        check_written(made, grounds, on, carried=True, ends=ends)
    except Refusal as refusal:
        return refusal.says
    return ""
