"""Section 5 of the election-period report: whom the election touches and, once it is over, how each came out of it."""

from evenhand.domain.elections.people_affected import AffectedPerson
from evenhand.domain.elections.period_report import DISSOLUTION, Edition, ElectionPeriodReport
from evenhand.domain.elections.period_results import ResultLine
from evenhand.domain.elections.taking_office import PARLIAMENTARY
from evenhand.domain.papers import (
    NONE_DECLARED,
    Block,
    Cell,
    Column,
    Empty,
    Paragraph,
    Section,
    Table,
    text,
)
from evenhand.domain.vocabulary import ElectionKind, Level
from evenhand.domain.words import say_day
from evenhand.reports.cells import cells
from evenhand.reports.wording import how_many, opening

NOBODY_STOOD = "Nobody of the partnership is known to have stood or stood down."
LEFT_OUT = " What is not yet public is withheld from this copy."
VACANT_SINCE_WHEN = "A by-election fills a vacant seat; since when it is vacant is not in the record."
ENDS_NOTHING = "Standing ends nobody’s membership."


def people_section(report: ElectionPeriodReport) -> Section:
    """Section 5: who holds a public office or stands; after the poll, results."""
    over = report.edition is Edition.AFTER
    says = _came_of_it(report) if over else _people(report)
    vacant = _vacant(report)
    told = [one for one in ((vacant, says) if over else (says, vacant)) if one]
    blocks: list[Block] = [Paragraph(f"5.{place}", text(one)) for place, one in enumerate(told, start=1)]
    if not over:
        blocks.append(_office_holders(report))
    elif report.results:
        blocks.append(_results(report))
    else:
        blocks.append(Empty(NOBODY_STOOD))
    title = "People and results" if over else "People affected"
    return Section(5, title, tuple(blocks), "Guidance: PP3, PP5")


def _office_holders(report: ElectionPeriodReport) -> Table:
    return Table(
        2,
        "Public office-holders of the partnership and the election",
        (Column("Person"), Column("Stands for election"), Column("In the period")),
        tuple(_row(one) for one in report.people),
        NONE_DECLARED,
    )


def _results(report: ElectionPeriodReport) -> Table:
    """The results; what follows here stands in the board's copy alone."""
    follows = () if report.level is Level.PUBLIC else (Column("What follows here"),)
    return Table(
        2,
        "Results for the people of the partnership",
        (Column("Person"), Column("Result"), *follows),
        tuple(_result(one, follows=bool(follows)) for one in report.results),
        NOBODY_STOOD,
    )


def _result(one: ResultLine, *, follows: bool) -> tuple[Cell, ...]:
    return cells(one.name, one.result, *([one.follows] if follows else []))


def _came_of_it(report: ElectionPeriodReport) -> str:
    """What a result changes here, where councillors were elected; nothing where nobody stood."""
    left_out = LEFT_OUT if report.people_left_out else ""
    if not report.results or report.election.kind in PARLIAMENTARY:
        return left_out.strip()
    return (
        "A nomination by the council ends with the seat on the council; a resident’s membership does not end "
        f"with a lost seat.{left_out}"
    )


def _vacant(report: ElectionPeriodReport) -> str:
    """That there is no MP until the declaration, by the dissolution or the vacancy; nothing where there is one."""
    gone = report.without_mp
    if gone is None:
        return _vacant_on_a_council(report)
    over = report.edition is Edition.AFTER
    if gone.since is None:
        begins = f"{VACANT_SINCE_WHEN} Until the result is declared"
    elif gone.why == DISSOLUTION:
        begins = f"From {gone.why} on {say_day(gone.since)} until the result is declared"
    else:
        begins = f"The seat fell vacant on {say_day(gone.since)}. Until the result is declared"
    if over:
        return f"{begins} there was no MP, and nobody was to be called one."
    return f"{begins} there is no MP. Nobody is called one, by this partnership or in what it publishes."


def _vacant_on_a_council(report: ElectionPeriodReport) -> str:
    """Since when the seat of a local by-election is vacant, where that is on record."""
    since = report.election.vacant_since
    if since is None or report.election.kind is not ElectionKind.LOCAL_BY_ELECTION:
        return ""
    until = "until the election" if report.edition is Edition.AFTER else "until somebody is elected"
    return f"Nobody holds the seat from {say_day(since)} {until}."


def _people(report: ElectionPeriodReport) -> str:
    candidates = sum(one.is_candidate for one in report.people)
    known = how_many(candidates, "person is known to be a candidate", "people are known to be candidates")
    says = f"{opening(known)}. " if candidates else "Nobody here is known to be a candidate. "
    persons = report.timetable.event("statement-of-persons-nominated") if report.timetable else None
    if persons and report.as_at <= persons.date:
        says += f"Members are asked again once the names are published on {say_day(persons.date)}. "
    return f"{says}{ENDS_NOTHING}{LEFT_OUT if report.people_left_out else ''}"


def _row(one: AffectedPerson) -> tuple[Cell, ...]:
    return cells(one.name, one.stands, one.in_period)
