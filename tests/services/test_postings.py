"""Nothing goes out before its decisions; what was found to be out is recorded all the same (PP4)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion, Picture, PictureSubject, Posting
from evenhand.domain.publicity.versions import digest_of
from evenhand.domain.publicity.vocabulary import ItemStanding, SignOffDecision
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PublicityStatus
from evenhand.services.pictures import save_picture
from evenhand.services.postings import publish, record_out, remove_posting, take_down
from evenhand.services.saving import found, listed
from tests.services.public_people import AFTER, NOTICE, TODAY, Place, a_place

YESTERDAY = date(2026, 4, 13)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def posting(item: int, on: date = TODAY, where: str = "website") -> Posting:
    return Posting(item_id=item, version_id=0, on=on, where=where)


def item_of(place: Place, key: int) -> PublicityItem:
    return found(place.partnership, PublicityItem, key)


@pytest.mark.clause("PP5")
def test_in_a_window_it_goes_out_once_two_have_approved(place: Place) -> None:
    item = place.add(NOTICE)
    place.decide(item, place.hannah)
    with pytest.raises(Refusal, match="Two people sign in an election window; Hannah Brook") as refused:
        publish(place.partnership, item, posting(item), today=TODAY)
    assert (refused.value.clause, refused.value.field) == ("PP5", "status")
    assert item_of(place, item).status is PublicityStatus.PLANNED
    place.decide(item, place.delyth)
    publish(place.partnership, item, posting(item), today=TODAY)
    assert (item_of(place, item).status, item_of(place, item).published_on) == (
        PublicityStatus.PUBLISHED,
        TODAY,
    )
    assert place.state(item).says == (
        "Published on 14 April 2026; approved by Hannah Brook and Delyth Vaughan."
    )


@pytest.mark.clause("PP4")
def test_a_politician_in_it_needs_a_decision_on_any_day(place: Place) -> None:
    item = place.add(NOTICE, {place.wren: "pictured"})
    with pytest.raises(Refusal, match="One person signs; nobody has yet") as refused:
        publish(place.partnership, item, posting(item, AFTER), today=AFTER)
    assert refused.value.clause == "PP4"
    place.decide(item, place.hannah, on=AFTER)
    publish(place.partnership, item, posting(item, AFTER), today=AFTER)
    assert place.state(item, AFTER).standing is ItemStanding.OUT


def test_plain_words_go_out_outside_a_window_without_a_sign_off(place: Place) -> None:
    item = place.add(NOTICE)
    publish(place.partnership, item, posting(item, AFTER), today=AFTER)
    assert place.state(item, AFTER).says == "Published on 11 May 2026; no sign-off was needed."


@pytest.mark.clause("PP4")
def test_an_approval_of_other_words_lets_nothing_out(place: Place) -> None:
    item = place.add(NOTICE, {place.wren: "named"})
    place.decide(item, place.hannah, on=AFTER)
    place.add(replace(NOTICE, id=item, text="Cllr Wren mended it."), {place.wren: "named"})
    with pytest.raises(Refusal, match="no longer counts"):
        publish(place.partnership, item, posting(item, AFTER), today=AFTER)


def test_what_somebody_refused_or_holds_does_not_go_out(place: Place) -> None:
    item = place.add(NOTICE)
    place.decide(item, place.hannah, SignOffDecision.HOLD, on=AFTER, hold_until=date(2026, 5, 20))
    with pytest.raises(Refusal, match="holds it until 20 May 2026"):
        publish(place.partnership, item, posting(item, AFTER), today=AFTER)
    place.decide(item, place.delyth, SignOffDecision.REFUSE, on=AFTER)
    with pytest.raises(Refusal, match="Delyth Vaughan refused it"):
        publish(place.partnership, item, posting(item, AFTER), today=AFTER)


def test_the_exact_words_that_went_out_are_kept_for_each_posting(place: Place) -> None:
    item = place.add(NOTICE)
    first = publish(place.partnership, item, posting(item, AFTER), today=AFTER)
    place.add(replace(item_of(place, item), text="The towpath is open."), today=AFTER)
    second = publish(place.partnership, item, posting(item, AFTER, "notice board"), today=AFTER)
    versions = {one.id: one for one in listed(place.partnership, ItemVersion)}
    texts = [versions[found(place.partnership, Posting, key).version_id].text for key in (first, second)]
    assert texts == ["The towpath is closed for repair.", "The towpath is open."]
    assert all(one.digest == digest_of(one.title, one.text) for one in versions.values())


@pytest.mark.clause("PP4")
def test_what_was_found_to_be_out_is_recorded_and_says_that_nobody_decided(place: Place) -> None:
    item = place.add(NOTICE, {place.wren: "named"})
    record_out(place.partnership, item, posting(item), today=TODAY)
    state = place.state(item)
    assert state.standing is ItemStanding.OUT_UNDECIDED
    assert state.says == "Published on 14 April 2026 without an approval."
    place.decide(item, place.hannah)
    assert place.state(item).says == (
        "Published on 14 April 2026; approved by Hannah Brook; one decision short."
    )
    place.decide(item, place.delyth, on=AFTER)
    assert place.state(item, AFTER).standing is ItemStanding.OUT


@pytest.mark.clause("PP4")
def test_a_picture_added_after_it_went_out_wants_a_decision_before_it_goes_out_again(place: Place) -> None:
    item = place.add(NOTICE, {place.owen: "named"})
    place.decide(item, place.hannah, on=AFTER)
    publish(place.partnership, item, posting(item, AFTER), today=AFTER)
    subjects = [PictureSubject(picture_id=0, person_id=place.wren)]
    save_picture(place.partnership, Picture(item_id=item, title="The bridge"), subjects, today=AFTER)
    assert place.state(item, AFTER).standing is ItemStanding.OUT
    with pytest.raises(Refusal, match="that no longer counts"):
        publish(place.partnership, item, posting(item, AFTER, "newsletter"), today=AFTER)
    place.decide(item, place.delyth, on=AFTER)
    publish(place.partnership, item, posting(item, AFTER, "newsletter"), today=AFTER)
    assert [one.person_id for one in place.state(item, AFTER).approved_by] == [place.delyth]


@pytest.mark.clause("PP4")
def test_who_approves_the_same_words_with_more_beside_them_approves_what_went_out(place: Place) -> None:
    item = place.add(NOTICE, {place.owen: "named"})
    record_out(place.partnership, item, posting(item, AFTER), today=AFTER)
    place.decide(item, place.hannah, SignOffDecision.CHANGE, on=AFTER)
    save_picture(place.partnership, Picture(item_id=item, title="The bridge"), [], today=AFTER)
    assert place.state(item, AFTER).standing is ItemStanding.OUT_UNDECIDED
    place.decide(item, place.hannah, on=AFTER)
    assert place.state(item, AFTER).standing is ItemStanding.OUT


@pytest.mark.clause("PP4")
def test_words_that_went_out_once_and_are_put_back_go_out_again_once_approved(place: Place) -> None:
    item = place.add(NOTICE, {place.owen: "named"})
    place.decide(item, place.hannah, on=AFTER)
    publish(place.partnership, item, posting(item, AFTER), today=AFTER)
    first = item_of(place, item)
    place.add(replace(first, text="The towpath is open."), {place.owen: "named"}, today=AFTER)
    place.decide(item, place.hannah, on=AFTER)
    place.add(first, {place.owen: "named"}, today=AFTER)
    place.decide(item, place.hannah, on=AFTER)
    publish(place.partnership, item, posting(item, AFTER, "newsletter"), today=AFTER)
    assert place.state(item, AFTER).standing is ItemStanding.OUT


@pytest.mark.clause("PP4")
def test_the_form_is_no_way_round_and_history_can_be_entered(place: Place) -> None:
    said = replace(NOTICE, status=PublicityStatus.PUBLISHED, published_on=TODAY)
    with pytest.raises(Refusal, match="may not go out yet"):
        place.add(said, {place.wren: "named"})
    assert listed(place.partnership, PublicityItem) == []
    key = place.add(replace(said, published_on=YESTERDAY), {place.wren: "named"})
    assert place.state(key).standing is ItemStanding.OUT_UNDECIDED
    [kept] = listed(place.partnership, Posting)
    assert (kept.on, kept.where) == (YESTERDAY, "website")
    draft = place.add(NOTICE)
    with pytest.raises(Refusal, match="may not go out yet"):
        place.add(replace(said, id=draft))


def test_the_day_of_an_only_posting_follows_a_correction(place: Place) -> None:
    said = replace(NOTICE, status=PublicityStatus.PUBLISHED, published_on=YESTERDAY)
    key = place.add(said)
    place.add(replace(said, id=key, published_on=date(2026, 4, 10)))
    assert [one.on for one in listed(place.partnership, Posting)] == [date(2026, 4, 10)]


def test_the_day_it_went_out_is_that_of_its_first_posting(place: Place) -> None:
    item = place.add(NOTICE)
    for on, where in ((date(2026, 4, 1), "website"), (date(2026, 4, 10), "newsletter")):
        record_out(place.partnership, item, posting(item, on, where), today=TODAY)
    place.add(replace(item_of(place, item), published_on=date(2026, 4, 12)))
    assert sorted(one.on for one in listed(place.partnership, Posting)) == [
        date(2026, 4, 10),
        date(2026, 4, 12),
    ]
    assert item_of(place, item).published_on == date(2026, 4, 10)


def test_nothing_goes_out_after_it_was_taken_down(place: Place) -> None:
    item = place.add(NOTICE)
    key = record_out(place.partnership, item, posting(item, date(2026, 4, 1)), today=TODAY)
    take_down(place.partnership, key, date(2026, 4, 3), today=TODAY)
    with pytest.raises(Refusal, match="taken down on 3 April 2026") as refused:
        place.add(replace(item_of(place, item), published_on=date(2026, 4, 4)))
    assert refused.value.field == "published_on"


def test_a_posting_is_taken_down_and_one_entered_by_mistake_removed(place: Place) -> None:
    item = place.add(NOTICE)
    key = publish(place.partnership, item, posting(item, AFTER), today=AFTER)
    for day in (TODAY, date(2026, 5, 12)):
        with pytest.raises(Refusal) as refused:
            take_down(place.partnership, key, day, today=AFTER)
        assert refused.value.field == "on"
    take_down(place.partnership, key, AFTER, today=AFTER)
    assert found(place.partnership, Posting, key).taken_down_on == AFTER
    with pytest.raises(Refusal, match="Take it down") as refused:
        place.add(replace(item_of(place, item), status=PublicityStatus.DRAFT), today=AFTER)
    assert refused.value.field == "status"
    remove_posting(place.partnership, key)
    assert (item_of(place, item).status, item_of(place, item).published_on) == (
        PublicityStatus.PLANNED,
        None,
    )


@pytest.mark.parametrize(
    ("out", "field"),
    [({"where": " "}, "where"), ({"on": date(2026, 4, 15)}, "on"), ({"version_id": 1}, "version_id")],
)
def test_a_posting_says_where_and_when_and_is_of_the_present_words(
    place: Place, out: dict[str, object], field: str
) -> None:
    item = place.add(NOTICE)
    place.decide(item, place.hannah)
    place.add(replace(NOTICE, id=item, text="Other words."))
    for person in (place.hannah, place.delyth):
        place.decide(item, person)
    with pytest.raises(Refusal) as refused:
        publish(place.partnership, item, replace(posting(item), **out), today=TODAY)  # pyright: ignore[reportArgumentType]  values by name
    assert refused.value.field == field


def test_what_was_dropped_does_not_go_out(place: Place) -> None:
    item = place.add(replace(NOTICE, status=PublicityStatus.DROPPED))
    with pytest.raises(Refusal, match="dropped"):
        publish(place.partnership, item, posting(item), today=TODAY)
