"""The part of the councillors and of groups is counted from the minutes, and judged by an adopted mark alone."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.figures import Figures, figures_of
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.noticing import parts_over
from evenhand.domain.meetings.influence.saying import Beside
from evenhand.domain.meetings.influence.whom import Whom, councillors, groups
from evenhand.domain.meetings.record_facts import DecisionRecord, Moment, Vote
from evenhand.domain.meetings.vocabulary import Cast, MomentKind
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import GroupMember, MemberGroup, PartyConsent
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import MeetingKind, Outcome, Planned
from tests.reports.samples import DAY, STARTS, a_directory, a_rule_book, the_minutes

PERIOD = (STARTS, DAY)
MOTIONS = (Measure.MOVED, Measure.SECONDED, Measure.CARRIED)


def adopted(times: int = 150) -> RuleBook:
    """The shipped rules with the mark for parts as the board's own."""
    book = a_rule_book()
    rule = replace(book["influence_times_seats"], value=times, suggested=False, source="minuted 10 June 2025")
    return RuleBook(book.name, {**book.rules, "influence_times_seats": rule})


def counted(minutes: Minutes, book: RuleBook | None = None, directory: Directory | None = None) -> Figures:
    """The councillors' figures of the sample's year."""
    everybody = directory or a_directory()
    return figures_of(councillors(everybody), minutes, everybody, PERIOD, book or a_rule_book())


def some_motions(number: int, mover: int | None) -> Minutes:
    """Ten meetings chaired by a resident, with so many motions, all moved by one person."""
    minutes = the_minutes()
    decisions = tuple(
        replace(one, moved_by_id=mover, seconded_by_id=None) for one in minutes.decisions[:number]
    )
    return replace(minutes, decisions=decisions)


@pytest.mark.clause("PP2")
def test_each_figure_has_its_counts_its_sentence_and_everything_that_was_counted() -> None:
    moved = counted(the_minutes()).of(Measure.MOVED)
    assert (moved.part, moved.whole, moved.beside) == (12, 31, Beside.MORE)
    assert (
        moved.says
        == "Councillors hold 3 of 11 seats and moved 12 of 31 motions: more than their share of the seats."
    )
    head, seats, mark, *lines = moved.parts
    assert (head.value, seats.value, mark.value) == ("12 of 31: 38.7%", "3 of 11: 27.3%", "40.9%")
    assert mark.source.startswith("150% of their share of the seats, which is 40.9%; suggested by Evenhand")
    assert len(lines) == 31
    assert sum(one.value == "theirs" for one in lines) == 12
    assert lines[0].label == "Motion 9 of 8 April 2025"
    assert lines[0].source == "Something agreed. Moved by Cllr Rosalind Achebe."


def test_everybody_who_was_in_the_chair_of_a_meeting_is_counted_once() -> None:
    minutes = the_minutes()
    first, *others = minutes.meetings
    other = next(one.chaired_by_id for one in others if one.chaired_by_id not in (None, first.chaired_by_id))
    before = counted(minutes).of(Measure.CHAIRED)
    took = Moment(meeting_id=first.id, at=time(19, 30), kind=MomentKind.CHAIRS, person_id=other)
    made = next(one for one in minutes.decisions if one.meeting_id == first.id)
    record = DecisionRecord(decision_id=made.id, chaired_by_id=other)
    for told in (replace(minutes, moments=(took, took)), replace(minutes, records=(record,))):
        after = counted(told).of(Measure.CHAIRED)
        assert after.whole == before.whole + 1
    silent = replace(minutes, meetings=(replace(first, chaired_by_id=None), *others), records=(record,))
    assert counted(silent).of(Measure.CHAIRED).whole == before.whole


@pytest.mark.clause("PP2")
def test_a_suggested_mark_judges_nothing_and_an_adopted_one_does() -> None:
    assert not counted(the_minutes()).over
    over = counted(the_minutes(), adopted())
    assert [one.measure for one in over.over] == [Measure.CHAIRED, Measure.CARRIED]
    (finding,) = parts_over([over], adopted(), PERIOD)
    assert finding.says == "Councillors hold 3 of 11 seats and took 4 of 9 turns in the chair."
    assert "motions carried 42.9%. The board asks for a second look above 40.9%." in finding.evidence
    assert finding.public
    assert not parts_over([counted(the_minutes())], a_rule_book(), PERIOD)


@pytest.mark.clause("PP2")
def test_from_fewer_than_five_motions_nothing_is_compared_and_it_says_so() -> None:
    thin = counted(some_motions(4, mover=7), adopted()).of(Measure.MOVED)
    assert (thin.part, thin.whole, thin.over, thin.beside) == (4, 4, False, None)
    assert (
        thin.says
        == "Councillors moved 4 of 4 motions. Only four motions whose mover is recorded: too few to say more."
    )
    assert counted(some_motions(5, mover=7), adopted()).of(Measure.MOVED).over


def test_movers_that_are_not_recorded_are_counted_as_such_and_may_leave_too_little_to_say() -> None:
    minutes = the_minutes()
    some = tuple(replace(one, moved_by_id=None) if one.number > 25 else one for one in minutes.decisions)
    most = tuple(replace(one, moved_by_id=None) if one.number > 12 else one for one in minutes.decisions)
    assert counted(replace(minutes, decisions=some)).of(Measure.MOVED).missing == (
        "The mover of six of 31 motions is not recorded."
    )
    assert (
        "leave out more than they record" in counted(replace(minutes, decisions=most)).of(Measure.MOVED).thin
    )
    none = counted(some_motions(9, mover=None)).of(Measure.MOVED)
    assert none.says == "There is no motion whose mover is recorded, so nothing can be said."


def test_a_part_is_compared_with_the_seats_on_the_days_of_the_meetings() -> None:
    directory = a_directory()
    spells = tuple(
        replace(one, ends=date(2026, 2, 28)) if one.person_id in (7, 8) else one
        for one in directory.memberships
    )
    offices = tuple(
        replace(one, ends=date(2026, 2, 28)) if one.person_id in (7, 8) else one
        for one in directory.public_offices
    )
    left = counted(the_minutes(), directory=replace(directory, memberships=spells, public_offices=offices))
    assert left.of(Measure.SEATS).says == "Councillors hold 1 of 9 voting seats: 11.1%."
    assert left.of(Measure.MOVED).says == (
        "Councillors held 27.3% of the seats when the board met and moved 12 of 31 motions: more than their share of "
        "the seats."
    )


def test_where_one_thing_less_would_leave_them_at_their_share_nothing_is_judged() -> None:
    minutes = some_motions(6, mover=1)
    one, two = (
        replace(
            minutes,
            decisions=tuple(
                replace(each, moved_by_id=7) if place < number else each
                for place, each in enumerate(minutes.decisions)
            ),
        )
        for number in (2, 3)
    )
    assert counted(one, adopted(101)).of(Measure.MOVED).beside is Beside.ABOUT
    assert not counted(one, adopted(101)).of(Measure.MOVED).over
    assert counted(two, adopted(101)).of(Measure.MOVED).over


def test_an_abstention_is_no_vote_cast_and_sub_groups_are_not_counted() -> None:
    minutes = the_minutes()
    votes = tuple(
        Vote(decision_id=number, person_id=person, cast=Cast.ABSTAINED if person == 8 else Cast.FOR)
        for number in range(1, 7)
        for person in (1, 2, 7, 8)
    )
    cast = counted(replace(minutes, votes=votes)).of(Measure.VOTES)
    assert (cast.part, cast.whole) == (6, 18)
    assert cast.missing == "How each voted is not recorded for 25 of 31 motions."
    apart = tuple(
        replace(one, kind=MeetingKind.SUB_GROUP) if one.id == 1 else one for one in minutes.meetings
    )
    assert counted(replace(minutes, meetings=apart)).meetings == 8


def a_record(*consents: PartyConsent) -> MemberRecord:
    """The sample's members with a household of two and a set of one."""
    return MemberRecord(
        directory=a_directory(),
        party_consents=consents,
        groups=(
            MemberGroup(id=1, kind=GroupKind.HOUSEHOLD, name="2 Wharf Lane"),
            MemberGroup(id=2, kind=GroupKind.NAMED_SET, name="Anglers"),
        ),
        group_members=tuple(
            GroupMember(group_id=group, person_id=person, starts=STARTS)
            for group, person in ((1, 4), (1, 5), (2, 1))
        ),
    )


@pytest.mark.clause("PP8", "PP6")
def test_private_groups_and_what_rests_on_consent_are_counted_only_where_they_are_asked_for() -> None:
    consent = PartyConsent(
        person_id=2, party="Weir Party", given_on=STARTS, how="in writing", told="all", until=date(2027, 1, 1)
    )
    record = a_record(consent)
    assert groups(record, [DAY], confidential=False) == ()
    found = [one.says for one in groups(record, [DAY], confidential=True)]
    assert found == [
        "Members known to belong to Weir Party, some with their consent,",
        "Members of the household “2 Wharf Lane”",
        "Members who live in Fallow Hill",
        "Members who live in Old Wharf South",
    ]


@pytest.mark.clause("PP8")
def test_what_one_member_alone_did_is_not_judged_as_the_doing_of_a_group() -> None:
    household = groups(a_record(), [STARTS, DAY, *the_minutes().days.values()], confidential=True)[0]
    alone = figures_of(household, some_motions(9, mover=4), a_directory(), PERIOD, adopted())
    assert not alone.of(Measure.MOVED).over
    assert alone.of(Measure.MOVED).says.endswith(
        "more than their share of the seats. One of them did all of it."
    )
    both = some_motions(9, mover=4)
    shared = replace(both, decisions=(replace(both.decisions[0], moved_by_id=5), *both.decisions[1:]))
    found = figures_of(household, shared, a_directory(), PERIOD, adopted())
    assert found.of(Measure.MOVED).over
    (finding,) = parts_over([found], adopted(), PERIOD)
    assert (finding.clause, finding.confidential, finding.public) == ("PP8", True, False)


@st.composite
def any_minutes(draw: st.DrawFn) -> Minutes:
    """Some meetings with motions moved, seconded and voted on by anybody or nobody."""
    who = st.one_of(st.none(), st.integers(1, 13))
    number = draw(st.integers(0, 9))
    meetings = tuple(
        Meeting(id=1 + place, held_on=date(2025, 5, 1 + place), status=Planned.HELD, chaired_by_id=draw(who))
        for place in range(3)
    )
    decisions = tuple(
        Decision(
            id=place,
            meeting_id=draw(st.integers(1, 3)),
            number=place,
            wording="x",
            moved_by_id=draw(who),
            seconded_by_id=draw(who),
            outcome=draw(st.sampled_from(Outcome)),
        )
        for place in range(1, number + 1)
    )
    votes = tuple(
        Vote(decision_id=one.id, person_id=person, cast=draw(st.sampled_from(Cast)))
        for one in decisions
        for person in draw(st.sets(st.integers(1, 11), max_size=4))
    )
    return Minutes(meetings, (), decisions, votes=votes)


@given(any_minutes(), st.integers(50, 300))
@settings(max_examples=30, deadline=None)
@pytest.mark.clause("PP2", "PP8")
def test_the_councillors_and_all_others_make_up_the_whole_and_nothing_thin_is_judged(
    minutes: Minutes, times: int
) -> None:
    directory = a_directory()
    theirs = councillors(directory)

    def others(person_id: int, day: date) -> bool:
        return not theirs.belongs(person_id, day)

    rest = Whom("The others", others, "PP2", "councillors_share")
    one, other = (figures_of(whom, minutes, directory, PERIOD, adopted(times)) for whom in (theirs, rest))
    for figure in one.figures:
        assert figure.part + other.of(figure.measure).part == figure.whole
        assert not (figure.thin and figure.over)
    assert not any(one.of(each).over and other.of(each).over for each in Measure if times >= 100)
