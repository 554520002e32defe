"""A decision is about exact words, by somebody who is no politician; in a window two people decide (PP4, PP5)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import StandingDown
from evenhand.domain.members.facts import PublicOfficeHeld
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion, Picture, SignOff
from evenhand.domain.publicity.vocabulary import ItemStanding, SignOffDecision
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Answer, CandidateStatus, ElectionKind, PublicOffice, TextVerdict
from evenhand.services import elections, members, mp_terms
from evenhand.services.pictures import save_picture
from evenhand.services.saving import found, listed, put
from evenhand.services.sign_offs import may_sign, signer_choices
from tests.services.public_people import AFTER, NOTICE, POLL, TODAY, Place, a_place

LATER = replace(NOTICE, planned_on=date(2026, 6, 1))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def why_not(place: Place, person: int, day: date = TODAY, item: int = 0) -> str:
    with place.partnership.reading() as session:
        return may_sign(session, person, day, item)


@pytest.mark.clause("PP4")
def test_councillors_candidates_and_mps_may_not_sign_and_neighbours_may(place: Place) -> None:
    assert why_not(place, place.hannah) == ""
    assert why_not(place, place.amara) == ""
    assert "is a councillor" in why_not(place, place.wren)
    assert "is an MP" in why_not(place, place.owen)
    assert "not in the record" in why_not(place, 999)


@pytest.mark.clause("PP4")
@pytest.mark.parametrize("status", [CandidateStatus.DECLARED, CandidateStatus.NOMINATED])
def test_a_neighbour_who_stands_may_not_sign_from_the_day_it_is_known_to_the_poll(
    place: Place, status: CandidateStatus
) -> None:
    [poll] = listed(place.partnership, Election)
    stands = Candidate(
        election_id=poll.id,
        person_id=place.hannah,
        name="Hannah Brook",
        status=status,
        since=TODAY,
        source="Her own leaflet",
    )
    elections.save_candidate(place.partnership, stands)
    days = (date(2026, 4, 13), TODAY, POLL, date(2026, 5, 8))
    assert [bool(why_not(place, place.hannah, day)) for day in days] == [False, True, True, False]


@pytest.mark.clause("PP4")
def test_whoever_stands_down_or_holds_office_in_a_party_may_not_sign(place: Place) -> None:
    [poll] = listed(place.partnership, Election)
    with place.partnership.change("Known") as unit:
        put(unit.session, StandingDown(election_id=poll.id, person_id=place.amara, since=date(2026, 4, 1)))
    assert "is standing down" in why_not(place, place.amara)
    office = PublicOfficeHeld(
        person_id=place.delyth,
        kind=PublicOffice.PARTY_OFFICER,
        party="Tarn Valley Alliance",
        starts=date(2026, 1, 5),
        source="Said so at the meeting",
    )
    members.save_public_office(place.partnership, office, today=TODAY)
    assert "holds office in a party" in why_not(place, place.delyth)


@pytest.mark.clause("PP4")
def test_the_former_mp_may_not_sign_while_there_is_no_parliament(place: Place) -> None:
    poll = Election(
        kind=ElectionKind.GENERAL,
        poll_on=date(2027, 5, 6),
        area="Marlbeck",
        announced_on=date(2027, 3, 22),
    )
    elections.save_election(place.partnership, poll)
    assert "is an MP" in why_not(place, place.owen, date(2027, 3, 26))
    assert "until Parliament was dissolved" in why_not(place, place.owen, date(2027, 4, 6))
    mp_terms.record_dissolution(place.partnership, dissolved_on=date(2027, 3, 30))
    assert "until Parliament was dissolved" in why_not(place, place.owen, date(2027, 5, 7))


@pytest.mark.clause("PP4")
def test_who_is_quoted_in_an_item_does_not_sign_it_and_may_sign_another(place: Place) -> None:
    quoted, other = place.add(LATER, {place.amara: "quoted"}), place.add(LATER)
    assert "is quoted in it" in why_not(place, place.amara, item=quoted)
    assert why_not(place, place.amara, item=other) == ""
    with pytest.raises(Refusal, match="quoted in it") as refused:
        place.decide(quoted, place.amara)
    assert (refused.value.clause, refused.value.field) == ("PP4", "person_id")


def test_those_who_may_sign_stand_first_in_the_choice(place: Place) -> None:
    item = place.add(LATER, {place.delyth: "quoted"})
    with place.partnership.reading() as session:
        choices = signer_choices(session, item, TODAY)
    assert [one.name for one in choices] == [
        "Hannah Brook",
        "Amara Okonjo",
        "Cllr Janet Pell",
        "Delyth Vaughan",
        "Cllr Tobias Wren",
    ]
    assert [bool(one.why_not) for one in choices] == [False, False, True, True, True]


def test_a_decision_keeps_the_words_once_and_new_words_as_the_next_version(place: Place) -> None:
    item = place.add(LATER)
    assert place.state(item).version == 1
    place.decide(item, place.hannah)
    place.decide(item, place.delyth)
    [first] = listed(place.partnership, ItemVersion)
    assert (first.number, first.title, first.kept_on) == (1, "Towpath closed", TODAY)
    place.add(replace(LATER, id=item, text="The towpath is open again."))
    assert place.state(item).version == 2
    place.decide(item, place.hannah)
    assert [one.number for one in listed(place.partnership, ItemVersion, order="number")] == [1, 2]
    assert [one.version_id for one in listed(place.partnership, SignOff)] == [1, 1, 2]


@pytest.mark.clause("PP4")
def test_plain_words_outside_every_window_need_no_sign_off_and_a_politician_needs_one(place: Place) -> None:
    plain, with_wren = place.add(LATER), place.add(LATER, {place.wren: "named"})
    assert (place.state(plain).needs, place.state(plain).ready) == (0, True)
    assert place.state(plain).says == "No sign-off is needed."
    state = place.state(with_wren)
    assert (state.needs, state.verdict, state.ready) == (1, TextVerdict.ASK, False)
    assert state.politicians == ("Cllr Tobias Wren",)
    assert state.says == "One person signs; nobody has yet."
    place.decide(with_wren, place.hannah)
    assert place.state(with_wren).ready
    assert place.state(with_wren).says == "Approved by Hannah Brook."


@pytest.mark.clause("PP5")
def test_in_a_window_two_different_people_approve(place: Place) -> None:
    item = place.add(replace(NOTICE, planned_on=date(2026, 4, 20)))
    assert place.state(item).says == "Two people sign in an election window; nobody has yet."
    place.decide(item, place.hannah)
    place.decide(item, place.hannah)
    state = place.state(item)
    assert (state.needs, len(state.approved_by), state.ready) == (2, 1, False)
    assert state.says == "Two people sign in an election window; Hannah Brook has approved."
    place.decide(item, place.delyth)
    assert place.state(item).ready
    assert place.state(item, on=AFTER).needs == 0


@pytest.mark.clause("PP5")
def test_where_the_window_may_have_begun_two_approve_as_well(place: Place) -> None:
    poll = Election(kind=ElectionKind.LOCAL, poll_on=date(2027, 5, 6), area="Marlbeck Borough")
    elections.save_election(place.partnership, poll)
    item = place.add(replace(NOTICE, planned_on=date(2027, 3, 24)))
    assert place.state(item).in_window
    assert place.state(item).needs == 2


@pytest.mark.clause("PP4")
def test_later_words_undo_the_approval_and_the_state_says_so(place: Place) -> None:
    item = place.add(LATER, {place.wren: "named"})
    place.decide(item, place.hannah)
    place.add(replace(LATER, id=item, text="Cllr Wren came to see the towpath."), {place.wren: "named"})
    state = place.state(item)
    assert not state.ready
    assert [one.person_id for one in state.lost] == [place.hannah]
    assert state.says == (
        "One person signs; nobody has yet. Hannah Brook approved it before it was changed; that no longer counts."
    )
    place.add(replace(LATER, id=item), {place.wren: "named"})
    assert place.state(item).ready


def test_a_refusal_stands_until_the_same_person_approves_or_the_words_are_new(place: Place) -> None:
    item = place.add(LATER)
    place.decide(item, place.hannah, SignOffDecision.REFUSE, reason="The date is wrong.")
    place.decide(item, place.delyth)
    state = place.state(item)
    assert state.standing is ItemStanding.REFUSED
    assert state.says == "Hannah Brook refused it on 14 April 2026: The date is wrong."
    place.decide(item, place.hannah)
    assert place.state(item).ready
    place.decide(item, place.hannah, SignOffDecision.REFUSE, reason="On reflection")
    place.add(replace(LATER, id=item, title="The towpath is closed"))
    assert place.state(item).ready


def test_a_change_asked_for_stands_against_the_words_until_they_are_new(place: Place) -> None:
    item = place.add(LATER)
    place.decide(item, place.hannah, SignOffDecision.CHANGE, reason="Say until when")
    assert place.state(item).standing is ItemStanding.TO_BE_CHANGED
    assert place.state(item).says == "Hannah Brook asks for a change on 14 April 2026: Say until when."
    place.add(replace(LATER, id=item, text="The towpath is closed until 5 June."))
    assert place.state(item).ready


def test_a_hold_lets_it_out_from_its_day_on(place: Place) -> None:
    item = place.add(LATER)
    until = date(2026, 6, 8)
    place.decide(item, place.hannah, SignOffDecision.HOLD, hold_until=until)
    state = place.state(item)
    assert (state.standing, state.not_before) == (ItemStanding.HELD, until)
    assert state.says == "Hannah Brook holds it until 8 June 2026."
    assert place.state(item, on=until).ready


def test_an_approval_from_a_day_on_is_ready_for_that_day(place: Place) -> None:
    item = place.add(replace(NOTICE, planned_on=date(2026, 5, 8)), {place.wren: "named"})
    place.decide(item, place.hannah, hold_until=date(2026, 5, 8))
    state = place.state(item)
    assert (state.ready, state.not_before) == (True, date(2026, 5, 8))


def test_what_the_calendar_holds_is_not_before_the_end_of_the_window(place: Place) -> None:
    item = place.add(replace(NOTICE, planned_on=date(2026, 4, 24)), {place.pell: "quoted"})
    state = place.state(item)
    assert (state.answer, state.not_before) == (Answer.HOLD, date(2026, 5, 8))


@pytest.mark.parametrize(
    ("decision", "reason", "hold_until", "on", "field"),
    [
        (SignOffDecision.CHANGE, " ", None, TODAY, "reason"),
        (SignOffDecision.REFUSE, "", None, TODAY, "reason"),
        (SignOffDecision.HOLD, "", AFTER, TODAY, "reason"),
        (SignOffDecision.HOLD, "Wait", None, TODAY, "hold_until"),
        (SignOffDecision.HOLD, "Wait", TODAY, TODAY, "hold_until"),
        (SignOffDecision.APPROVE, "", None, TODAY, "reason"),
        (SignOffDecision.APPROVE, "Fine", None, date(2026, 4, 15), "decided_on"),
    ],
)
def test_a_decision_says_what_it_must(
    place: Place, decision: SignOffDecision, reason: str, hold_until: date | None, on: date, field: str
) -> None:
    item = place.add(LATER, {place.wren: "named"})
    with pytest.raises(Refusal) as refused:
        place.decide(item, place.hannah, decision, on=on, reason=reason, hold_until=hold_until, today=TODAY)
    assert refused.value.field == field
    assert listed(place.partnership, SignOff) == []
    assert listed(place.partnership, ItemVersion) == []


def test_a_version_of_another_item_is_refused(place: Place) -> None:
    item, other = place.add(LATER), place.add(LATER)
    place.decide(item, place.hannah)
    [version] = listed(place.partnership, ItemVersion)
    with pytest.raises(Refusal, match="another item"):
        place.decide(other, place.hannah, version_id=version.id)


def test_a_decision_is_undone_with_the_version_it_kept(place: Place) -> None:
    item = place.add(LATER)
    place.decide(item, place.hannah)
    place.partnership.undo()
    assert listed(place.partnership, ItemVersion) == []
    assert found(place.partnership, PublicityItem, item).title == "Towpath closed"


@pytest.mark.clause("PP4")
def test_somebody_or_a_picture_added_after_the_approval_wants_a_new_one(place: Place) -> None:
    item = place.add(LATER, {place.wren: "named"})
    place.decide(item, place.hannah)
    place.add(replace(LATER, id=item), {place.wren: "named"})
    assert place.state(item).ready
    place.add(replace(LATER, id=item), {place.wren: "named", place.pell: "pictured"})
    state = place.state(item)
    assert (state.ready, state.version) == (False, 2)
    assert [one.person_id for one in state.lost] == [place.hannah]
    place.decide(item, place.hannah)
    place.add(replace(LATER, id=item), {place.pell: "pictured"})
    assert place.state(item).ready
    picture = Picture(item_id=item, title="The bridge")
    key = save_picture(place.partnership, picture, [], today=TODAY)
    assert not place.state(item).ready
    place.decide(item, place.hannah)
    place.add(replace(LATER, id=item), {place.pell: "pictured", place.owen: "thanked"})
    assert not place.state(item).ready
    place.decide(item, place.hannah)
    told = replace(picture, id=key, alternative_text="The bridge, seen from the lock.")
    save_picture(place.partnership, told, [], today=TODAY)
    assert not place.state(item).ready
    place.decide(item, place.hannah)
    save_picture(place.partnership, replace(told, left_out=True), [], today=TODAY)
    assert place.state(item).ready


@pytest.mark.clause("PP4")
def test_the_words_of_a_picture_are_read_like_the_others(place: Place) -> None:
    item = place.add(replace(LATER, text="The bridge is open."))
    assert place.state(item).ready
    picture = Picture(item_id=item, title="The bridge", alternative_text="Vote for Cllr Janet Pell on 7 May.")
    key = save_picture(place.partnership, picture, [], today=TODAY)
    assert place.state(item).verdict is TextVerdict.TAKES_A_SIDE
    with pytest.raises(Refusal):
        place.decide(item, place.hannah)
    save_picture(place.partnership, replace(picture, id=key, left_out=True), [], today=TODAY)
    assert place.state(item).verdict is TextVerdict.CLEAR


def test_words_that_nobody_decided_about_and_that_are_put_back_keep_their_approval(place: Place) -> None:
    item = place.add(LATER)
    place.decide(item, place.hannah)
    place.add(replace(LATER, id=item, text="Other words."))
    assert place.state(item).approved_by == ()
    place.add(replace(LATER, id=item))
    assert [one.person_id for one in place.state(item).approved_by] == [place.hannah]
