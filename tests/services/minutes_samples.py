"""A meeting that was held, with a bit of everything, and a later one that can approve its minutes."""

from dataclasses import dataclass
from datetime import date, time

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    MeetingAction,
    MeetingPaper,
    MeetingPlan,
    Moment,
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
    SentHow,
    Treatment,
    VoteMethod,
)
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.vocabulary import Capacity, Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members, minutes
from evenhand.services.saving import put

TODAY = date(2026, 4, 30)
MARCH, APRIL = date(2026, 3, 17), date(2026, 4, 21)
NAMES = ("Amara Okonjo", "Priya Nair", "Harold Finch", "Samir Aziz")


@dataclass(frozen=True, slots=True)
class Held:
    """The keys of two meetings, of the people by name, and of the one item of business in March."""

    march: int
    april: int
    people: dict[str, int]
    item: int


def two_meetings(partnership: Partnership) -> Held:
    """Seventeen March with an interest, a vote and a correction to come; and 21 April, with an item on its minutes."""
    spell = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12))
    people = {
        name: members.admit_member(partnership, members.NewMember(Person(name=name), spell), today=TODAY)
        for name in NAMES
    }
    with partnership.change("Two meetings") as unit:
        session = unit.session
        meeting = Meeting(held_on=MARCH, at="7 pm", place="Old Wharf", status=Planned.HELD)
        march = put(session, meeting)
        april = put(session, Meeting(held_on=APRIL, at="7 pm", status=Planned.HELD))
        put(session, MeetingPlan(meeting_id=march, joining="password: heron"))
        item = put(
            session,
            AgendaItem(
                meeting_id=march, position=1, title="Canoe club", treatment=Treatment.TAKEN, taken_at=time(19, 5),
                note="The club asked for two boats.",
            ),
        )  # fmt: skip
        on_minutes = AgendaItem(
            meeting_id=april, position=1, title="Minutes", kind=AgendaKind.MINUTES, treatment=Treatment.TAKEN
        )
        put(session, on_minutes)
        for name in NAMES:
            put(session, Attendance(meeting_id=march, person_id=people[name], presence=Presence.PRESENT))
        _put_sitting(partnership, march, item, people)
    return Held(march, april, people, item)


def _put_sitting(partnership: Partnership, march: int, item: int, people: dict[str, int]) -> None:
    amara, priya, harold, samir = (people[name] for name in NAMES)
    with partnership.change("What happened") as unit:
        session = unit.session
        put(session, Moment(meeting_id=march, at=time(19), kind=MomentKind.OPENED))
        put(
            session,
            Moment(meeting_id=march, at=time(19, 10), kind=MomentKind.LEFT, person_id=priya, item_id=item),
        )
        put(
            session,
            DeclaredInterest(
                meeting_id=march, item_id=item, person_id=priya, nature=ConflictNature.LOYALTY,
                says="trustee of the canoe club", handling=ConflictHandling.LEFT_THE_ROOM,
            ),
        )  # fmt: skip
        decision = Decision(
            meeting_id=march, number=1, wording="To buy two boats", moved_by_id=harold, seconded_by_id=samir,
            votes_for=2, votes_against=1, abstentions=0,
        )  # fmt: skip
        key = put(session, decision)
        record = DecisionRecord(
            decision_id=key,
            item_id=item,
            decided_at=time(19, 20),
            method=VoteMethod.RECORDED_VOTE,
            chaired_by_id=amara,
        )
        put(session, record)
        for person, cast in ((amara, Cast.FOR), (harold, Cast.FOR), (samir, Cast.AGAINST)):
            put(session, Vote(decision_id=key, person_id=person, cast=cast))
        to_do = Action(
            kind=ActionKind.OTHER, says="Write to the club", owner_id=harold, opened_on=MARCH, due_on=APRIL
        )
        put(
            session,
            MeetingAction(action_id=put(session, to_do), meeting_id=march, item_id=item, decision_id=key),
        )
        put(session, MeetingPaper(meeting_id=march, item_id=item, position=1, title="Quotes"))
        written = WrittenDecision(
            wording="To hire the hall",
            sent_on=date(2026, 3, 2),
            closes_on=date(2026, 3, 5),
            reported_at_id=march,
        )
        put(
            session,
            WrittenAnswer(
                written_id=put(session, written), person_id=amara, cast=Cast.FOR, answered_on=date(2026, 3, 3)
            ),
        )


def circulated(partnership: Partnership, held: Held) -> None:
    """Minutes of March, written from the record and sent to everybody."""
    minutes.write_anew(partnership, held.march, today=TODAY)
    minutes.circulate(
        partnership,
        held.march,
        list(held.people.values()),
        how=SentHow.EMAIL,
        sent_on=date(2026, 3, 20),
        today=TODAY,
    )


def approved(partnership: Partnership, held: Held) -> None:
    """The same minutes, approved on 21 April and signed."""
    circulated(partnership, held)
    signer = held.people["Amara Okonjo"]
    minutes.approve(partnership, held.march, approved_at_id=held.april, signed_by_id=signer, today=TODAY)
