"""Who was sent which edition, when and how."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import Circulation, MeetingPlan
from evenhand.domain.meetings.vocabulary import Circulated, SentHow
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity
from evenhand.records.unit_of_work import Partnership
from evenhand.services import calling, circulations, members
from evenhand.services.saving import listed
from tests.makers import a_partnership

TODAY, HELD_ON = date(2026, 3, 10), date(2026, 3, 24)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def people(partnership: Partnership) -> list[int]:
    spell = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2025, 1, 1))
    names = ("Amara Okonjo", "Yusuf Demir")
    new = [members.NewMember(Person(name=name), spell) for name in names]
    return [members.admit_member(partnership, one, today=TODAY) for one in new]


@pytest.fixture
def meeting_id(partnership: Partnership) -> int:
    march = Meeting(held_on=HELD_ON)
    return calling.call_meeting(partnership, march, MeetingPlan(meeting_id=0), today=TODAY)


def test_editions_count_up_and_the_same_file_is_the_same_edition(
    partnership: Partnership, people: list[int], meeting_id: int
) -> None:
    def send(person_ids: list[int], digest: str) -> int:
        return circulations.send(
            partnership,
            meeting_id,
            Circulated.PACK,
            person_ids,
            how=SentHow.EMAIL,
            sent_on=TODAY,
            digest=digest,
            today=TODAY,
        )

    assert [send(people[:1], "aa"), send(people, "bb"), send(people[1:], "aa"), send(people, "")] == [
        1,
        2,
        1,
        3,
    ]
    with partnership.reading() as session:
        told = circulations.sent(session, meeting_id)
    assert [(one.edition, one.names, one.not_sent) for one in told] == [
        (3, ("Amara Okonjo", "Yusuf Demir"), ()),
        (2, ("Amara Okonjo", "Yusuf Demir"), ()),
        (1, ("Amara Okonjo", "Yusuf Demir"), ()),
    ]
    partnership.undo()
    with partnership.reading() as session:
        assert circulations.sent(session, meeting_id)[0].edition == 2


def test_whoever_was_left_out_is_named_and_a_notice_board_is_a_place(
    partnership: Partnership, people: list[int], meeting_id: int
) -> None:
    posted = Circulation(
        meeting_id=meeting_id,
        what=Circulated.NOTICE,
        edition=0,
        sent_on=TODAY,
        how=SentHow.NOTICE_BOARD,
        to_whom=" Library ",
    )
    circulations.record_sending(partnership, posted, people[:1], today=TODAY)
    with partnership.reading() as session:
        (edition,) = circulations.sent(session, meeting_id)
    assert edition.names == ("Amara Okonjo", "Library")
    assert edition.not_sent == ("Yusuf Demir",)


@pytest.mark.parametrize(
    ("what", "sent_on", "nobody", "field"),
    [
        (Circulated.PACK, date(2026, 3, 11), False, "sent_on"),
        (Circulated.DRAFT_MINUTES, TODAY, False, "sent_on"),
        (Circulated.AGENDA, TODAY, True, "person_ids"),
    ],
)
def test_what_cannot_have_been_sent_is_refused(
    partnership: Partnership,
    people: list[int],
    meeting_id: int,
    what: Circulated,
    sent_on: date,
    nobody: bool,
    field: str,
) -> None:
    with pytest.raises(Refusal) as refused:
        circulations.send(
            partnership,
            meeting_id,
            what,
            [] if nobody else people,
            how=SentHow.EMAIL,
            sent_on=sent_on,
            today=TODAY,
        )
    assert refused.value.field == field
    assert listed(partnership, Circulation) == []
