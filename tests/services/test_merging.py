"""Two records of one person become one: everything moves over, nothing is lost, and undo restores both exactly."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import Reply, Vote
from evenhand.domain.meetings.vocabulary import Cast, ReplyAnswer
from evenhand.domain.members.duplicates import CORRECT
from evenhand.domain.members.facts import (
    ContactConsent,
    Departure,
    GroupMember,
    MemberGroup,
    Membership,
    OfficeHeld,
    PartyConsent,
    Person,
    PublicOfficeHeld,
)
from evenhand.domain.members.vocabulary import ContactUse, DepartureSource, GroupKind
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency, Council
from evenhand.domain.publicity.facts import Event, EventGuest, PublicityItem, PublicityName
from evenhand.domain.publicity.record_facts import ItemVersion, Picture, PictureSubject, SignOff
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import (
    Capacity,
    Office,
    Outcome,
    Planned,
    Presence,
    PublicityKind,
    PublicOffice,
)
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meetings, merging, party_consents
from evenhand.services.repointing import pointers
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership
from tests.records.looking import dump

TODAY = date(2026, 4, 14)
JOINED, LEFT, BACK = date(2023, 6, 12), date(2024, 5, 31), date(2025, 1, 7)
HELD_ON = date(2026, 3, 17)
PARTY = "Wharfside Voice"
GWEN = Person(name="Gwen Price", email="gp@example.org", note="Keeps the keys", name_may_be_printed=True)
GWENLLIAN = Person(name="Gwenllian Price", telephone="01632 960111", note="Speaks Welsh")


class Two:
    """Two records of one person, and putting things on either."""

    def __init__(self, partnership: Partnership) -> None:
        self.partnership = partnership
        self.keep, self.gone = self.put(GWENLLIAN), self.put(GWEN)

    def put(self, fact: Any) -> int:
        with self.partnership.change("Put") as unit:
            return put(unit.session, fact)

    def both(self, fact: type[Any], **said: Any) -> None:
        for key in (self.keep, self.gone):
            self.put(fact(person_id=key, **said))

    def compare(self) -> Any:
        with self.partnership.reading() as session:
            return merging.differences(session, self.keep, self.gone)

    def merge(self, **chosen: Any) -> None:
        merging.merge(self.partnership, self.keep, self.gone, replace(GWENLLIAN, **chosen))


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    partnership = a_partnership(tmp_path)
    yield Two(partnership)
    partnership.close()


def a_membership(person_id: int, **said: Any) -> Membership:
    told = Membership(person_id=person_id, capacity=Capacity.RESIDENT, votes=True, starts=JOINED)
    return replace(told, **said)


def everything_on(two: Two) -> None:
    """Let the record that goes hold something of every kind that matters, and share some of it with the other."""
    first = two.put(a_membership(two.gone, ends=LEFT))
    two.put(Departure(membership_id=first, source=DepartureSource.LETTER, told_on=LEFT))
    two.put(a_membership(two.keep, starts=BACK))
    two.put(OfficeHeld(person_id=two.gone, office=Office.TREASURER, starts=JOINED, ends=LEFT))
    meeting = two.put(Meeting(held_on=HELD_ON, status=Planned.HELD, chaired_by_id=two.gone))
    two.both(Attendance, meeting_id=meeting, presence=Presence.PRESENT)
    other = two.put(Meeting(held_on=BACK, status=Planned.HELD))
    two.put(Attendance(meeting_id=other, person_id=two.gone, presence=Presence.APOLOGIES))
    two.put(
        Decision(
            meeting_id=meeting, number=1, wording="To meet", moved_by_id=two.gone, outcome=Outcome.CARRIED
        )
    )
    event = two.put(Event(on=HELD_ON, title="Open day", status=Planned.HELD))
    two.both(EventGuest, event_id=event, part="speaks")
    two.put(
        PartyConsent(
            person_id=two.gone,
            party=PARTY,
            given_on=BACK,
            how="A form",
            told="Board alone",
            until=date(2026, 12, 31),
        )
    )


def test_everything_that_can_point_at_a_person_has_words_for_its_count():
    assert {pointer.kind.__tablename__ for pointer in pointers("person")} == set(merging.WORDS)


def test_pairs_that_look_alike_are_suggested_with_reasons(two: Two):
    two.put(Person(name="Priya Nair"))
    with two.partnership.reading() as session:
        (found,) = merging.suggestions(session)

    assert (found.one_id, found.other_id) == (two.keep, two.gone)
    assert found.reasons == ("names alike: Gwenllian Price and Gwen Price",)


def test_two_records_stand_side_by_side_with_what_rests_on_each(two: Two):
    everything_on(two)
    compared = two.compare()

    assert compared.differing == ("name", "email", "telephone", "name_may_be_printed", "note")
    assert compared.moves == (
        "one membership",
        "one office",
        "one consent to hold a party",
        "one meeting chaired",
        "two attendances",
        "one motion moved or seconded",
        "one event as a guest",
    )
    assert compared.held_by_keep == ("one membership", "one attendance", "one event as a guest")
    assert compared.stands_in_way == ()


def test_a_merge_moves_everything_over_and_drops_what_both_say(two: Two):
    everything_on(two)
    two.merge(email=GWEN.email)

    assert [one.name for one in listed(two.partnership, Person)] == ["Gwenllian Price"]
    assert found(two.partnership, Person, two.keep).email == "gp@example.org"
    kinds = (Membership, OfficeHeld, Attendance, EventGuest, PartyConsent)
    assert {one.person_id for kind in kinds for one in listed(two.partnership, kind)} == {two.keep}
    assert [len(listed(two.partnership, kind)) for kind in (*kinds, Departure)] == [2, 1, 2, 1, 1, 1]
    assert listed(two.partnership, Decision)[0].moved_by_id == two.keep
    assert {one.chaired_by_id for one in listed(two.partnership, Meeting)} == {two.keep, None}
    assert verify(two.partnership).ok


def test_a_merge_is_one_change_whose_undo_restores_both_records_exactly(two: Two):
    everything_on(two)
    before = dump(two.partnership)
    two.merge(note="Speaks Welsh\nKeeps the keys")
    after = dump(two.partnership)

    assert two.partnership.next_undo == "Merge Gwen Price into Gwenllian Price"
    two.partnership.undo()
    assert dump(two.partnership) == before
    two.partnership.redo()
    assert dump(two.partnership) == after
    two.partnership.undo()
    assert dump(two.partnership) == before


def test_a_motion_in_approved_minutes_changes_hands_and_comes_back(two: Two):
    meeting = Meeting(held_on=HELD_ON, status=Planned.HELD)
    key = meetings.save_meeting(two.partnership, meeting, today=TODAY)
    two.put(Decision(meeting_id=key, number=1, wording="To meet", moved_by_id=two.gone))
    two.put(replace(meeting, id=key, minutes_approved_on=TODAY))
    before = dump(two.partnership)

    two.merge()
    two.partnership.undo()
    assert dump(two.partnership) == before


@pytest.mark.clause("PP6")
def test_a_consent_moves_over_without_its_party_in_a_title_and_can_be_withdrawn_without_a_trace(two: Two):
    everything_on(two)
    two.merge()
    with two.partnership.engine.connect() as connection:
        titles = " ".join(connection.execute(text("SELECT title FROM journal")).scalars())
    assert PARTY not in titles

    (consent,) = listed(two.partnership, PartyConsent)
    party_consents.withdraw(two.partnership, consent.id, on=TODAY)
    with two.partnership.engine.connect() as connection:
        told = " ".join(connection.execute(text("SELECT content FROM journal")).scalars())
    assert PARTY not in told


@pytest.mark.clause("PP6")
def test_two_consents_to_hold_a_party_are_settled_first_and_no_party_is_named(two: Two):
    two.both(PartyConsent, party=PARTY, given_on=BACK, how="A form", told="Board", until=date(2026, 12, 31))

    with pytest.raises(Refusal) as refused:
        two.merge()
    assert refused.value.says == (
        "Both records hold a consent to hold a party on 7 January 2025. Withdraw one of them first. Nothing was merged."
    )


def test_spells_told_alike_count_once_with_what_rests_on_them(two: Two):
    council = two.put(Council(name="Marlbeck Borough Council"))
    group = two.put(MemberGroup(kind=GroupKind.HOUSEHOLD, name="Wharf Lane"))
    for key in (two.keep, two.gone):
        spell = two.put(a_membership(key, ends=LEFT))
        two.put(Departure(membership_id=spell, source=DepartureSource.LETTER, told_on=LEFT))
    two.both(GroupMember, group_id=group, starts=JOINED)
    two.both(ContactConsent, use=ContactUse.EMAIL, given_on=JOINED, how="The form")
    two.both(PublicOfficeHeld, kind=PublicOffice.COUNCILLOR, council_id=council, starts=JOINED)
    before = dump(two.partnership)

    two.merge()
    kinds = (Membership, Departure, GroupMember, ContactConsent, PublicOfficeHeld)
    assert [len(listed(two.partnership, kind)) for kind in kinds] == [1, 1, 1, 1, 1]
    two.partnership.undo()
    assert dump(two.partnership) == before


def test_a_departure_told_in_two_ways_is_not_merged(two: Two):
    for key, source in ((two.keep, DepartureSource.LETTER), (two.gone, DepartureSource.AT_A_MEETING)):
        spell = two.put(a_membership(key, ends=LEFT))
        two.put(Departure(membership_id=spell, source=source, told_on=LEFT))
    before = dump(two.partnership)

    with pytest.raises(
        Refusal, match="About how the membership from 12 June 2023 ended one record says “Letter, 31 "
    ):
        two.merge()
    assert dump(two.partnership) == before


@pytest.mark.parametrize(
    ("kept", "gone", "says"),
    [
        (
            {"starts": JOINED},
            {"starts": BACK, "votes": False},
            f"Both records hold a membership on 7 January 2025. {CORRECT}",
        ),
        ({"starts": JOINED, "ends": LEFT}, {"starts": BACK}, ""),
    ],
)
def test_memberships_that_overlap_are_settled_first(two: Two, kept: Any, gone: Any, says: str):
    two.put(a_membership(two.keep, **kept))
    two.put(a_membership(two.gone, **gone))

    assert two.compare().stands_in_way == ((says,) if says else ())
    if says:
        with pytest.raises(Refusal, match="Nothing was merged"):
            two.merge()
        assert len(listed(two.partnership, Person)) == 2


def test_two_attendances_of_one_meeting_that_differ_are_settled_first(two: Two):
    meeting = two.put(Meeting(held_on=HELD_ON, status=Planned.HELD))
    two.put(Attendance(meeting_id=meeting, person_id=two.keep, presence=Presence.PRESENT))
    two.put(Attendance(meeting_id=meeting, person_id=two.gone, presence=Presence.APOLOGIES))

    (says,) = two.compare().stands_in_way
    assert says == (
        "About the meeting of 17 March 2026 one record says “present” and the other “apologies”. "
        "Correct one so that both say the same."
    )


def test_two_votes_that_were_counted_are_settled_first_and_one_reply_is_enough(two: Two):
    meeting = two.put(Meeting(held_on=HELD_ON, status=Planned.HELD))
    for person_id in (two.keep, two.gone):
        two.put(Reply(meeting_id=meeting, person_id=person_id, answer=ReplyAnswer.COMING, heard_on=HELD_ON))
    assert two.compare().stands_in_way == ()
    decision = two.put(Decision(meeting_id=meeting, number=1, wording="To buy a boat."))
    for person_id in (two.keep, two.gone):
        two.put(Vote(decision_id=decision, person_id=person_id, cast=Cast.FOR))
    (says,) = two.compare().stands_in_way
    assert says.startswith("Both records hold a vote on decision 1 on 17 March 2026. Both were counted")


def test_two_records_as_an_mp_become_one_with_all_terms(two: Two):
    seat = two.put(Constituency(name="Marlbeck and Tarn Valley", starts=JOINED))
    for key, starts, ends in ((two.keep, BACK, None), (two.gone, JOINED, LEFT)):
        known = two.put(Mp(person_id=key, note=f"Since {starts}"))
        two.put(MpTerm(mp_id=known, constituency_id=seat, starts=starts, ends=ends))
    before = dump(two.partnership)

    two.merge()
    (known,) = listed(two.partnership, Mp)
    assert known.note == "Since 2025-01-07\nSince 2023-06-12"
    assert [term.mp_id for term in listed(two.partnership, MpTerm)] == [known.id, known.id]
    two.partnership.undo()
    assert dump(two.partnership) == before


def test_two_records_in_one_public_item_become_one_who_is_shown_in_both_ways(two: Two):
    item = two.put(PublicityItem(title="Spring fair", kind=PublicityKind.PHOTOGRAPH))
    picture = two.put(Picture(item_id=item, title="The cake stall"))
    two.both(PictureSubject, picture_id=picture)
    two.put(PublicityName(item_id=item, person_id=two.keep, how="pictured"))
    two.put(PublicityName(item_id=item, person_id=two.gone, how="named, pictured"))
    words = two.put(
        ItemVersion(item_id=item, number=1, title="Spring fair", text="", kept_on=BACK, digest="")
    )
    two.put(
        SignOff(
            item_id=item,
            version_id=words,
            person_id=two.gone,
            decision=SignOffDecision.APPROVE,
            decided_on=BACK,
        )
    )
    before = dump(two.partnership)
    assert two.compare().stands_in_way == ()

    two.merge()
    (name,) = listed(two.partnership, PublicityName)
    assert (name.person_id, name.how) == (two.keep, "named, pictured")
    assert [one.person_id for one in listed(two.partnership, PictureSubject)] == [two.keep]
    assert [one.person_id for one in listed(two.partnership, SignOff)] == [two.keep]
    two.partnership.undo()
    assert dump(two.partnership) == before


def test_one_record_is_not_merged_with_itself_nor_with_one_that_is_gone(two: Two):
    with pytest.raises(Refusal, match="one record"):
        merging.merge(two.partnership, two.keep, two.keep, GWEN)
    with pytest.raises(Refusal, match="There is no person"):
        merging.merge(two.partnership, two.keep, 999, GWEN)
    with pytest.raises(Refusal, match="full name"):
        two.merge(name=" ")
