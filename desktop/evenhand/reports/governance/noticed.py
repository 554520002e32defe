"""Page 1 of the governance report: what the board is asked to do, and what it should notice."""

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.papers import Block, Paragraph, Section, text
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.reports.findings import decision, letter, noticed, noticed_as, the_rest
from evenhand.reports.wording import in_words

PLACES = {
    **dict.fromkeys(("PP1", "PP3", "PP9", "PP10"), "3.1"),
    "PP2": "4.2",
    **dict.fromkeys(("PP4", "PP5", "PP7"), "9.1"),
    **dict.fromkeys(("PP6", "PP8"), "5.1"),
    **dict.fromkeys(("PP11", "PP12", "PP13", "PP14"), "7.2"),
    **dict.fromkeys((f"MP{number}" for number in range(1, 16)), "8.1"),
}

PLACES_OF_KINDS = {
    "role-statement": "3.3",
    "review-overdue": "3.4",
    "action-late": "3.4",
    "interests": "6.2",
    "consent-ended": "5.3",
    "group-share": "5.4",
    "councillors-share": "4.2",
}


MOST_ASKED = 8
"""How many recommendations page 1 has room for; the last stands for all beyond it."""


def asked_section(report: GovernanceReport) -> Section:
    """Section 1, the decision box."""
    asks = _asks(report)
    closing = ("note", "the rest of this report" if asks else "this report")
    return Section(1, "What the board is asked to do", (decision("1.1", asks, closing),))


def _asks(report: GovernanceReport) -> list[tuple[str, str]]:
    """What the board is asked for, one ask for all beyond the room of page 1; it is withheld where each of them is."""
    places = {one.says: _paragraph(one) for one in report.findings}
    asks = [(one.verb, _ending(one.says, places.get(one.fact, ""))) for one in report.recommendations]
    if len(asks) <= MOST_ASKED:
        return asks
    rest = asks[MOST_ASKED - 1 :]
    if not any(verb for verb, _ in rest):
        return [*asks[: MOST_ASKED - 1], rest[0]]
    more = f"who settles {in_words(len(rest))} more findings that are to be acted on now (9.2)"
    return [*asks[: MOST_ASKED - 1], ("agree", more)]


def noticed_section(report: GovernanceReport) -> Section:
    """Section 2, four findings at most, then what changed and what else was found."""
    rest = the_rest("2.2", report.findings, report.findings_withheld, "9.2")
    findings = [noticed_as(one, _place(one), _asked(report, one)) for one in report.findings]
    shown = noticed(findings, report.findings_withheld)
    blocks: list[Block] = [*shown, _since_last(report), *([rest] if rest else [])]
    return Section(2, "What the board should notice", tuple(blocks))


def _ending(says: str, place: str) -> str:
    """A recommendation with the paragraph that says more, in brackets."""
    return f"{says} ({place})" if place else says


def _place(finding: Finding) -> str:
    place = _paragraph(finding)
    return f"paragraph {place}" if place else ""


def _paragraph(finding: Finding) -> str:
    """The paragraph that says more of a finding, "" where it names no clause."""
    return PLACES_OF_KINDS.get(finding.kind) or PLACES.get(finding.clause, "")


def _asked(report: GovernanceReport, finding: Finding) -> str:
    """The recommendation that takes up the finding; none where the board is not asked."""
    facts = [one.fact for one in report.recommendations]
    if finding.says not in facts:
        return ""
    last = min(len(facts), MOST_ASKED) - 1
    return f"recommendation ({letter(min(facts.index(finding.says), last))})"


def _since_last(report: GovernanceReport) -> Paragraph:
    if report.since_last is None:
        return Paragraph("2.1", text("What changed since the last report is withheld from this copy."))
    return Paragraph(
        "2.1", text(report.since_last or "This is the first report kept, so nothing is compared.")
    )
