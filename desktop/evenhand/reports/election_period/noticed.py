"""Page 1 of the election-period report, and the people whom the election touches."""

from evenhand.domain.elections.people_affected import AffectedPerson
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.papers import (
    NONE_DECLARED,
    WITHHELD,
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Table,
    text,
)
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.reports.cells import cells
from evenhand.reports.findings import decision, noticed, the_rest

PLACES = {"PP3": "5.1", "PP4": "6.1", "PP5": "6.1", "PP7": "7.1"}
COUNTED = {Answer.HOLD: "held", Answer.TAKE_CARE: "with care", Answer.GO_AHEAD: "going ahead"}


def asked_section(report: ElectionPeriodReport) -> Section:
    """Section 1: adopt the period, agree the hold list, name who signs."""
    if report.edition is Edition.AFTER:
        box = decision("1.1", [], ("note", "what went out in the period (section 6)"))
    else:
        closing = ("note", "that ordinary meetings and grant decisions go ahead")
        box = decision("1.1", _asks(report), closing)
    return Section(1, "What the board is asked to do", (box,))


def noticed_section(report: ElectionPeriodReport) -> Section:
    """Section 2, four findings at most, then the rest and the questions still open."""
    rest = the_rest("2.1", report.findings, report.findings_withheld)
    blocks: list[Block] = [*noticed(report.findings, PLACES), *([rest] if rest else [])]
    if report.questions:
        blocks.append(Paragraph("2.2", text("Still to be answered: ", " ".join(report.questions))))
    return Section(2, "What the board should notice", tuple(blocks))


def counted(report: ElectionPeriodReport) -> str:
    """The planned items counted by their answer: two held, three with care."""
    answers = [one.answer for one in report.collisions]
    counts = [
        f"{say_count(answers.count(one), 'item')} {word}" for one, word in COUNTED.items() if one in answers
    ]
    return say_list(counts)


def _asks(report: ElectionPeriodReport) -> list[tuple[str, str]]:
    asks: list[tuple[str, str]] = []
    if report.windows:
        starts = min(window.starts for window in report.windows)
        ends = max(window.ends for window in report.windows)
        latest = " at the latest" if any(window.earliest_start for window in report.windows) else ""
        asks.append(
            ("adopt", f"the period from {say_day(starts)}{latest} to {say_day(ends)} (paragraph 4.1)")
        )
    if report.collisions:
        asks.append(("agree", f"the hold list: {counted(report)} (Table 3)"))
    asks.append(("name", f"{signers(report)} to sign off together what goes out (7.1)"))
    return asks


def signers(report: ElectionPeriodReport) -> str:
    """Who signs off what goes out, or that two people are to be named."""
    names = [one.name for one in report.signers if one.name]
    if len(names) < len(report.signers):
        names.append("others named in the board’s copy" if names else "those named in the board’s copy")
    return say_list(names) if names else "two people who are no councillor, MP or candidate"


def people_section(report: ElectionPeriodReport) -> Section:
    """Section 5: who holds a public office or stands."""
    table = Table(
        2,
        "Public office-holders of the partnership and the election",
        (Column("Person"), Column("Stands for election"), Column("In the period")),
        tuple(_row(one) for one in report.people),
        NONE_DECLARED,
    )
    return Section(
        5, "People affected", (Paragraph("5.1", text(_people(report))), table), "Guidance: PP3, PP5"
    )


def _people(report: ElectionPeriodReport) -> str:
    candidates = sum(one.is_candidate for one in report.people)
    known = say_count(candidates, "person is known to be a candidate", "people are known to be candidates")
    says = f"{known[0].upper()}{known[1:]}. "
    persons = report.timetable.event("statement-of-persons-nominated") if report.timetable else None
    if persons and report.as_at <= persons.date:
        says += f"Members are asked again once the names are published on {say_day(persons.date)}. "
    left_out = (
        f" Some of this is not yet public: {WITHHELD[0].lower()}{WITHHELD[1:]}"
        if report.people_left_out
        else ""
    )
    return f"{says}Nobody stops being a member by standing.{left_out}"


def _row(one: AffectedPerson) -> tuple[Cell, ...]:
    return cells(one.name, one.stands, one.in_period)
