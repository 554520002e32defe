"""The sample's elections and what is published around them."""

from datetime import date

from evenhand.domain.elections.facts import Election
from evenhand.domain.members.directory import Directory
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.vocabulary import ElectionKind, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, mp, publicity
from evenhand.services.parties import check_names, shipped_register
from evenhand.services.sample import SAMPLE_DAY
from evenhand.services.saving import listed


def test_every_election_is_there_with_its_real_polling_day(sample: Partnership):
    assert [(one.kind, one.poll_on) for one in listed(sample, Election, order="poll_on")] == [
        (ElectionKind.LOCAL, date(2024, 5, 2)),
        (ElectionKind.GENERAL, date(2024, 7, 4)),
        (ElectionKind.LOCAL_BY_ELECTION, date(2025, 10, 16)),
        (ElectionKind.LOCAL, date(2026, 5, 7)),
        (ElectionKind.LOCAL, date(2027, 5, 6)),
    ]


def test_the_notice_of_the_coming_election_is_out_and_one_member_stands(
    sample: Partnership, people: Directory
):
    polls = elections.elections(sample)
    coming = next(one for one in polls.elections if one.poll_on == date(2026, 5, 7))
    standing = [
        one.person_id
        for one in polls.candidates
        if one.election_id == coming.id and one.person_id is not None
    ]

    notices = [
        (one.on, one.source)
        for one in polls.published
        if one.election_id == coming.id and one.event == "notice-of-election"
    ]

    assert notices == [(date(2026, 3, 27), "Marlbeck Borough Council, notice of election")]
    assert [people.called(key, SAMPLE_DAY) for key in standing] == ["Cllr Janet Pell"]


def test_no_party_of_the_sample_is_a_registered_one(
    sample: Partnership, people: Directory, ties: mp.Relationship
):
    parties = {one.party for one in elections.elections(sample).candidates}
    parties |= {one.party for one in people.public_offices} | {one.party for one in ties.terms}

    assert [s.name for s in check_names(sorted(parties), shipped_register()) if s.matches] == []


def test_what_is_planned_inside_the_window_is_there_to_be_settled(sample: Partnership):
    planned = {
        one.title: one.planned_on
        for one in listed(sample, PublicityItem)
        if one.status is not PublicityStatus.PUBLISHED and one.planned_on is not None
    }

    assert planned["Awards evening"] == date(2026, 4, 24)
    assert planned["Spring newsletter 2026"] == date(2026, 4, 20)
    assert planned["Photograph: canoe launch"] == date(2026, 4, 26)


def test_nobody_signs_off_who_is_a_councillor_or_is_named(sample: Partnership, people: Directory):
    public = publicity.publicity(sample)
    for sign_off in public.sign_offs:
        quoted = {
            name.person_id
            for name in public.names
            if name.item_id == sign_off.item_id and name.how == "quoted"
        }
        assert not people.is_councillor(sign_off.person_id, sign_off.decided_on)
        assert sign_off.reason or sign_off.person_id not in quoted
