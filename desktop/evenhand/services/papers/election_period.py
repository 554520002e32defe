"""Compiling the election-period report from what the file holds."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.activities import ActivityAnswer, activity_answers
from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.people_affected import AffectedPerson, mps_affected, people_affected
from evenhand.domain.elections.period_findings import period_findings, period_tasks
from evenhand.domain.elections.period_report import (
    ElectionPeriodReport,
    LogLine,
    Signer,
    edition_on,
    for_level,
    strip_span,
    uncounted_days,
)
from evenhand.domain.elections.published import window_facts
from evenhand.domain.elections.standing import as_known_on
from evenhand.domain.elections.windows import Window, covers
from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.publicity.record_facts import SignOff
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicantKind, Capacity, Level, PollStatus
from evenhand.records.reading.facts import all_of
from evenhand.services import rules
from evenhand.services.as_published import public_by
from evenhand.services.election_timetables import shipped_activities, why_not_computed
from evenhand.services.elections import Elections, read_elections
from evenhand.services.members import read_directory
from evenhand.services.mp import read_relationship
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import read_identity
from evenhand.services.publicity import Publicity, read_publicity
from evenhand.services.standing_down import read_standing_down
from evenhand.services.sweep import ElectionWindows, election_windows, swept_in

NAME = "election-period"
SIGNERS = 2


def compile_report(session: Session, order: PaperOrder) -> ElectionPeriodReport:
    """The report of one election as a copy of the level asked for may hold it.

    Raises:
        Refusal: there is no such election, or none ahead.
    """
    day, kept = order.day, read_elections(session)
    election = chosen(kept, order.election_id, day)
    one = next(found for found in election_windows(session, day) if found.election.id == election.id)
    directory, publicity = read_directory(session), read_publicity(session)
    candidates = [
        as_known_on(one, election.poll_on, day) for one in kept.candidates if one.election_id == election.id
    ]
    items = swept_in(session, one.windows, day)
    known, published = public_by(election, kept, day)
    voting = len(directory.voting_on(day))
    whole = ElectionPeriodReport(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        election=window_facts(known, published, council_is_lto=read_identity(session).lto_is_council),
        edition=edition_on(day, one.windows, election.poll_on),
        timetable=one.timetable,
        why_no_timetable=_why_no_timetable(one),
        windows=one.windows,
        questions=tuple(question.says for question in one.questions),
        uncounted=uncounted_days(strip_span(one.windows, election.poll_on), election.kind, kept.holidays),
        people=_people(session, directory, election, candidates, day),
        collisions=items,
        activities=_activities(one.windows, day),
        findings=period_findings(items, one.windows, day),
        tasks=period_tasks(items, one.windows, one.timetable, day),
        signers=_signers(directory, publicity, candidates, day),
        log=_log(session, directory, publicity, one.windows, day),
        voting_members=voting or None,
        quorum=rules.rule_book(session, day).quorum_of(voting),
        meeting_on=None,
    )
    return for_level(whole, order.level)


def chosen(kept: Elections, election_id: int | None, day: date) -> Election:
    """The election asked for, or the next one that is to be held on that day or later.

    Raises:
        Refusal: there is none.
    """
    if election_id is not None:
        named = [election for election in kept.elections if election.id == election_id]
        if not named:
            raise Refusal(f"There is no election with the number {election_id}.", field="election")
        return named[0]
    ahead = [one for one in kept.elections if one.poll_on >= day and one.status is not PollStatus.CANCELLED]
    if not ahead:
        raise Refusal("No election is ahead. Add one, or choose one that is over.", field="election")
    return ahead[0]


def _why_no_timetable(one: ElectionWindows) -> str:
    if one.timetable is not None:
        return ""
    if one.election.status is PollStatus.PUT_OFF:
        return "The poll is put off. Its dates are counted once its new day is known."
    return why_not_computed(one.election.kind, one.election.poll_on)


def _people(
    session: Session, directory: Directory, election: Election, candidates: Sequence[Candidate], day: date
) -> tuple[AffectedPerson, ...]:
    kept = read_relationship(session)
    persons = {key: mp.person_id for key, mp in kept.mps.items()}
    names = {key: kept.people[person_id].name for key, person_id in persons.items()}
    begun = {term.mp_id for term in kept.terms if term.starts <= day}
    shown = {key: name for key, name in names.items() if key in begun}
    goes = read_standing_down(session, election.id)
    mps = mps_affected(election.kind, kept.terms, shown, candidates, persons, day, goes)
    return people_affected(directory, candidates, day, mps, goes)


def _activities(windows: Sequence[Window], day: date) -> tuple[ActivityAnswer, ...]:
    """The answers inside the period: of the day itself where it lies inside, else of the first day that does."""
    inside = (
        day
        if any(covers(window, day) for window in windows)
        else min((w.starts for w in windows), default=day)
    )
    return activity_answers(inside, windows, shipped_activities())


def _signers(
    directory: Directory, publicity: Publicity, candidates: Sequence[Candidate], day: date
) -> tuple[Signer, ...]:
    """Those who signed off public items most recently, still sit, and are no councillor, MP or candidate."""
    standing = {candidate.person_id for candidate in candidates}
    sitting = {seat.person.id: seat.person for seat in directory.seats_on(day) if _is_no_politician(seat)}
    approved = [one for one in publicity.sign_offs if _approves(one) and one.decided_on <= day]
    keys = dict.fromkeys(one.person_id for one in reversed(approved))
    free = [sitting[key] for key in keys if key in sitting and key not in standing]
    return tuple(Signer(person.name, person.name_may_be_printed) for person in free[:SIGNERS])


def _approves(sign_off: SignOff) -> bool:
    return sign_off.decision is SignOffDecision.APPROVE


def _is_no_politician(seat: Seat) -> bool:
    """Whether a member holds no public office and does not sit as councillor or MP either."""
    return not seat.public_offices and seat.membership.capacity not in (Capacity.COUNCILLOR, Capacity.MP)


def _log(
    session: Session, directory: Directory, publicity: Publicity, windows: Sequence[Window], day: date
) -> tuple[LogLine, ...]:
    """What had gone out inside the period by a day: public items, and awards that were announced."""
    approvers = {one.item_id: one.person_id for one in publicity.sign_offs if _approves(one)}
    lines = [
        LogLine(
            item.published_on, item.title, item.kind.label, *_signed_by(directory, approvers.get(item.id))
        )
        for item in publicity.items
        if item.published_on is not None and item.published_on <= day and _inside(item.published_on, windows)
    ]
    applications = {one.id: one for one in all_of(session, Application)}
    applicants = {one.id: _named(one) for one in all_of(session, Applicant)}
    lines += [
        LogLine(
            award.announced_on,
            f"Award to {applicants[applications[award.application_id].applicant_id]}",
            "Announcement of an award",
            "",
            may_be_named=True,
        )
        for award in all_of(session, Award)
        if award.announced_on is not None
        and award.announced_on <= day
        and _inside(award.announced_on, windows)
    ]
    return tuple(sorted(lines, key=_day_and_title))


def _named(applicant: Applicant) -> str:
    """The applicant as a log names it; a private person is not named."""
    return "a private person" if applicant.kind is ApplicantKind.INDIVIDUAL else applicant.name


def _inside(day: date, windows: Sequence[Window]) -> bool:
    return any(covers(window, day) for window in windows)


def _signed_by(directory: Directory, person_id: int | None) -> tuple[str, bool]:
    if person_id is None:
        return "", True
    person = directory.people[person_id]
    return person.name, person.name_may_be_printed


def _day_and_title(line: LogLine) -> tuple[date, str]:
    return line.day, line.what
