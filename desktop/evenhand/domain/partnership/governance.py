"""The governance report as a read model: everything the board's report says, counted, before a word of it is laid out.

One source serves three levels. The report is compiled whole; `for_level` returns what a copy may hold, so that what is
confidential is not in a public copy at all, whatever is later drawn from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity, worst_first
from evenhand.domain.meetings.decision_log import DecisionLine
from evenhand.domain.meetings.influence.in_short import Influence
from evenhand.domain.occasion import Occasion
from evenhand.domain.papers import WITHHELD
from evenhand.domain.partnership.clause_lines import ClauseLine
from evenhand.domain.partnership.grants_decided import (
    A_PERSON,
    NOTHING_SPENT,
    ApplicationLine,
    GrantsDecided,
)
from evenhand.domain.partnership.members_in_short import MembersInShort, at_level
from evenhand.domain.partnership.money_in_period import MoneyInPeriod, money_at_level
from evenhand.domain.partnership.mp_at_level import mp_at_level
from evenhand.domain.partnership.mp_in_short import MpInShort
from evenhand.domain.partnership.party_balance import PartyBalance
from evenhand.domain.partnership.power_in_paper import PowerInPaper
from evenhand.domain.partnership.rules_in_force import RulesInForce, rules_for_level
from evenhand.domain.partnership.since_last import NO_EARLIER
from evenhand.domain.partnership.sitting import NAMED_FOR, MemberLine, Sitting, count_seats
from evenhand.domain.vocabulary import ApplicationStatus, Level

NO_MONEY = MoneyInPeriod()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What the board is asked to do: a verb ("agree"), its sentence.

    `fact` is what the finding says that it answers. One that is not `public` keeps its letter in a public copy and
    says that it is withheld.
    """

    verb: str
    says: str
    public: bool = False
    fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceReport:
    """The whole report for one level.

    `since_last` says what changed since the last report, None where this copy may not say it; `findings` are worst
    first, `findings_withheld` counts those that this copy leaves out. `parties_held` counts what is held with consent
    as well and is confidential, as is `power`, which stands there where it was chosen. `conflicts` are the motions on
    which a member had declared an interest, in the words of the copy's level.
    """

    occasion: Occasion
    level: Level
    starts: date
    recommendations: tuple[Recommendation, ...]
    findings: tuple[Finding, ...]
    findings_withheld: int
    since_last: str | None
    sitting: Sitting
    influence: Influence
    parties: PartyBalance
    members: MembersInShort
    rules: RulesInForce
    grants: GrantsDecided
    mp: MpInShort
    clauses: tuple[ClauseLine, ...]
    parties_held: PartyBalance | None = None
    power: PowerInPaper | None = None
    conflicts: tuple[DecisionLine, ...] = ()
    money: MoneyInPeriod = NO_MONEY

    @property
    def as_at(self) -> date:
        """The day on which the figures stand, the last of the period."""
        return self.occasion.as_at


def recommended(findings: Iterable[Finding]) -> tuple[Recommendation, ...]:
    """A recommendation for each finding that is to be acted on now: agree its next step."""
    urgent = (one for one in worst_first(list(findings)) if one.severity is Severity.ACT_NOW)
    return tuple(
        Recommendation("agree", f"to {_lowered(one.next_step.rstrip('.'))}", one.public, one.says)
        for one in urgent
    )


def for_level(report: GovernanceReport, level: Level) -> GovernanceReport:
    """The report as a copy of that level may hold it; the confidential copy holds everything."""
    if level is Level.CONFIDENTIAL:
        return replace(report, level=level)
    board = _for_board(report)
    return board if level is Level.BOARD else _for_public(board)


def _lowered(words: str) -> str:
    """A sentence's words as they stand within a sentence; capitals of more than one letter stay."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _for_board(report: GovernanceReport) -> GovernanceReport:
    """Without who answered the screens, private notes and who judged."""
    applications = tuple(replace(line, screen="") for line in report.grants.applications)
    return replace(
        report,
        level=Level.BOARD,
        parties_held=None,
        power=None,
        members=at_level(report.members, Level.BOARD),
        grants=replace(report.grants, applications=applications),
        money=money_at_level(report.money, Level.BOARD),
        mp=mp_at_level(report.mp, Level.BOARD),
    )


def _for_public(board: GovernanceReport) -> GovernanceReport:
    """Without what only the board may see: attendance, offices, refused applications, stances, open findings."""
    findings = tuple(one for one in board.findings if one.public)
    return replace(
        board,
        level=Level.PUBLIC,
        occasion=replace(board.occasion, author=""),
        recommendations=tuple(
            one if one.public else Recommendation("", WITHHELD) for one in board.recommendations
        ),
        findings=findings,
        findings_withheld=len(board.findings) - len(findings),
        since_last=NO_EARLIER if board.since_last == NO_EARLIER else None,
        sitting=_public_sitting(board.sitting),
        influence=_public_influence(board.influence),
        members=at_level(board.members, Level.PUBLIC),
        rules=rules_for_level(board.rules, Level.PUBLIC),
        grants=_public_grants(board.grants),
        money=money_at_level(board.money, Level.PUBLIC),
        mp=mp_at_level(board.mp, Level.PUBLIC),
        clauses=tuple(one if one.public else one.withheld for one in board.clauses),
    )


def _public_sitting(sitting: Sitting) -> Sitting:
    named = tuple(_public_member(line) for line in sitting.members if line.may_be_named)
    unnamed = count_seats(line.capacity for line in sitting.members if not line.may_be_named)
    return replace(sitting, members=named, unnamed=unnamed)


def _public_member(line: MemberLine) -> MemberLine:
    """A member's name and capacity; where somebody lives is not printed, whom they sit for is."""
    stands_for = line.stands_for if line.capacity in NAMED_FOR else ""
    return replace(line, stands_for=stands_for, office="", present=None, possible=None)


def _public_influence(influence: Influence) -> Influence:
    """The offices that are of public record, and who chaired of those who hold them."""
    offices = tuple(line for line in influence.offices if line.may_be_named)
    public = {line.name for line in offices}
    chaired = tuple(pair for pair in influence.chaired if pair[0] in public)
    return replace(influence, offices=offices, chaired=chaired)


def _public_grants(grants: GrantsDecided) -> GrantsDecided:
    """The awards that were announced, or were never to wait for a day; the others are counted."""
    awards = [one for one in grants.applications if one.status is ApplicationStatus.APPROVED]
    told = tuple(_public_award(one) for one in awards if not one.is_held_back)
    return replace(grants, applications=told, held_back=len(awards) - len(told))


def _public_award(line: ApplicationLine) -> ApplicationLine:
    """An award as anybody may read it: without the reason, and without the name of a private person."""
    if line.is_person:
        line = replace(line, applicant=A_PERSON, purpose="")
    return replace(line, reason="", spent=NOTHING_SPENT)
