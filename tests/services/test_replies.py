"""Replies to a notice, the quorum foreseen for the meeting and for an item with interests, and whom to chase."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPlan, Reply
from evenhand.domain.meetings.replies import Foreseen, first_name
from evenhand.domain.meetings.vocabulary import ReplyAnswer
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity
from evenhand.records.unit_of_work import Partnership
from evenhand.services import agendas, calling, members, replies
from evenhand.services.expected_declarations import expected
from evenhand.services.saving import listed, put
from tests.makers import a_partnership

TODAY, HELD_ON = date(2026, 3, 10), date(2026, 3, 24)
NAMES = ("Amara Okonjo", "Dr Colin Hale", "Priya Nair", "Rose Ellery", "Yusuf Demir")
COMING, APOLOGIES = ReplyAnswer.COMING, ReplyAnswer.APOLOGIES


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def people(partnership: Partnership) -> list[int]:
    spell = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2025, 1, 1))
    new = [members.NewMember(Person(name=name), spell) for name in NAMES]
    return [members.admit_member(partnership, one, today=TODAY) for one in new]


@pytest.fixture
def meeting_id(partnership: Partnership, people: list[int]) -> int:
    with partnership.change("Rules") as unit:
        for rule, value in (("quorum", "3"), ("conflict_action", '"leaves the room"')):
            put(unit.session, RuleOverride(rule=rule, value=value, reason="", starts=date(2025, 1, 1)))
    march = Meeting(held_on=HELD_ON, at="7 pm", place="Old Wharf Centre")
    return calling.call_meeting(partnership, march, MeetingPlan(meeting_id=0), today=TODAY)


def hear(partnership: Partnership, meeting_id: int, **answers: ReplyAnswer) -> None:
    by_name = {one.name.split()[-1].lower(): one.id for one in listed(partnership, Person)}
    for name, answer in answers.items():
        reply = Reply(meeting_id=meeting_id, person_id=by_name[name], answer=answer, heard_on=TODAY)
        replies.save_reply(partnership, reply)


def foreseen(partnership: Partnership, meeting_id: int, day: date = TODAY) -> Foreseen:
    with partnership.reading() as session:
        return replies.foreseen(session, meeting_id, day)


def test_the_quorum_is_foreseen_from_the_replies(partnership: Partnership, meeting_id: int) -> None:
    hear(partnership, meeting_id, okonjo=COMING, hale=COMING, nair=APOLOGIES)
    seen = foreseen(partnership, meeting_id)
    assert seen.says == "Only 2 have said they come; 3 make a quorum, so one more is needed."
    assert (seen.coming, seen.apologies) == (("Amara Okonjo", "Dr Colin Hale"), ("Priya Nair",))
    assert seen.chase == (
        "Rose and Yusuf: are you coming to the board meeting on Tuesday 24 March 2026, 7 pm, Old Wharf Centre? "
        "Yes or no is enough."
    )
    hear(partnership, meeting_id, nair=COMING, ellery=APOLOGIES, demir=APOLOGIES)
    seen = foreseen(partnership, meeting_id)
    assert (seen.says, seen.enough, seen.chase) == ("3 have said they come; 3 make a quorum.", True, "")
    assert foreseen(partnership, meeting_id, date(2026, 3, 9)).coming == ()


def test_it_is_said_when_no_quorum_can_come_any_more(partnership: Partnership, meeting_id: int) -> None:
    hear(partnership, meeting_id, okonjo=COMING, hale=APOLOGIES, nair=APOLOGIES, ellery=APOLOGIES)
    assert foreseen(partnership, meeting_id).says == (
        "Only 1 has said they come; 3 make a quorum, so two more are needed. One has not answered, which is not enough."
    )


def test_a_second_answer_takes_the_place_of_the_first_and_can_be_taken_back(
    partnership: Partnership, people: list[int], meeting_id: int
) -> None:
    hear(partnership, meeting_id, okonjo=COMING)
    hear(partnership, meeting_id, okonjo=APOLOGIES)
    assert [one.answer for one in listed(partnership, Reply)] == [APOLOGIES]
    replies.take_back(partnership, meeting_id, people[0])
    assert listed(partnership, Reply) == []
    partnership.undo()
    assert len(listed(partnership, Reply)) == 1
    late = Reply(meeting_id=meeting_id, person_id=people[1], answer=COMING, heard_on=date(2026, 3, 25))
    with pytest.raises(Refusal) as refused:
        replies.save_reply(partnership, late)
    assert refused.value.field == "heard_on"


@pytest.mark.parametrize(
    ("person", "first"),
    [
        (Person(name="Dr Colin Hale"), "Colin"),
        (Person(name="Cllr Mrs Janet Pell"), "Janet"),
        (Person(name="Gwenllian Price", called="Gwen"), "Gwen"),
    ],
)
def test_somebody_is_chased_by_what_the_room_calls_them(person: Person, first: str) -> None:
    assert first_name(person) == first


@pytest.mark.clause("PP2")
def test_whoever_must_leave_for_an_item_does_not_count_in_it(
    partnership: Partnership, people: list[int], meeting_id: int
) -> None:
    with partnership.change("An application") as unit:
        session = unit.session
        grants = Round(name="Round 5", opens=TODAY, closes=HELD_ON, budget_pence=100_000)
        round_id = put(session, grants)
        applicant_id = put(session, Applicant(name="Basin Bikes CIC", contact="Leyla Demir"))
        application = Application(
            reference="R5-01",
            round_id=round_id,
            applicant_id=applicant_id,
            purpose="Tools",
            asked_pence=20_000,
            received_on=TODAY,
        )
        application_id = put(session, application)
        own = Interest(
            person_id=people[0],
            kind=InterestKind.EMPLOYMENT,
            whose=InterestHolder.OWN,
            body="Basin Bikes",
            declared_on=date(2025, 6, 1),
        )
        put(session, own)
        put(session, Interest(
            person_id=people[4], kind=InterestKind.LOYALTY, whose=InterestHolder.RELATIVE, relation="sister",
            holder="Leyla Demir", body="Tarn Valley Alliance", declared_on=date(2025, 6, 1),
        ))  # fmt: skip
    item = AgendaItem(
        meeting_id=meeting_id, position=0, title="Bicycle workshop", about=f"application:{application_id}"
    )
    agendas.save_item(partnership, item)
    with partnership.reading() as session:
        told = [
            (one.person.name, one.certainty.value, one.item.position) for one in expected(session, meeting_id)
        ]
    assert told == [("Amara Okonjo", "certain", 4), ("Yusuf Demir", "likely", 4)]
    hear(partnership, meeting_id, okonjo=COMING, demir=COMING, hale=COMING, nair=COMING)
    assert [one.says for one in foreseen(partnership, meeting_id).items] == [
        "Item 4: two of them have an interest, so 2 count and one more is needed."
    ]
