"""The governance report on one page, for who chairs: what is asked, what to notice, and how each part stands.

A part stands as the worst of its clauses, and each of the 29 clauses belongs to one part.
"""

from collections.abc import Sequence
from dataclasses import replace

from evenhand.domain.papers import Paper, Paragraph, Section, text
from evenhand.domain.partnership.clause_lines import ClauseLine, ClauseStatus
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.words import say_count, say_day, say_list, say_pence, say_percent
from evenhand.reports import governance
from evenhand.reports.cells import cell
from evenhand.reports.clause_marks import CLAUSE_MARKS, say_clauses
from evenhand.reports.governance.influence import passed
from evenhand.reports.look import Look
from evenhand.reports.one_side import Line, Room, asked_in, noticed_in, on_one_page, on_one_side, table_of
from evenhand.reports.press import print_paper
from evenhand.reports.wording import how_many, in_words, opening

SITTING = ("PP1", "PP3", "PP9", "PP10")
PART = ("PP2",)
PARTIES = ("PP6", "PP8")
CARE = ("PP4", "PP5", "PP7")
FUNDED = ("PP13", "PP14")
SPENT = ("PP11", "PP12")
_ORDER = tuple(ClauseStatus)
MOST_NAMED = 2
"""How many clauses are named where they stand alike; more are counted."""
MEMBER = tuple(f"MP{number}" for number in range(1, 16))


def blocks(report: GovernanceReport) -> Paper:
    """The edition as neutral blocks, the same in every size of print.

    Raises:
        Refusal: it does not fit on a page even at its shortest.
    """
    whole = governance.blocks(report)
    asked, noticed, *_ = whole.sections

    def made(room: Room) -> Paper:
        found = noticed_in(noticed, len(report.findings), report.findings_withheld, room, number="2.2")
        return Paper(on_one_page(whole.front), (asked_in(asked, room), found, _standing(report, room)))

    return on_one_side(made)


def draw(report: GovernanceReport, look: Look) -> bytes:
    """The edition as a PDF."""
    return print_paper(blocks(report), look)


def _standing(report: GovernanceReport, room: Room) -> Section:
    """How each part of the whole report stands, and how many clauses are in place."""
    lines = (
        _line(report, "3.1", "Who sits", _who_sits(report), SITTING),
        _line(report, "4.2", "Councillors’ part", _part(report), PART),
        _line(report, "5.1", "Parties", _parties(report), PARTIES),
        _line(report, "7.1", "Grants", _grants(report), FUNDED),
        _line(report, "7.3", "Money", _money(report), SPENT),
        _line(report, "8.1", "The MP", _mp(report), MEMBER),
        _line(report, "9", "Publicity, polls", _care(report), CARE),
    )
    period = f"{say_day(report.starts)} to {say_day(report.as_at)}"
    heads = ("Part", "What the record shows", "Its clauses")
    section = table_of(
        "How it stands", heads, lines, f"Source: the partnership’s own record, {period}.", room
    )
    counted = Paragraph("9.1", text(say_clauses([one.status for one in report.clauses])))
    return replace(section, blocks=(counted, *section.blocks))


def _line(report: GovernanceReport, place: str, about: str, says: str, clauses: Sequence[str]) -> Line:
    """A part with the state of the worst of its clauses and which they are; the worse, the longer the line stays."""
    worst = min((one.status for one in _clauses(report, clauses)), key=_ORDER.index)
    wanting = [one.clause for one in _clauses(report, clauses) if one.status is worst]
    which = say_list(wanting) if len(wanting) <= MOST_NAMED else f"{in_words(len(wanting))} of {len(clauses)}"
    stands = worst.value if worst is ClauseStatus.IN_PLACE else f"{worst.value}: {which}"
    return Line(about, f"{says} ({place})", _ORDER.index(worst), stands=cell(stands, CLAUSE_MARKS[worst]))


def _clauses(report: GovernanceReport, clauses: Sequence[str]) -> list[ClauseLine]:
    return [one for one in report.clauses if one.clause in clauses]


def _who_sits(report: GovernanceReport) -> str:
    sitting = report.sitting
    if not sitting.voting:
        return "Nobody is recorded as a voting member"
    share = f"{sitting.residents} of {sitting.voting} voting seats are residents’"
    rule = f"; the rule asks for {in_words(sitting.needed)}" if sitting.needed is not None else ""
    return f"{share}: {say_percent(sitting.residents, sitting.voting)}{rule}"


def _part(report: GovernanceReport) -> str:
    """Which of the councillors' shares are above the mark, or why nothing is judged."""
    if not report.influence.meetings:
        return "No meeting in the period"
    return passed(report.influence).partition(". ")[0].rstrip(".")


def _parties(report: GovernanceReport) -> str:
    parties = report.parties
    if not parties.voting:
        return "Nobody is recorded as a voting member"
    held = parties.voting - parties.not_held
    says = f"{held} of {parties.voting} voting members have publicly declared a party by office"
    ruled_out = (
        "nothing rules out that one group dominates" if parties.could_dominate else "no group dominates"
    )
    return f"{says}; {ruled_out}"


def _grants(report: GovernanceReport) -> str:
    total = report.grants.total
    if not total.applied:
        return "No application was decided in the period"
    if not total.awards:
        return (
            f"No award was made; {say_count(total.applied, 'application was', 'applications were')} settled"
        )
    awards = opening(say_count(total.awards, "award"))
    party = report.grants.awards_to_parties
    to_party = f"{in_words(party)} to a party" if party else "none to a party"
    applied = say_count(total.applied, "application")
    return f"{awards}, {say_pence(total.awarded_pence)} in all, of {applied}; {to_party}"


def _money(report: GovernanceReport) -> str:
    money = report.money
    whole = money.confirmed + money.to_confirm
    parts = [f"{say_pence(money.paid_pence)} paid" if money.payments else "nothing was paid"]
    parts += [f"{money.confirmed} of {whole} confirmed by the LTO"] if whole else []
    parts += [how_many(money.overdue, "return is overdue", "returns are overdue")] if money.overdue else []
    return f"{opening(say_list(parts))}"


def _mp(report: GovernanceReport) -> str:
    """How far it has come with each Member of the day."""
    stages = [f"{one.name} MP: {one.stage.label.lower()}" for one in report.mp.stages]
    if stages:
        engaged = say_count(report.mp.in_period, "engagement")
        return f"{'; '.join(stages)}; {engaged} in the period"
    if not report.mp.terms:
        return "No Member of Parliament is recorded"
    return f"On {say_day(report.as_at)} there is no Member of Parliament"


def _care(report: GovernanceReport) -> str:
    """What shows the worst of the clauses on what goes out."""
    worst = min(_clauses(report, CARE), key=_urgency)
    return f"{worst.clause}: {worst.evidence.rstrip('.')}"


def _urgency(line: ClauseLine) -> int:
    return _ORDER.index(line.status)
