"""Sections 8 and 9: the Member of Parliament, and the guidance clause by clause."""

from evenhand.domain.mp.casework_counts import FEW, say
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    NOT_ASKED,
    WITHHELD,
    Block,
    Cell,
    Column,
    Empty,
    Paragraph,
    Run,
    Section,
    Table,
    Text,
    strong,
    text,
    withheld,
)
from evenhand.domain.partnership.clause_lines import ClauseLine
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.partnership.mp_in_short import MpInShort, StageLine, StanceLine
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_day, say_list
from evenhand.reports.cells import cell, cells
from evenhand.reports.clause_marks import CLAUSE_MARKS, say_clauses
from evenhand.reports.findings import told_in_full
from evenhand.reports.relationship_figure import YARDSTICK, relationship_figure
from evenhand.reports.wording import in_words, opening


def mp_section(report: GovernanceReport) -> Section:
    """Who the Member is, the stance where this copy may show it, the figure and the counts."""
    mp = report.mp
    blocks: list[Block] = [Paragraph("8.1", _who(report))]
    blocks.append(withheld("8.2") if mp.stances is None else Paragraph("8.2", _stance(mp.stances)))
    if mp.engagements or mp.stances:
        blocks.append(relationship_figure(mp, report.as_at, 4))
    blocks.append(Paragraph("8.3", text(_counts(mp))))
    kept = report.level is Level.CONFIDENTIAL or not mp.terms
    blocks.append(_notes_table(mp) if kept else Empty(f"Table\u00a05. {WITHHELD}"))
    guidance = "Guidance: MP2, MP3, MP6 (MPs and Big Local, May 2016)"
    return Section(8, "The Member of Parliament", tuple(blocks), guidance)


def _who(report: GovernanceReport) -> Text:
    terms = report.mp.sitting_on(report.as_at)
    if not report.mp.terms:
        return text("No Member of Parliament is recorded.")
    if not terms:
        return text(f"On {say_day(report.as_at)} there is no Member of Parliament.")
    names = [f"{one.name} MP ({one.constituency}, since {say_day(one.starts)})" for one in terms]
    says = f"{say_list(names)} {'is' if len(names) == 1 else 'are'} the Member of Parliament. "
    if len(names) > 1:
        says = f"{say_list(names)} are the Members of Parliament. "
    return text(says, *(part for one in report.mp.stages for part in _stage(one)))


def _stage(line: StageLine) -> tuple[str | Run, ...]:
    """How far it has come with one Member, as one part of a paragraph."""
    since = f", since {say_day(line.since)}" if line.since else ""
    fading = "; it is fading" if line.fading else ""
    return (f"With {line.name} MP the stage is ", strong(line.stage.label.lower()), f"{since}{fading}. ")


def _stance(stances: tuple[StanceLine, ...]) -> Text:
    if not stances:
        return text("No stance has been judged. ", YARDSTICK)
    last = stances[-1]
    evidence = f": {last.evidence.rstrip('.')}" if last.evidence else ""
    dated = f", last evidenced {say_day(last.judged_on)}{evidence}. "
    return text(f"{last.mp} was judged ", strong(last.stance.label.lower()), dated, YARDSTICK)


def _counts(mp: MpInShort) -> str:
    if not mp.in_period:
        return f"Engagements: {NONE_IN_THE_PERIOD.lower()}"
    by_kind = say_list([f"{in_words(count)} {kind.label.lower()}" for kind, count in mp.by_kind])
    count = say_count(mp.in_period, "engagement was", "engagements were")
    says = f"{opening(count)} held in the period: {by_kind}; one may be of more than one kind. "
    return f"{says}Casework referrals: {FEW if mp.casework is None else say(mp.casework)}."


def _notes_table(mp: MpInShort) -> Table:
    """What only the confidential copy shows: private notes on engagements."""
    rows = tuple(cells(say_cell_day(one.on), one.title, one.note) for one in mp.engagements if one.note)
    rows += tuple(
        cells(say_cell_day(one.judged_on), f"Judged {one.stance.label.lower()}", one.judged_by)
        for one in mp.stances or ()
        if one.judged_by
    )
    columns = (Column("Date", tabular=True), Column("What"), Column("Note, or judged by"))
    return Table(5, "Private notes", columns, rows, "None in the record.", heading_columns=(0, 1))


def clauses_section(report: GovernanceReport) -> Section:
    """All clauses, worst first, each with its status and evidence."""
    says = (
        f"{say_clauses([one.status for one in report.clauses])} The clauses that need attention come first."
    )
    table = Table(
        6,
        f"Status of each clause as at {say_day(report.as_at)}",
        (Column("Clause"), Column("What it asks"), Column("Status"), Column("Evidence")),
        tuple(_clause_row(line) for line in report.clauses),
        NOT_ASKED,
        note=text(
            "PP: Party politics and Big Local, July 2015. MP: MPs and Big Local, May 2016. "
            "The wording of each clause is shortened."
        ),
        heading_columns=(0, 1),
        dense=True,
    )
    parts = (Paragraph("9.1", text(says)), table, *told_in_full("9.2", report.findings))
    return Section(9, "The guidance, clause by clause", parts)


def _clause_row(line: ClauseLine) -> tuple[Cell, ...]:
    status = cell(line.status.value, CLAUSE_MARKS[line.status])
    evidence = "; ".join(filter(None, (line.evidence.rstrip("."), line.place)))
    return (cell(line.clause), cell(line.short), status, cell(evidence))
