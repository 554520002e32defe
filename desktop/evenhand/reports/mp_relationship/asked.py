"""Page 1 of the MP relationship report: what the board is asked to do, and what it should notice."""

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.mp.member_said import MemberSaid
from evenhand.domain.mp.mp_report import MpReport
from evenhand.domain.papers import Block, Paragraph, Section, text
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_list
from evenhand.reports.findings import decision, noticed, noticed_as, the_rest
from evenhand.reports.wording import opening

PLACES = {
    "MP5": "paragraph 9.3",
    "MP7": "section 7",
    "MP8": "section 5",
    "MP12": "section 8",
    "MP10": "paragraph 9.1",
}


def asks_of(report: MpReport) -> list[tuple[str, str]]:
    """What the board is asked for: what is late, what waits for an answer, and a gentle next step with each MP."""
    if report.level is Level.PUBLIC:
        return []
    asks: list[tuple[str, str]] = []
    if any(one.days_late for one in report.follow_ups or ()):
        asks.append(("ask", "whoever has a late follow-up when it will be done (7.1)"))
    if report.waiting:
        asks.append(("agree", "who reminds of the letters that wait for an answer (7.2)"))
    asks += [
        ("agree", f"the next gentle step with {one.name} (4.2)")
        for one in report.members[:1]
        if one.next_step
    ]
    if any(one.skills_prompt for one in report.members):
        asks.append(("ask", "which special skills the MP has, and whether they could serve the plan (3.2)"))
    return asks


def asked_section(report: MpReport) -> Section:
    """Section 1, the decision box."""
    asks = asks_of(report)
    closing = ("note", "the rest of this report" if asks else "this report")
    return Section(1, "What the board is asked to do", (decision("1.1", asks, closing),))


def noticed_section(report: MpReport) -> Section:
    """Section 2: the findings about the relationship, and what moved in the period."""
    blocks: list[Block] = [
        *noticed([noticed_as(one, _place(one)) for one in report.findings], report.withheld),
        Paragraph("2.1", text(_moved(report))),
    ]
    rest = the_rest("2.2", report.findings, report.withheld)
    return Section(2, "What the board should notice", (*blocks, *([rest] if rest else [])))


def _place(finding: Finding) -> str:
    return PLACES.get(finding.clause, "section 4")


def _moved(report: MpReport) -> str:
    """How the stage moved in the period with each MP; that it did not is said as well."""
    if not report.members:
        return "No MP is recorded, so there is nothing to follow yet."
    return " ".join(_moved_with(one) for one in report.members)


def _moved_with(member: MemberSaid) -> str:
    if not member.moved_in_period:
        return f"With {member.name} the stage did not move in the period: {member.stage.stage.label.lower()}."
    return f"{opening(f'with {member.name} the stage moved {say_list(list(member.moved_in_period))}')}."
