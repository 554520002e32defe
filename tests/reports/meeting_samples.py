"""An invented board with three meetings and a decision between them, for the papers that follow a meeting.

On 20 January a bench was decided and Priya Nair, whose name may not be printed, was out for it; in private a debt was
spoken of. On 17 March a quorum was wanting for the second item. On 21 April the bench was rescinded, and what had been
decided in writing was ratified.
"""

from dataclasses import dataclass, replace
from datetime import date, time

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    MeetingAction,
    Moment,
    Rescission,
    Vote,
    WrittenAnswer,
    WrittenDecision,
)
from evenhand.domain.meetings.vocabulary import (
    AgendaKind,
    Cast,
    ConflictHandling,
    ConflictNature,
    MomentKind,
    Treatment,
    VoteMethod,
)
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.partnership.facts import Council
from evenhand.domain.vocabulary import Capacity, Office, Outcome, Planned, Presence, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import kept, put

JANUARY, MARCH, APRIL = date(2026, 1, 20), date(2026, 3, 17), date(2026, 4, 21)
DAY = date(2026, 4, 28)
JOINED = date(2024, 6, 11)
KINDS = {
    "Apologies": AgendaKind.APOLOGIES,
    "Declarations of interest": AgendaKind.DECLARATIONS,
    "Minutes of 20 January 2026": AgendaKind.MINUTES,
    "Between meetings": AgendaKind.BETWEEN_MEETINGS,
}
MEMBERS = (
    ("Amara Okonjo", Capacity.RESIDENT, True),
    ("Colin Barraclough", Capacity.RESIDENT, True),
    ("Priya Nair", Capacity.RESIDENT, False),
    ("Lukasz Wolski", Capacity.RESIDENT, False),
    ("Gwenllian Price", Capacity.RESIDENT, True),
    ("Yusuf Demir", Capacity.ORGANISATION, True),
    ("Janet Pell", Capacity.COUNCILLOR, False),
    ("Faisal Rahman", Capacity.COUNCILLOR, False),
)
BENCH = "To buy a bench for the Old Wharf steps from Fernhill Joinery, at £1,240.00."
DEBT = "To write off £85.00 owed by Harriet Lowe."
VIEW = "To ask the council for a crossing on Tansley Road."
RESCINDS = "To rescind the purchase of the bench, the joinery having closed."
STEWARDS = "To pay two stewards for the river day, £96.00."


@dataclass(frozen=True)
class Kept:
    """The keys of what was put into the file."""

    january: int
    march: int
    april: int
    people: dict[str, int]
    bench: int
    items: dict[str, int]


def a_record(partnership: Partnership) -> Kept:
    """The board, its meetings and what followed them."""
    with partnership.change("A record of meetings") as unit:
        session = unit.session
        people = _people(session)
        held = [
            put(
                session,
                Meeting(
                    held_on=day,
                    at="7 pm",
                    place="Fernhill Hall",
                    status=Planned.HELD,
                    chaired_by_id=people["Amara Okonjo"],
                ),
            )
            for day in (JANUARY, MARCH, APRIL)
        ]
        items: dict[str, int] = {}
        bench = _january(session, held[0], people, items)
        _march(session, held[1], people, items)
        _april(session, held[2], people, items, bench)
        return Kept(held[0], held[1], held[2], people, bench, items)


def _people(session: Session) -> dict[str, int]:
    keys: dict[str, int] = {}
    council = put(session, Council(name="Marlbeck Borough Council"))
    for name, capacity, printed in MEMBERS:
        key = keys[name] = put(session, Person(name=name, name_may_be_printed=printed))
        put(session, Membership(person_id=key, capacity=capacity, votes=True, starts=JOINED))
        if capacity is Capacity.COUNCILLOR:
            seat = PublicOfficeHeld(
                person_id=key,
                kind=PublicOffice.COUNCILLOR,
                council_id=council,
                ward="Wharf",
                source="The council's register",
                starts=date(2022, 5, 9),
            )
            put(session, seat)
    put(session, OfficeHeld(person_id=keys["Amara Okonjo"], office=Office.CHAIR, starts=JOINED))
    return keys


def _attend(session: Session, meeting: int, people: dict[str, int], apologies: tuple[str, ...]) -> None:
    for name, key in people.items():
        presence = Presence.APOLOGIES if name in apologies else Presence.PRESENT
        put(session, Attendance(meeting_id=meeting, person_id=key, presence=presence))


def _agenda(session: Session, meeting: int, items: dict[str, int], *titles: str, private: str = "") -> None:
    for position, title in enumerate((*titles, private) if private else titles, start=1):
        items[title] = put(
            session,
            AgendaItem(
                meeting_id=meeting,
                position=position,
                title=title.strip(),
                kind=KINDS.get(title.strip(), AgendaKind.BUSINESS),
                in_private=title == private,
                treatment=Treatment.TAKEN,
                taken_at=time(19, 10 * position),
            ),
        )


def _moment(
    session: Session, meeting: int, at: time, kind: MomentKind, person: int | None, item: int
) -> None:
    put(session, Moment(meeting_id=meeting, at=at, kind=kind, person_id=person, item_id=item or None))


def _decide(
    session: Session, decision: Decision, item: int, at: time, method: VoteMethod = VoteMethod.SHOW_OF_HANDS
) -> int:
    key = put(session, decision)
    chair = None
    put(
        session,
        DecisionRecord(decision_id=key, item_id=item, decided_at=at, method=method, chaired_by_id=chair),
    )
    return key


def _january(session: Session, meeting: int, people: dict[str, int], items: dict[str, int]) -> int:
    titles = ("Apologies", "Declarations of interest", "A bench for the wharf", "The river day")
    _attend(session, meeting, people, ("Faisal Rahman",))
    _agenda(session, meeting, items, *titles, private="A debt")
    _moment(session, meeting, time(19, 0), MomentKind.OPENED, None, 0)
    bench = items["A bench for the wharf"]
    for at, kind in ((time(19, 30), MomentKind.LEFT), (time(19, 42), MomentKind.BACK)):
        _moment(session, meeting, at, kind, people["Priya Nair"], bench)
    put(
        session,
        DeclaredInterest(
            meeting_id=meeting,
            item_id=bench,
            person_id=people["Priya Nair"],
            nature=ConflictNature.INDIRECT_FINANCIAL,
            says="her brother works for Fernhill Joinery",
            declared_at=time(19, 22),
            handling=ConflictHandling.LEFT_THE_ROOM,
        ),
    )
    first = Decision(
        meeting_id=meeting,
        number=1,
        wording=BENCH,
        moved_by_id=people["Colin Barraclough"],
        seconded_by_id=people["Lukasz Wolski"],
        votes_for=5,
        votes_against=1,
        abstentions=0,
    )
    key = _decide(session, first, bench, time(19, 40))
    lost = replace(
        first,
        number=2,
        wording="To hold the river day on Marlbeck Green.",
        outcome=Outcome.LOST,
        votes_for=2,
        votes_against=4,
        abstentions=1,
    )
    _decide(session, lost, items["The river day"], time(19, 50))
    private = replace(first, number=3, wording=DEBT, votes_for=7, votes_against=0)
    _decide(session, private, items["A debt"], time(20, 5))
    _actions(session, meeting, people, items)
    return key


def _actions(session: Session, meeting: int, people: dict[str, int], items: dict[str, int]) -> None:
    feb, june = date(2026, 2, 20), date(2026, 6, 1)
    told = (
        ("Order the bench from Fernhill Joinery", "Lukasz Wolski", "A bench for the wharf", feb),
        (
            "Ask Priya Nair and Cllr Janet Pell for the school’s dates",
            "Colin Barraclough",
            "The river day",
            june,
        ),
        ("Book the hall until the end of the year", "Gwenllian Price", "The river day", date(2026, 2, 28)),
        ("Tell Harriet Lowe", "Amara Okonjo", "A debt", date(2026, 3, 1)),
    )
    for says, who, item, due in told:
        closed = date(2026, 2, 12) if who == "Gwenllian Price" else None
        action = Action(
            kind=ActionKind.MEETING,
            says=says,
            owner_id=people[who],
            opened_on=JANUARY,
            due_on=due,
            closed_on=closed,
            outcome=ActionOutcome.ACHIEVED if closed else None,
            evidence="The hall’s letter of 12 February" if closed else "",
        )
        key = put(session, action)
        put(session, MeetingAction(action_id=key, meeting_id=meeting, item_id=items[item]))


def _march(session: Session, meeting: int, people: dict[str, int], items: dict[str, int]) -> None:
    _attend(session, meeting, people, ("Yusuf Demir", "Faisal Rahman", "Lukasz Wolski"))
    _agenda(
        session,
        meeting,
        items,
        "Apologies ",
        "Minutes of 20 January 2026",
        "A crossing",
        "Paint for the hall",
    )
    _moment(session, meeting, time(19, 2), MomentKind.OPENED, None, 0)
    seconder = people["Gwenllian Price"]
    view = Decision(
        meeting_id=meeting,
        number=1,
        wording=VIEW,
        moved_by_id=people["Janet Pell"],
        seconded_by_id=seconder,
        outcome=Outcome.VIEW,
        votes_for=3,
        votes_against=0,
        abstentions=0,
    )
    for name in ("Priya Nair", "Colin Barraclough"):
        _moment(session, meeting, time(19, 25), MomentKind.LEFT, people[name], 0)
    _decide(session, view, items["A crossing"], time(19, 35))
    later = replace(
        view,
        number=2,
        wording="To paint the hall.",
        outcome=Outcome.DEFERRED,
        votes_for=None,
        votes_against=None,
    )
    put(session, later)


def _april(session: Session, meeting: int, people: dict[str, int], items: dict[str, int], bench: int) -> None:
    _attend(session, meeting, people, ())
    _agenda(session, meeting, items, "Apologies  ", "Between meetings", "The bench")
    _moment(session, meeting, time(19, 0), MomentKind.OPENED, None, 0)
    ratifies = Decision(meeting_id=meeting, number=1, wording="To ratify the decision of 30 March.")
    ratified = _decide(session, ratifies, items["Between meetings"], time(19, 25), VoteMethod.CONSENSUS)
    rescinds = Decision(
        meeting_id=meeting,
        number=2,
        wording=RESCINDS,
        moved_by_id=people["Amara Okonjo"],
        seconded_by_id=people["Janet Pell"],
        votes_for=8,
        votes_against=0,
        abstentions=0,
    )
    key = _decide(session, rescinds, items["The bench"], time(19, 35), VoteMethod.RECORDED_VOTE)
    for person in people.values():
        put(session, Vote(decision_id=key, person_id=person, cast=Cast.FOR))
    put(session, Rescission(decision_id=bench, by_decision_id=key))
    _rescind(session, bench)
    written = put(
        session,
        WrittenDecision(
            wording=STEWARDS,
            proposed_by_id=people["Amara Okonjo"],
            why_now="The stewards had to be booked by 1 April.",
            sent_on=date(2026, 3, 26),
            closes_on=date(2026, 3, 30),
            concluded_on=date(2026, 3, 30),
            outcome=Outcome.CARRIED,
            reported_at_id=meeting,
            ratified_by_id=ratified,
        ),
    )
    for name, cast in (("Amara Okonjo", Cast.FOR), ("Janet Pell", Cast.FOR), ("Priya Nair", Cast.AGAINST)):
        put(
            session,
            WrittenAnswer(
                written_id=written, person_id=people[name], cast=cast, answered_on=date(2026, 3, 28)
            ),
        )


def _rescind(session: Session, decision_id: int) -> None:
    """Write the day and the reason beside a decision that was rescinded."""
    stored = kept(session, Decision, decision_id)
    put(session, replace(stored, rescinded_on=APRIL, rescinded_because="The joinery has closed."))
