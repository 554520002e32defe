"""Section 3: who the MP is or was, in which term, with which posts and skills."""

from evenhand.domain.mp.member_said import MemberSaid
from evenhand.domain.mp.mp_report import MpReport
from evenhand.domain.mp.said_position import say_position
from evenhand.domain.papers import Block, Cell, Column, Paragraph, Section, Table, text, withheld
from evenhand.domain.partnership.mp_in_short import TermLine
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_day, say_list
from evenhand.reports.cells import cells
from evenhand.reports.engagement_words import quoted
from evenhand.reports.wording import how_many, opening

GUIDANCE = "Guidance: MP1, MP8, MP13 (MPs and Big Local, May 2016)"
NOBODY = "No MP is recorded."


def who_section(report: MpReport) -> Section:
    """Who the MP is that day, the terms, and the skills that could serve the plan."""
    blocks: list[Block] = [Paragraph("3.1", text(_who(report)))]
    blocks.append(
        withheld("3.2") if report.level is Level.PUBLIC else Paragraph("3.2", text(_skills(report)))
    )
    blocks += [_terms(report, number)] if (number := report.number("terms")) else []
    return Section(3, "The MP", tuple(blocks), GUIDANCE)


def _who(report: MpReport) -> str:
    if not report.members:
        return NOBODY
    sitting = report.in_short.sitting_on(report.as_at)
    if not sitting:
        told = [say_position(one.name, one.position, one.constituency) for one in report.members[:1]]
        return " ".join((f"On {say_day(report.as_at)} there is no MP.", *told))
    own = [one for one in report.members if one.position == "MP"]
    return " ".join([*(_sits(one) for one in own), _several(len(own))]).strip()


def _sits(member: MemberSaid) -> str:
    posts = f" Posts: {say_list(list(member.posts))}." if member.posts else ""
    return f"{member.name} sits for {member.constituency}.{posts}"


def _several(count: int) -> str:
    return f"{opening(how_many(count, 'MP sits', 'MPs sit'))} for the area." if count > 1 else ""


def _skills(report: MpReport) -> str:
    """The skills that are known and what they could serve, or what to ask."""
    parts = [_skill(one) for one in report.members if one.skills or one.skills_prompt]
    return " ".join(parts) or "No skill is recorded."


def _skill(member: MemberSaid) -> str:
    if not member.skills:
        return member.skills_prompt
    serves = f" It could serve {quoted(member.skills_for)}." if member.skills_for else ""
    return f"{member.name} is skilled in this: {member.skills.rstrip('.')}.{serves}"


def _terms(report: MpReport, number: int) -> Table:
    columns = (
        Column("Name"),
        Column("Constituency"),
        Column("From", right=True, tabular=True),
        Column("Last day", right=True, tabular=True),
        Column("Ended by"),
    )
    rows = tuple(_row(one) for one in report.in_short.terms)
    return Table(number, "Terms in Parliament that are recorded", columns, rows, NOBODY)


def _row(term: TermLine) -> tuple[Cell, ...]:
    ends = say_cell_day(term.ends) if term.ends else ""
    ended_by = term.ended_by.label if term.ended_by else ""
    return cells(term.name, term.constituency, say_cell_day(term.starts), ends, ended_by)
