"""Compiling the election-period report from what the file holds."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.activities import ActivityAnswer, activity_answers
from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.moved_polls import say_change
from evenhand.domain.elections.period_changes import say_changes
from evenhand.domain.elections.period_findings import period_findings, period_tasks, told_apart
from evenhand.domain.elections.period_hustings import hustings_findings
from evenhand.domain.elections.period_report import (
    Edition,
    ElectionPeriodReport,
    edition_on,
    for_level,
    overlapping,
    strip_span,
    uncounted_days,
)
from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.published import NOTICE, window_facts
from evenhand.domain.elections.standing import as_known_on
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.windows import ElectionFacts, Window, covers, may_cover
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Answer, Level, PollStatus
from evenhand.services import rules
from evenhand.services.as_published import public_by
from evenhand.services.election_timetables import shipped_activities, why_not_computed
from evenhand.services.elections import read_elections
from evenhand.services.item_states import read_states
from evenhand.services.papers.election_chosen import chosen
from evenhand.services.papers.election_period_after import findings_after, read_held_back, read_results
from evenhand.services.papers.election_period_decided import approved, as_decided, decided
from evenhand.services.papers.election_period_hustings import read_hustings
from evenhand.services.papers.election_period_log import log_findings, read_log
from evenhand.services.papers.election_period_people import (
    read_people,
    read_signers_proposed,
    read_without_mp,
)
from evenhand.services.papers.election_period_reading import Reading
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.since_last import as_reported, last_issued
from evenhand.services.partnership import read_identity
from evenhand.services.sweep import ElectionWindows, election_windows, swept_in
from evenhand.services.vacant_seats import is_without_mp, read_vacant_since

NAME = "election-period"


def compile_report(session: Session, order: PaperOrder) -> ElectionPeriodReport:
    """The report of one election as a copy of the level asked for may hold it.

    The answers are those of the days, by the windows of every election; what is listed falls in this one's period.

    Raises:
        Refusal: there is no such election, or none ahead.
    """
    read = _read(session, order)
    whole = _timed(read, occasion(session, order))
    return for_level(replace(whole, since_last=_since_last(read, order, whole)), order.level)


def _timed(read: Reading, of: Occasion) -> ElectionPeriodReport:
    """The report but for what changed since the last one."""
    whole = _whole(read, of)
    return _over(whole, read) if whole.edition is Edition.AFTER else _ahead(whole, read)


def _since_last(read: Reading, order: PaperOrder, now: ElectionPeriodReport) -> str:
    """What changed since a report on this election was last issued, beside the file as it stood then."""
    last = last_issued(read.session, NAME, order, f"{NAME}/election-{read.election.id}/")
    if last is None:
        return ""
    earlier = replace(order, as_at=last.as_at, ends=None, election_id=read.election.id)
    with as_reported(read.session, last) as then:
        before = _timed(_read(then, earlier), now.occasion)
    return say_changes(last.as_at, before, now)


def _read(session: Session, order: PaperOrder) -> Reading:
    day, kept = order.day, read_elections(session)
    election = chosen(kept, order.election_id, day)
    every = election_windows(session, day)
    one = next(found for found in every if found.election.id == election.id)
    windows = tuple(window for found in every for window in found.windows)
    candidates = tuple(
        as_known_on(one, election.poll_on, day) for one in kept.candidates if one.election_id == election.id
    )
    return Reading(session, day, kept, one, windows, candidates, read_states(session, day))


def _whole(read: Reading, of: Occasion) -> ElectionPeriodReport:
    """The report but for what depends on whether the period is ahead or over."""
    session, day, one = read.session, read.day, read.one
    voting = len(read.directory.voting_on(day))
    return ElectionPeriodReport(
        occasion=of,
        level=Level.CONFIDENTIAL,
        election=_facts(read),
        edition=edition_on(day, one.windows, one.election.poll_on),
        timetable=one.timetable if one.election.status is PollStatus.SCHEDULED else None,
        why_no_timetable=_why_no_timetable(one),
        poll_changes=_poll_changes(read),
        windows=one.windows,
        others=overlapping(one.windows, read.windows),
        uncounted=uncounted_days(
            strip_span(one.windows, one.election.poll_on), one.election.kind, read.kept.holidays
        ),
        people=read_people(read),
        without_mp=read_without_mp(read),
        activities=_activities(read),
        signers=read_signers_proposed(read),
        log=read_log(session, read.states, one.windows, day),
        hustings=read_hustings(session, read.states, one.windows, day),
        voting_members=voting or None,
        quorum=rules.rule_book(session, day).quorum_of(voting),
    )


def _ahead(report: ElectionPeriodReport, read: Reading) -> ElectionPeriodReport:
    """The report before and during the period: what is planned, what to notice and to do, and what is asked."""
    day, windows, settled = read.day, read.one.windows, decided(read.states)
    items = as_decided(_inside(read), settled, report.hustings)
    questions = _questions(read.one)
    tasks = period_tasks(
        items,
        windows,
        read.one.timetable,
        day,
        names_entered=any(one.since <= day for one in read.candidates),
        asked=bool(questions),
        settled=settled,
    )
    found = _noticed(report, read)
    return replace(
        report,
        questions=questions,
        collisions=items,
        findings=period_findings(items, windows, day, found, settled),
        tasks=tasks,
    )


def _over(report: ElectionPeriodReport, read: Reading) -> ElectionPeriodReport:
    """The report after the period: the results, what is to be done, and what waited."""
    session, states, day = read.session, read.states, read.day
    results, tasks = read_results(session, read.election, day)
    found = (*_noticed(report, read), *findings_after(session, read.election, day))
    return replace(
        report,
        results=results,
        tasks=tasks,
        held_back=read_held_back(session, states, _inside(read), read.windows, approved(states), day),
        findings=period_findings((), read.one.windows, day, found),
    )


def _noticed(report: ElectionPeriodReport, read: Reading) -> tuple[Finding, ...]:
    """What is to be noticed at any time: about what went out, and about hustings."""
    about_the_log = log_findings(read.session, read.states, report.log, read.day)
    return (*hustings_findings(report.hustings, read.day), *about_the_log)


def _facts(read: Reading) -> ElectionFacts:
    """The election as it was publicly known on the day."""
    session, day = read.session, read.day
    known, published = public_by(_kept(read), read.kept, day)
    return window_facts(
        known,
        published,
        council_is_lto=read_identity(session).lto_is_council,
        vacant_since=read_vacant_since(session, known, day),
    )


def _kept(read: Reading) -> Election:
    """The election as it is kept, with what became known after the day."""
    return next(one for one in read.kept.elections if one.id == read.election.id)


def _inside(read: Reading) -> tuple[Collision, ...]:
    """Of everything that collides with a window of any election, what falls in this one's period, titles told apart."""
    items = swept_in(read.session, read.windows, read.day)
    return told_apart(
        [one for one in items if any(_touches(window, one.item.day) for window in read.one.windows)]
    )


def _touches(window: Window, day: date) -> bool:
    return window.strength is not Answer.GO_AHEAD and (covers(window, day) or may_cover(window, day))


def _poll_changes(read: Reading) -> tuple[str, ...]:
    """What was known by the day of the poll's being moved, put off or cancelled."""
    changes = (one for one in read.kept.changes if one.election_id == read.election.id)
    return tuple(say_change(one, read.election.status) for one in changes if one.known_on <= read.day)


def _questions(one: ElectionWindows) -> tuple[str, ...]:
    """What must be asked for this election: by its windows, and by the steps that nobody can count."""
    counted = one.timetable if one.election.status is PollStatus.SCHEDULED else None
    steps = {step.event for step in counted.asked} if counted else set[str]()
    windows = [
        question.says
        for question in one.questions
        if not (question.anchor is AnchorPoint.NOTICE and NOTICE in steps)
    ]
    return tuple(dict.fromkeys([*windows, *(counted.questions if counted else ())]))


def _why_no_timetable(one: ElectionWindows) -> str:
    if one.election.status is PollStatus.PUT_OFF:
        return "The poll is put off. Its dates are counted once its new day is known."
    if one.election.status is PollStatus.CANCELLED:
        return "The poll is cancelled, so no dates are counted."
    if one.timetable is not None:
        return ""
    return why_not_computed(one.election.kind, one.election.poll_on)


def _activities(read: Reading) -> tuple[ActivityAnswer, ...]:
    """The answers inside the period: of the day itself where it lies inside, else of the first day that does."""
    one, day = read.one, read.day
    within = any(covers(window, day) for window in one.windows)
    inside = day if within else min((window.starts for window in one.windows), default=day)
    gone = is_without_mp(read.session, read.kept, inside, day)
    return activity_answers(inside, read.windows, shipped_activities(), without_mp=gone)
