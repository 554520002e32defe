"""An invented influence review: the partnership of the other papers, with votes by name, conflicts and groups."""

from dataclasses import replace
from datetime import date

from evenhand.domain.figures import PowerShare
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.meetings.influence.at_meetings import MeetingPower
from evenhand.domain.meetings.influence.declared import conflicts
from evenhand.domain.meetings.influence.figures import figures_of
from evenhand.domain.meetings.influence.lines import meeting_lines, motion_lines
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.noticing import parts_over
from evenhand.domain.meetings.influence.offices import public_offices
from evenhand.domain.meetings.influence.recount import LIMIT, Recount, Turn
from evenhand.domain.meetings.influence.review import InfluenceReview, WorkingView
from evenhand.domain.meetings.influence.whom import councillors, groups
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, Vote
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature
from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.power_in_paper import PowerInPaper, PowerLine
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import Level
from tests.reports.samples import DAY, STARTS, a_directory, a_rule_book, shares_of_power, the_minutes


def an_adopted_book() -> RuleBook:
    """The shipped rules with the mark for parts as the board's own."""
    book = a_rule_book()
    rule = replace(book["influence_times_seats"], suggested=False, source="minuted 10 June 2025")
    return RuleBook(book.name, {**book.rules, "influence_times_seats": rule})


def recorded(canary: str = "") -> Minutes:
    """The year's minutes with six votes by name and three interests declared."""
    votes = tuple(
        Vote(decision_id=number, person_id=person, cast=Cast.FOR if person > 4 else Cast.AGAINST)
        for number in range(1, 7)
        for person in range(1, 10)
    )
    items = tuple(
        AgendaItem(id=one, meeting_id=one, position=1, title=f"A grant{canary}") for one in (1, 2, 3)
    )
    declared = tuple(
        DeclaredInterest(
            meeting_id=item,
            item_id=item,
            person_id=person,
            nature=ConflictNature.LOYALTY,
            says=canary or "trustee",
            handling=handling,
            because=canary,
        )
        for item, person, handling in (
            (1, 7, ConflictHandling.LEFT_THE_ROOM),
            (2, 8, ConflictHandling.DID_NOT_VOTE),
            (3, 1, ConflictHandling.DECLARED),
        )
    )
    return replace(the_minutes(canary), votes=votes, declared=declared, items=items)


def an_influence_review(canary: str = "", book: RuleBook | None = None) -> InfluenceReview:
    """The whole review, confidential, with its working view; `canary` is planted in what is not public."""
    directory, minutes, rules = a_directory(canary=canary), recorded(canary), book or an_adopted_book()
    whom, held = councillors(directory), minutes.held(STARTS, DAY)
    period = (STARTS, DAY)

    def same(_: date) -> RuleBook:
        return rules

    declared = conflicts(whom, held, directory, same)
    found = figures_of(whom, minutes, directory, period, rules)
    every = [
        figures_of(one, minutes, directory, period, rules)
        for one in groups(_record(canary), [*held.days.values(), DAY], confidential=True)
    ]
    return InfluenceReview(
        occasion=Occasion(
            body="Fernhill and Old Wharf Partnership",
            as_at=DAY,
            printed=date(2026, 3, 16),
            author=canary or "Margaret Thistlewood",
        ),
        level=Level.CONFIDENTIAL,
        starts=STARTS,
        findings=_findings(tuple(parts_over([found, *every], rules, period)), canary),
        findings_withheld=0,
        councillors=found,
        offices=public_offices(directory, DAY),
        conflicts=declared,
        says_conflicts=declared.says(whom.says),
        groups=tuple(every),
        meeting_lines=meeting_lines(held, directory, whom),
        motion_lines=motion_lines(held, directory, whom),
        working=_working(canary),
    )


def _record(canary: str) -> MemberRecord:
    return MemberRecord(
        directory=a_directory(canary=canary),
        groups=(MemberGroup(id=1, kind=GroupKind.HOUSEHOLD, name=f"2 Wharf Lane{canary}"),),
        group_members=tuple(GroupMember(group_id=1, person_id=one, starts=STARTS) for one in (4, 5)),
    )


def _findings(found: tuple[Finding, ...], canary: str) -> tuple[Finding, ...]:
    return tuple(one if one.public else replace(one, evidence=f"{one.evidence}{canary}") for one in found)


def _working(canary: str) -> WorkingView:
    vote = Recount(
        date(2025, 12, 9),
        3,
        f"To move the event{canary}.",
        "Carried 5 to 4",
        "Lost 2 to 4",
        Turn.OTHER,
        3,
        united=True,
    )
    power = PowerInPaper(
        3,
        11,
        "resident",
        (f"If these three always voted together, they would settle much.{canary}",),
        (PowerLine(11, 3, "no casting vote", None, shares_of_power(711, 711, 164)),),
    )
    share = PowerShare(1000, "100")
    meetings = (MeetingPower(date(2025, 12, 9), 6, 3, share, 3, 0),)
    told = ("One vote was recorded by name.", "It would have gone the other way.")
    return WorkingView(
        told, (vote,), LIMIT, power, f"Their power would have been greatest in June.{canary}", meetings
    )
