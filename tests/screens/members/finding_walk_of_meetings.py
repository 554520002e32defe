"""The findings about meetings and influence, each with what opens it, where its button leads and what closes it."""

from collections.abc import Callable
from datetime import date, timedelta

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, MeetingPaper, WrittenDecision
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature, PaperTiming, Treatment
from evenhand.domain.members.facts import Membership
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.vocabulary import Capacity, Outcome, Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.meetings.meeting_pane import DECISIONS, INTERESTS, MINUTES, PAPERS, SENT
from tests.screens.members.finding_walk import (
    ALL,
    JOINED,
    LATELY,
    TODAY,
    Case,
    correct,
    keep,
    room_shown,
    view_of,
)
from tests.services.influence_file import adopt_mark, write_meetings

CLUB = "Old Wharf Canoe Club"


def adopt(partnership: Partnership, rule: str, value: str) -> None:
    keep(partnership, RuleOverride(rule=rule, value=value, reason="agreed", starts=JOINED))


def a_meeting(partnership: Partnership, held_on: date = LATELY, *, there: int = ALL) -> None:
    """A meeting that was held on a day with so many of the members there."""
    (key,) = keep(partnership, Meeting(held_on=held_on, status=Planned.HELD, chaired_by_id=1))
    came = [
        Attendance(meeting_id=key, person_id=one, presence=Presence.PRESENT) for one in range(1, there + 1)
    ]
    keep(partnership, *came)


def a_motion(partnership: Partnership) -> None:
    a_meeting(partnership, there=2)
    keep(partnership, Decision(meeting_id=1, number=1, wording="To buy a boat."))


def a_motion_of_two(partnership: Partnership) -> None:
    adopt(partnership, "quorum", "5")
    a_motion(partnership)
    correct(partnership, Decision, 1, outcome=Outcome.VIEW)
    keep(partnership, Decision(meeting_id=1, number=2, wording="To sell it again."))


def an_item(partnership: Partnership) -> None:
    adopt(partnership, "conflict_action", '"leaves the room"')
    a_meeting(partnership)
    item = AgendaItem(meeting_id=1, position=1, title=f"Grant: {CLUB}", treatment=Treatment.TAKEN)
    keep(partnership, item)


def declared(handling: ConflictHandling) -> DeclaredInterest:
    return DeclaredInterest(
        meeting_id=1,
        item_id=1,
        person_id=3,
        nature=ConflictNature.LOYALTY,
        says="a trustee",
        handling=handling,
    )


def an_interest_that_stayed(partnership: Partnership) -> None:
    an_item(partnership)
    keep(partnership, declared(ConflictHandling.DECLARED))


def an_interest_of_the_register(partnership: Partnership) -> None:
    entry = Interest(
        person_id=3, kind=InterestKind.LOYALTY, whose=InterestHolder.OWN, body=CLUB, declared_on=JOINED
    )
    keep(partnership, entry)
    an_item(partnership)


def a_tabled_paper(partnership: Partnership) -> None:
    a_meeting(partnership)
    keep(partnership, MeetingPaper(meeting_id=1, position=1, title="Quotes", timing=PaperTiming.TABLED))


def two_meetings(partnership: Partnership) -> None:
    a_meeting(partnership, date(2026, 1, 20))
    a_meeting(partnership)


def a_meeting_without_notice(partnership: Partnership) -> None:
    adopt(partnership, "notice_days_papers", "7")
    keep(partnership, Meeting(held_on=TODAY + timedelta(days=3)))


def a_question(partnership: Partnership) -> None:
    asked = WrittenDecision(wording="To mend the slipway.", why_now="Tides", sent_on=LATELY, closes_on=LATELY)
    keep(partnership, asked)


def motions_of_a_councillor(partnership: Partnership) -> None:
    correct(partnership, Membership, 8, capacity=Capacity.COUNCILLOR)
    write_meetings(partnership, {"Amara Okonjo": 1, "Priya Nair": 2, "Janet Pell": 8})
    adopt_mark(partnership)


def at_part_of_meeting(part: int) -> Callable[[MainWindow], bool]:
    """Whether the meeting stands there with a part of it open."""

    def stands(window: MainWindow) -> bool:
        pane = view_of(window, "meetings").pane
        return room_shown(window) == "meetings" and (pane.key, pane.strip.current()) == (1, part)

    return stands


def at_the_decision(window: MainWindow) -> bool:
    rows = view_of(window, "meetings").meeting.decisions.rows
    return at_part_of_meeting(DECISIONS)(window) and rows.chosen_id() == 2


def at_the_quorum(window: MainWindow) -> bool:
    return (
        room_shown(window) == "partnership"
        and view_of(window, "partnership").list.chosen_id() == "rule:quorum"
    )


def at_the_question(window: MainWindow) -> bool:
    return room_shown(window) == "between" and view_of(window, "between").pane.key == 1


def at_the_figures(window: MainWindow) -> bool:
    return room_shown(window) == BY_ID["influence"].id and view_of(window, "influence").record is not None


OF_MEETINGS = (
    Case("quorum-not-set", a_motion, at_the_quorum, lambda p: adopt(p, "quorum", "2")),
    Case(
        "decision-fault",
        a_motion_of_two,
        at_the_decision,
        lambda p: correct(p, Decision, 2, outcome=Outcome.VIEW),
    ),
    Case(
        "interest-handled-otherwise",
        an_interest_that_stayed,
        at_part_of_meeting(INTERESTS),
        lambda p: correct(p, DeclaredInterest, 1, handling=ConflictHandling.LEFT_THE_ROOM),
    ),
    Case(
        "interest-not-declared",
        an_interest_of_the_register,
        at_part_of_meeting(INTERESTS),
        lambda p: keep(p, declared(ConflictHandling.LEFT_THE_ROOM)),
    ),
    Case(
        "late-paper",
        a_tabled_paper,
        at_part_of_meeting(PAPERS),
        lambda p: correct(p, MeetingPaper, 1, chair_agreed_on=LATELY),
    ),
    Case(
        "minutes-not-approved",
        two_meetings,
        at_part_of_meeting(MINUTES),
        lambda p: correct(p, Meeting, 1, minutes_approved_on=LATELY),
    ),
    Case(
        "notice-late",
        a_meeting_without_notice,
        at_part_of_meeting(SENT),
        lambda p: correct(p, Meeting, 1, status=Planned.CANCELLED),
    ),
    Case(
        "decision-in-writing",
        a_question,
        at_the_question,
        lambda p: correct(p, WrittenDecision, 1, concluded_on=TODAY, outcome=Outcome.LOST),
    ),
    Case(
        "influence",
        motions_of_a_councillor,
        at_the_figures,
        lambda p: correct(p, RuleOverride, 1, value="1000"),
    ),
)
