"""The election-period report on one page, for who chairs: what is asked, what to notice, and what holds until when."""

from collections.abc import Iterator

from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.papers import NONE_IN_THE_PERIOD, Paper, Section
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_count, say_day, say_list, say_long_day
from evenhand.reports import election_period
from evenhand.reports.election_period.doing import MARKS
from evenhand.reports.election_period.noticed import answered, signers
from evenhand.reports.election_period.numbering import CHECKLIST, Numbers
from evenhand.reports.look import Look
from evenhand.reports.one_side import Line, Room, asked_in, noticed_in, on_one_page, on_one_side, table_of
from evenhand.reports.press import print_paper
from evenhand.reports.wording import how_many, near, opening

DATES = ("notice-of-election", "nominations", "registration", "postal-vote")
"""The steps of the timetable that most concern a partnership."""
ANSWERS = ((Answer.GO_AHEAD, 3), (Answer.TAKE_CARE, 2), (Answer.HOLD, 0))
"""Go ahead first, as in the whole report; what is held stays longest where there is no room."""


def blocks(report: ElectionPeriodReport) -> Paper:
    """The edition as neutral blocks, the same in every size of print.

    Raises:
        Refusal: it does not fit on a page even at its shortest.
    """
    whole = election_period.blocks(report)
    asked, noticed, *_ = whole.sections

    def made(room: Room) -> Paper:
        found = noticed_in(noticed, len(report.findings), report.findings_withheld, room, number="2.1")
        return Paper(on_one_page(whole.front), (asked_in(asked, room), found, _standing(report, room)))

    return on_one_side(made)


def draw(report: ElectionPeriodReport, look: Look) -> bytes:
    """The edition as a PDF."""
    return print_paper(blocks(report), look)


def _standing(report: ElectionPeriodReport, room: Room) -> Section:
    """The poll and its dates, the period, the people, and what may be done in it."""
    source = report.timetable.days_source.partition(": ")[0] if report.timetable else ""
    note = f"Source: {source}." if source else "Source: the partnership’s own record."
    return table_of("The period in short", ("Matter", "What holds"), list(_lines(report)), note, room)


def _lines(report: ElectionPeriodReport) -> Iterator[Line]:
    poll = say_long_day(report.election.poll)
    yield _line("3", "Poll", f"{poll}." if report.is_held else f"{poll}, which is not held.", 0)
    if not report.is_held:
        return
    if report.timetable:
        yield _line("3", "Latest dates", _dates(report), 4)
    yield _line("4", "The period", _period(report), 0)
    yield _line("5", "People", _people(report), 3)
    if report.edition is Edition.AFTER:
        yield from _after(report)
    else:
        yield from _inside(report)


def _inside(report: ElectionPeriodReport) -> Iterator[Line]:
    """What is planned, what may go out, who signs, and what is to be done."""
    planned = answered(report) if report.collisions else "Nothing that is planned falls inside."
    yield _line("6.1", "Planned", planned, 1)
    for answer, rank in ANSWERS:
        labels = [one.label for one in report.activities if one.answer is answer]
        if labels:
            says = opening(say_list([f"{one[:1].lower()}{one[1:]}" for one in labels]))
            yield Line(answer.label, f"{says} (7)", rank, MARKS[answer])
    yield _line("7.1", "Signing off", f"{opening(signers(report))}.", 4)
    if report.tasks:
        yield _line(str(CHECKLIST), "To do", _tasks(report), 5)


def _after(report: ElectionPeriodReport) -> Iterator[Line]:
    """What went out, what waited, and what is to be done now."""
    out = say_count(len(report.log), "public item", "public items")
    short = sum(bool(one.short) for one in report.log)
    lacked = f"; {how_many(short, 'lacks', 'lack')} a decision" if short else ""
    went = f"{opening(out)} went out{lacked}." if report.log else NONE_IN_THE_PERIOD
    yield _line(str(Numbers.of(report).log), "What went out", went, 1)
    waited = opening(how_many(len(report.held_back), "item waited", "items waited"))
    yield _line("7", "What waited", f"{waited}." if report.held_back else NONE_IN_THE_PERIOD, 2)
    if report.tasks:
        yield _line(str(CHECKLIST), "To do", _tasks(report), 3)


def _line(place: str, about: str, says: str, rank: int) -> Line:
    return Line(about, f"{says.rstrip('.')} ({place})", rank)


def _dates(report: ElectionPeriodReport) -> str:
    """The steps that most concern a partnership, each with its day."""
    events = [event for name in DATES if (event := report.timetable and report.timetable.event(name))]
    poll = report.election.poll
    return f"{opening('; '.join(f'{one.label.lower()}, {near(say_day(one.date), poll)}' for one in events))}."


def _period(report: ElectionPeriodReport) -> str:
    if not report.windows:
        return "No rule in use draws a period."
    starts = min(window.starts for window in report.windows)
    ends = max(window.ends for window in report.windows)
    early = [window.earliest_start for window in report.windows if window.earliest_start]
    latest = f", from {say_day(min(early))} at the earliest" if early else ""
    return f"{say_day(starts)} to {say_day(ends)}{latest}."


def _people(report: ElectionPeriodReport) -> str:
    """Who stands, by count; after the poll, how many results are entered."""
    if report.edition is Edition.AFTER:
        known = how_many(len(report.results), "result is", "results are")
        return f"{opening(known)} entered of people who sit here." if report.results else "Nobody here stood."
    candidates = sum(one.is_candidate for one in report.people)
    holders = how_many(len(report.people), "person holds or seeks", "people hold or seek")
    stands = (
        how_many(candidates, "is known to stand", "are known to stand")
        if candidates
        else "nobody is known to stand"
    )
    return f"{opening(holders)} a public office; {stands}." if report.people else "Nobody here is affected."


def _tasks(report: ElectionPeriodReport) -> str:
    """How many tasks there are, and the first."""
    count = say_count(len(report.tasks), "thing")
    first = near(report.tasks[0].what.rstrip("."), report.election.poll)
    return f"{opening(count)}; first: {first[:1].lower()}{first[1:]}."
