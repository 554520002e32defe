"""Who is in the room, who stands back, and what counts, whatever the order in which it happened."""

from collections.abc import Sequence
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.meetings.course import check_course
from evenhand.domain.meetings.record_facts import DeclaredInterest, Moment
from evenhand.domain.meetings.room import Room, SeatAt, room_at
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature, MomentKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Presence

LEFT, DID_NOT_VOTE, DECLARED = (
    ConflictHandling.LEFT_THE_ROOM,
    ConflictHandling.DID_NOT_VOTE,
    ConflictHandling.DECLARED,
)
ITEM, OTHER = 6, 7
PEOPLE = range(1, 7)
OF_PEOPLE = (MomentKind.ARRIVED, MomentKind.LEFT, MomentKind.BACK, MomentKind.CHAIRS)
RULES = RoomRules(quorum=5, majority_set=True, casting="chair", handling=LEFT)


def at(minute: int) -> time:
    return time(19 + minute // 60, minute % 60)


def moment(kind: MomentKind, minute: int, person: int | None = None, item: int | None = None) -> Moment:
    return Moment(id=minute + 1, meeting_id=1, at=at(minute), kind=kind, person_id=person, item_id=item)


def interest(person: int, handling: ConflictHandling = LEFT, item: int = ITEM) -> DeclaredInterest:
    return DeclaredInterest(
        meeting_id=1,
        item_id=item,
        person_id=person,
        nature=ConflictNature.LOYALTY,
        says="a trustee",
        handling=handling,
    )


def the_room(
    members: int,
    here: int,
    moments: Sequence[Moment] = (),
    declared: Sequence[DeclaredInterest] = (),
    rules: RoomRules = RULES,
    minute: int | None = None,
    item: int | None = ITEM,
) -> Room:
    """A room of so many members, the first so many of whom came, the first of them in the chair."""
    seats = [SeatAt(one, votes=True, deputy=one == 2) for one in range(1, members + 1)]
    there = dict.fromkeys(range(1, here + 1), Presence.PRESENT)
    when = None if minute is None else at(minute)
    return room_at(seats, there, moments, declared, rules, item_id=item, at=when, first_chair_id=1)


happened = st.lists(
    st.builds(
        moment,
        st.sampled_from(OF_PEOPLE),
        st.integers(0, 90),
        st.sampled_from(PEOPLE),
        st.sampled_from([None, ITEM, OTHER]),
    ),
    max_size=14,
)
interests = st.lists(
    st.builds(
        interest, st.sampled_from(PEOPLE), st.sampled_from(ConflictHandling), st.sampled_from([ITEM, OTHER])
    ),
    max_size=5,
)
rule_books = st.builds(
    RoomRules,
    quorum=st.none() | st.integers(1, 6),
    majority=st.sampled_from(["those voting", "those present", "all voting members"]),
    casting=st.sampled_from([None, "none", "chair", "deputy"]),
    handling=st.none() | st.sampled_from(ConflictHandling),
    conflicted_count=st.none() | st.booleans(),
)


@pytest.mark.clause("PP2")
@settings(max_examples=150, deadline=None)
@given(happened, interests, rule_books, st.integers(0, 6), st.none() | st.integers(0, 95))
def test_whoever_must_leave_is_never_in_the_quorum_nor_the_vote(
    moments: list[Moment],
    declared: list[DeclaredInterest],
    rules: RoomRules,
    here: int,
    minute: int | None,
) -> None:
    room = the_room(6, here, moments, declared, rules, minute)
    for one in declared:
        person = room.person(one.person_id)
        assert person is not None
        if one.item_id == ITEM and LEFT in (one.handling, rules.handling):
            assert not person.counts
            assert not person.may_vote
            assert one.person_id not in room.voters | room.casters
        if one.item_id == ITEM and DID_NOT_VOTE in (one.handling, rules.handling):
            assert one.person_id not in room.voters | room.casters
    assert room.voting == len(room.voters) <= room.present <= 6
    assert room.counting <= room.present
    if room.recorded:
        assert {one.person_id for one in room.people if one.here} >= room.voters | room.casters
    assert room.quorate is None or room.quorate == (room.counting >= (room.quorum or 0))


def test_the_bar_says_what_the_room_is() -> None:
    room = the_room(11, 9, [moment(MomentKind.LEFT, 42, 9, ITEM)], [interest(9)])
    cells = (room.present, room.interested, room.left_the_room, room.voting, room.quorum, room.quorate)
    assert cells == (9, 1, 1, 8, 5, True)
    assert room.says == "8 count towards 5. Three more may leave."
    assert the_room(11, 4).says == "Not quorate. 4 count towards 5. Minute this as a view."
    assert the_room(11, 5).says == "5 count towards 5. Nobody may leave."
    assert the_room(11, 3, rules=RoomRules()).says == "3 are here. The rule book sets no quorum."
    assert the_room(11, 3, rules=RoomRules()).quorate is None


def test_the_room_changes_with_every_arrival_and_departure() -> None:
    moments = [
        moment(MomentKind.ARRIVED, 11, 5),
        moment(MomentKind.LEFT, 30, 4),
        moment(MomentKind.LEFT, 42, 3, ITEM),
        moment(MomentKind.BACK, 55, 3),
    ]
    counts = [the_room(6, 5, moments, minute=minute).voting for minute in (0, 11, 30, 42, 55)]
    assert counts == [4, 5, 4, 3, 4]
    out = the_room(6, 5, moments, minute=42)
    assert (out.present, out.left_the_room, out.quorate) == (4, 1, False)
    late = out.person(5)
    assert late is not None
    assert late.arrived_at == at(11)


def test_what_the_rule_book_says_of_an_interest_decides_who_counts() -> None:
    declared = [interest(2, DECLARED)]
    told = [
        (None, None, (5, 5)),
        (DECLARED, False, (5, 4)),
        (DID_NOT_VOTE, None, (4, 4)),
        (DID_NOT_VOTE, True, (4, 5)),
        (LEFT, True, (4, 4)),
    ]
    for handling, counted, cells in told:
        room = the_room(
            6, 5, declared=declared, rules=RoomRules(5, handling=handling, conflicted_count=counted)
        )
        assert (room.voting, room.counting) == cells
        assert the_room(6, 5, declared=declared, rules=room_rules(handling), item=OTHER).voting == 5


def room_rules(handling: ConflictHandling | None) -> RoomRules:
    return RoomRules(5, handling=handling)


def test_somebody_without_a_seat_or_a_vote_is_there_and_not_counted() -> None:
    seats = [SeatAt(1, votes=True), SeatAt(2, votes=False)]
    there: dict[int, Presence] = dict.fromkeys((1, 2, 3), Presence.PRESENT)
    room = room_at(seats, there, (), (), RULES, item_id=None, at=None, first_chair_id=3)
    assert [one.person_id for one in room.people if one.here] == [1, 2, 3]
    assert (room.present, room.counting, room.voters) == (1, 1, frozenset({1}))
    assert (room.chaired_by_id, room.casters) == (3, frozenset({3}))


def test_the_chair_is_who_took_it_last_and_is_there() -> None:
    moments = [moment(MomentKind.CHAIRS, 20, 2), moment(MomentKind.LEFT, 40, 2)]
    assert [the_room(6, 5, moments, minute=one).chaired_by_id for one in (0, 20, 40)] == [1, 2, None]
    with_interest = the_room(6, 5, declared=[interest(1)])
    assert with_interest.casters == frozenset()
    deputy = RoomRules(5, casting="deputy")
    assert the_room(6, 5, rules=deputy).casters == frozenset({2})


def test_nothing_is_said_of_a_room_of_which_nothing_is_recorded() -> None:
    room = the_room(6, 0)
    assert (room.recorded, room.quorate, room.says) == (False, None, "Nobody is written down as present.")


@pytest.mark.parametrize(
    ("moments", "says"),
    [
        ([moment(MomentKind.LEFT, 5, 1)], "was not open yet"),
        ([moment(MomentKind.OPENED, 0), moment(MomentKind.OPENED, 9)], "was opened already"),
        ([moment(MomentKind.OPENED, 0), moment(MomentKind.RESUMED, 9)], "was opened already"),
        ([moment(MomentKind.OPENED, 0), moment(MomentKind.LEFT, 9, 5)], "5 was not in the room at 7.09 pm"),
        ([moment(MomentKind.OPENED, 0), moment(MomentKind.BACK, 9, 1)], "1 was in the room at 7.09 pm"),
        ([moment(MomentKind.OPENED, 0), moment(MomentKind.CHAIRS, 9, 5)], "somebody else is in the chair"),
        (
            [moment(MomentKind.OPENED, 0), moment(MomentKind.CLOSED, 60), moment(MomentKind.LEFT, 70, 1)],
            "closed at 8 pm",
        ),
    ],
)
def test_what_cannot_have_happened_is_refused_beside_its_time(moments: list[Moment], says: str) -> None:
    with pytest.raises(Refusal, match=says) as refused:
        check_course(moments, {1: Presence.PRESENT}, str)
    assert refused.value.field == "at"
