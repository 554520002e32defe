"""Compiling the election-period report from what the file holds."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.activities import ActivityAnswer, activity_answers
from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.moved_polls import say_change
from evenhand.domain.elections.people_affected import AffectedPerson, mps_affected, people_affected
from evenhand.domain.elections.period_findings import period_findings, period_tasks, told_apart
from evenhand.domain.elections.period_hustings import hustings_findings
from evenhand.domain.elections.period_report import (
    DISSOLUTION,
    VACANCY,
    Edition,
    ElectionPeriodReport,
    Signer,
    WithoutMp,
    edition_on,
    for_level,
    overlapping,
    strip_span,
    uncounted_days,
)
from evenhand.domain.elections.published import window_facts
from evenhand.domain.elections.standing import as_known_on
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.windows import ElectionFacts, Window, covers, may_cover
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.publicity.record_facts import SignOff
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Answer, Capacity, ElectionKind, Level, PollStatus
from evenhand.services import rules
from evenhand.services.as_published import public_by, without_parliament
from evenhand.services.election_timetables import shipped_activities, why_not_computed
from evenhand.services.elections import Elections, read_elections
from evenhand.services.item_states import read_states
from evenhand.services.members import read_directory
from evenhand.services.mp import read_relationship
from evenhand.services.papers.election_period_after import findings_after, read_held_back, read_results
from evenhand.services.papers.election_period_decided import approved, as_decided, decided
from evenhand.services.papers.election_period_hustings import read_hustings
from evenhand.services.papers.election_period_log import log_findings, read_log
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import read_identity
from evenhand.services.publicity_reading import Publicity
from evenhand.services.standing_down import read_standing_down
from evenhand.services.sweep import ElectionWindows, election_windows, swept_in
from evenhand.services.vacant_seats import is_without_mp, read_vacant_since

NAME = "election-period"
SIGNERS = 2


def compile_report(session: Session, order: PaperOrder) -> ElectionPeriodReport:
    """The report of one election as a copy of the level asked for may hold it.

    The answers are those of the days, by the windows of every election; what is listed falls in this one's period.

    Raises:
        Refusal: there is no such election, or none ahead.
    """
    day, kept = order.day, read_elections(session)
    election = chosen(kept, order.election_id, day)
    every = election_windows(session, day)
    one = next(found for found in every if found.election.id == election.id)
    windows = tuple(window for found in every for window in found.windows)
    candidates = [
        as_known_on(one, election.poll_on, day) for one in kept.candidates if one.election_id == election.id
    ]
    directory, states = read_directory(session), read_states(session, day)
    edition = edition_on(day, one.windows, one.election.poll_on)
    log = read_log(session, states, one.windows, day)
    results, after = read_results(session, election, day)
    over = edition is Edition.AFTER
    sheets = read_hustings(session, states, one.windows, day)
    settled = decided(states)
    items = as_decided(_inside(swept_in(session, windows, day), one.windows), settled, sheets)
    found = (
        *hustings_findings(sheets, day),
        *log_findings(session, states, log, day),
        *(findings_after(session, election, day) if over else ()),
    )
    voting = len(directory.voting_on(day))
    whole = ElectionPeriodReport(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        election=_facts(session, kept, election, day),
        edition=edition,
        timetable=one.timetable if one.election.status is PollStatus.SCHEDULED else None,
        why_no_timetable=_why_no_timetable(one),
        poll_changes=_poll_changes(kept, election, day),
        windows=one.windows,
        others=overlapping(one.windows, windows),
        questions=_questions(one),
        uncounted=uncounted_days(strip_span(one.windows, one.election.poll_on), election.kind, kept.holidays),
        people=_people(session, directory, election, candidates, day),
        without_mp=_without_mp(session, kept, one, day),
        collisions=items,
        activities=_activities(session, kept, one, windows, day),
        findings=period_findings(items, one.windows, day, found, settled),
        tasks=after
        if over
        else period_tasks(
            items, one.windows, one.timetable, day, names_entered=bool(candidates), settled=settled
        ),
        signers=_signers(directory, states.publicity, candidates, day),
        log=log,
        held_back=read_held_back(session, states, items, windows, approved(states), day) if over else (),
        hustings=sheets,
        results=results,
        voting_members=voting or None,
        quorum=rules.rule_book(session, day).quorum_of(voting),
        meeting_on=None,
    )
    return for_level(whole, order.level)


def _facts(session: Session, kept: Elections, election: Election, day: date) -> ElectionFacts:
    """The election as it was publicly known on the day."""
    known, published = public_by(election, kept, day)
    return window_facts(
        known,
        published,
        council_is_lto=read_identity(session).lto_is_council,
        vacant_since=read_vacant_since(session, known, day),
    )


def _inside(items: Sequence[Collision], windows: Sequence[Window]) -> tuple[Collision, ...]:
    """Of everything that collides with a window of any election, what falls in this one's period, titles told apart."""
    found = [one for one in items if any(_touches(window, one.item.day) for window in windows)]
    return told_apart(found)


def _touches(window: Window, day: date) -> bool:
    return window.strength is not Answer.GO_AHEAD and (covers(window, day) or may_cover(window, day))


def _poll_changes(kept: Elections, election: Election, day: date) -> tuple[str, ...]:
    """What was known by the day of the poll's being moved, put off or cancelled."""
    known = public_by(election, kept, day)[0]
    changes = [one for one in kept.changes if one.election_id == election.id and one.known_on <= day]
    return tuple(say_change(one, known.status) for one in changes)


def _questions(one: ElectionWindows) -> tuple[str, ...]:
    """What must be asked for this election: by its windows, and by the steps that nobody can count."""
    asked = [question.says for question in one.questions]
    if one.timetable is not None and one.election.status is PollStatus.SCHEDULED:
        asked += one.timetable.questions
    return tuple(dict.fromkeys(asked))


def _without_mp(session: Session, kept: Elections, one: ElectionWindows, day: date) -> WithoutMp | None:
    """That the area has no MP in the period: Parliament is dissolved, or the seat of a by-election vacant."""
    if one.election.kind is ElectionKind.PARLIAMENTARY_BY_ELECTION:
        return WithoutMp(read_vacant_since(session, one.election, day), VACANCY)
    starts = min((window.starts for window in one.windows), default=one.election.poll_on)
    ends = max((window.ends for window in one.windows), default=one.election.poll_on)
    for spell in without_parliament(kept, day):
        if spell.starts <= ends and (spell.ends is None or starts <= spell.ends):
            return WithoutMp(spell.starts, DISSOLUTION)
    return None


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
    if one.election.status is PollStatus.PUT_OFF:
        return "The poll is put off. Its dates are counted once its new day is known."
    if one.election.status is PollStatus.CANCELLED:
        return "The poll is cancelled, so no dates are counted."
    if one.timetable is not None:
        return ""
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


def _activities(
    session: Session, kept: Elections, one: ElectionWindows, windows: Sequence[Window], day: date
) -> tuple[ActivityAnswer, ...]:
    """The answers inside the period: of the day itself where it lies inside, else of the first day that does."""
    within = any(covers(window, day) for window in one.windows)
    inside = day if within else min((window.starts for window in one.windows), default=day)
    gone = is_without_mp(session, kept, inside, day)
    return activity_answers(inside, windows, shipped_activities(), without_mp=gone)


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
