"""Page 1 of the election-period report, and the people whom the election touches."""

from evenhand.domain.elections.people_affected import AffectedPerson
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.papers import (
    NONE_DECLARED,
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
from evenhand.reports.findings import decision, noticed, noticed_as, the_rest
from evenhand.reports.wording import how_many, in_words, opening

COUNTED = {Answer.HOLD: "held", Answer.TAKE_CARE: "with care", Answer.GO_AHEAD: "going ahead"}
ANSWERED = {
    Answer.HOLD: ("is held", "are held"),
    Answer.TAKE_CARE: ("needs care", "need care"),
    Answer.GO_AHEAD: ("goes ahead", "go ahead"),
}


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
    findings = [noticed_as(one, _place(report, one)) for one in report.findings]
    blocks: list[Block] = [*noticed(findings), *([rest] if rest else [])]
    if report.questions:
        blocks.append(Paragraph("2.2", text("To be answered: ", " ".join(report.questions))))
    return Section(2, "What the board should notice", tuple(blocks))


def _place(report: ElectionPeriodReport, finding: Finding) -> str:
    """Where the paper says more: the line of the hold list, else the paragraph on the start of the period."""
    refs = [one.item.ref for one in report.collisions]
    return f"Table 3, line {refs.index(finding.about) + 1}" if finding.about in refs else "paragraph 4.2"


def counted(report: ElectionPeriodReport) -> str:
    """The planned items counted by their answer: two items held, three with care."""
    answers = [one.answer for one in report.collisions]
    counts = [(answers.count(one), word) for one, word in COUNTED.items() if one in answers]
    first, *others = counts
    words = [f"{say_count(first[0], 'item')} {first[1]}", *(f"{in_words(n)} {word}" for n, word in others)]
    return ", ".join(words)


def answered(report: ElectionPeriodReport) -> str:
    """The same count as a sentence: Two are held, three need care and one goes ahead."""
    answers = [one.answer for one in report.collisions]
    counts = [how_many(answers.count(one), *words) for one, words in ANSWERED.items() if one in answers]
    return f"{opening(say_list(counts))}."


def _asks(report: ElectionPeriodReport) -> list[tuple[str, str]]:
    asks: list[tuple[str, str]] = []
    if report.windows:
        starts = min(window.starts for window in report.windows)
        ends = max(window.ends for window in report.windows)
        latest = " at the latest" if any(window.earliest_start for window in report.windows) else ""
        asks.append(("adopt", f"the period from {say_day(starts)}{latest} to {say_day(ends)} (4.1)"))
    if report.collisions:
        asks.append(("agree", f"the hold list: {counted(report)} (Table 3)"))
    asks.append(("name", f"{signers(report)} to sign off what goes out (7.1)"))
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
    vacant = _vacant(report)
    paragraphs = [
        Paragraph("5.1", text(_people(report))),
        *([Paragraph("5.2", text(vacant))] if vacant else []),
    ]
    return Section(5, "People affected", (*paragraphs, table), "Guidance: PP3, PP5")


def _vacant(report: ElectionPeriodReport) -> str:
    """That there is no MP from the dissolution to the declaration; nothing for other elections."""
    ends = report.timetable.event("dissolution") if report.timetable else None
    if ends is None:
        return ""
    begins = f"From the dissolution of Parliament on {say_day(ends.date)} until the result is declared"
    if report.edition is Edition.AFTER:
        return f"{begins} there was no MP, and nobody was to be called one."
    return f"{begins} there is no MP. Nobody is called one, by this partnership or in what it publishes."


def _people(report: ElectionPeriodReport) -> str:
    candidates = sum(one.is_candidate for one in report.people)
    known = how_many(candidates, "person is known to be a candidate", "people are known to be candidates")
    says = f"{opening(known)}. " if candidates else "Nobody here is known to be a candidate. "
    persons = report.timetable.event("statement-of-persons-nominated") if report.timetable else None
    if persons and report.as_at <= persons.date:
        says += f"Members are asked again once the names are published on {say_day(persons.date)}. "
    left_out = " What is not yet public is withheld from this copy." if report.people_left_out else ""
    return f"{says}Standing ends nobody’s membership.{left_out}"


def _row(one: AffectedPerson) -> tuple[Cell, ...]:
    return cells(one.name, one.stands, one.in_period)
