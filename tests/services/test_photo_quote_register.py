"""Pictures and quotes are kept with permission, show people in their items by themselves, and stand in one register."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from evenhand.domain.mp.facts import Engagement, Mp
from evenhand.domain.publicity.facts import PublicityName
from evenhand.domain.publicity.record_facts import Picture, PictureSubject, Quote, QuoteUse
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.services.engagements import save_engagement
from evenhand.services.photo_quote_register import RegisterKind, read_register
from evenhand.services.pictures import chosen_file, pictures_of, remove_picture, save_picture
from evenhand.services.quotes import (
    quote_bank,
    quotes_of,
    remove_quote,
    save_quote,
    stop_using,
    use_quote,
)
from evenhand.services.saving import listed
from tests.services.public_people import AFTER, NOTICE, TODAY, Place, a_place

YESTERDAY = date(2026, 4, 13)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def shown(place: Place) -> dict[int, str]:
    return {one.person_id: one.how for one in listed(place.partnership, PublicityName)}


def subject(person_id: int | None = None, who: str = "") -> PictureSubject:
    return PictureSubject(picture_id=0, person_id=person_id, who=who)


@pytest.mark.clause("PP4")
def test_who_is_in_a_picture_or_quoted_is_in_the_item_without_a_second_entry(place: Place) -> None:
    item = place.add(NOTICE, {place.wren: "named"})
    picture = Picture(item_id=item, title="The bridge")
    people = (subject(place.wren), subject(place.pell), subject(who="two anglers"))
    key = save_picture(place.partnership, picture, people, today=TODAY)
    quote = save_quote(place.partnership, Quote(person_id=place.pell, words="At last."), today=TODAY)
    use_quote(place.partnership, quote, item, today=TODAY)
    assert shown(place) == {place.wren: "named, pictured", place.pell: "quoted, pictured"}
    assert place.state(item).politicians == ("Cllr Tobias Wren", "Cllr Janet Pell")
    place.add(replace(NOTICE, id=item), {})
    assert shown(place) == {place.wren: "pictured", place.pell: "quoted, pictured"}
    remove_picture(place.partnership, key, today=TODAY)
    stop_using(place.partnership, quote, item, today=TODAY)
    assert shown(place) == {}
    assert listed(place.partnership, PictureSubject) == []


def test_a_picture_left_out_shows_nobody_and_one_corrected_shows_who_is_in_it_now(place: Place) -> None:
    item = place.add(NOTICE, {place.hannah: "named"})
    picture = Picture(item_id=item, title="The bridge")
    key = save_picture(place.partnership, picture, [subject(place.hannah)], today=TODAY)
    save_picture(place.partnership, replace(picture, id=key), [subject(place.delyth)], today=TODAY)
    assert shown(place) == {place.hannah: "named", place.delyth: "pictured"}
    with place.partnership.reading() as session:
        [kept] = pictures_of(session, item)
    left_out = replace(picture, id=key, left_out=True)
    save_picture(place.partnership, left_out, kept.subjects, today=TODAY)
    assert shown(place) == {place.hannah: "named"}
    place.partnership.undo()
    assert shown(place) == {place.hannah: "named", place.delyth: "pictured"}


def test_a_quote_put_in_somebody_elses_mouth_is_corrected_where_it_was_used(place: Place) -> None:
    item = place.add(NOTICE)
    quote = Quote(person_id=place.hannah, words="At last.")
    key = save_quote(place.partnership, quote, today=TODAY)
    use_quote(place.partnership, key, item, today=TODAY)
    use_quote(place.partnership, key, item, today=TODAY)
    assert len(listed(place.partnership, QuoteUse)) == 1
    save_quote(place.partnership, replace(quote, id=key, person_id=place.delyth), today=TODAY)
    assert shown(place) == {place.delyth: "quoted"}


@pytest.mark.parametrize(
    ("quote", "field"),
    [
        (Quote(person_id=1, words=" "), "words"),
        (Quote(person_id=0, words="At last."), "person_id"),
        (Quote(person_id=1, words="At last.", said_on=AFTER), "said_on"),
        (Quote(person_id=1, words="At last.", permission=Permission.GIVEN), "permission_on"),
    ],
)
def test_a_quote_says_who_said_what_and_when_they_agreed(place: Place, quote: Quote, field: str) -> None:
    with pytest.raises(Refusal) as refused:
        save_quote(place.partnership, quote, today=TODAY)
    assert refused.value.field == field


def test_a_picture_says_what_it_shows_and_who(place: Place) -> None:
    picture = Picture(item_id=place.add(NOTICE), title="The bridge")
    for faulty, people, field in (
        (replace(picture, title=" "), [], "title"),
        (replace(picture, taken_on=AFTER), [], "taken_on"),
        (picture, [subject()], "who"),
    ):
        with pytest.raises(Refusal) as refused:
            save_picture(place.partnership, faulty, people, today=TODAY)
        assert refused.value.field == field
    assert listed(place.partnership, Picture) == []


def test_a_used_quote_stays_in_the_bank_until_it_is_taken_out(place: Place) -> None:
    item = place.add(NOTICE)
    key = save_quote(place.partnership, Quote(person_id=place.hannah, words="At last."), today=TODAY)
    use_quote(place.partnership, key, item, today=TODAY)
    with pytest.raises(Refusal, match="One item uses it"):
        remove_quote(place.partnership, key)
    stop_using(place.partnership, key, item, today=TODAY)
    remove_quote(place.partnership, key)
    assert listed(place.partnership, Quote) == []


@pytest.mark.clause("MP10")
def test_the_bank_tells_each_quote_with_where_it_was_used(place: Place) -> None:
    item = place.add(NOTICE)
    early = Quote(person_id=place.owen, words="Small sums go far.", said_on=date(2025, 3, 12))
    late = Quote(person_id=place.hannah, words="At last.", said_on=YESTERDAY)
    first, _ = (save_quote(place.partnership, one, today=TODAY) for one in (early, late))
    use_quote(place.partnership, first, item, today=TODAY)
    with place.partnership.reading() as session:
        bank, used = quote_bank(session), quotes_of(session, item)
    assert [(one.name, [each.title for each in one.used_in]) for one in bank] == [
        ("Hannah Brook", []),
        ("Owen Marchetti", ["Towpath closed"]),
    ]
    assert [one.quote.words for one in used] == ["Small sums go far."]


@pytest.mark.clause("MP10")
def test_the_register_joins_items_with_what_was_done_with_the_mp(place: Place) -> None:
    item = place.add(NOTICE)
    picture = Picture(item_id=item, title="The bridge", taken_on=YESTERDAY)
    save_picture(place.partnership, picture, [subject(place.owen), subject(who="two anglers")], today=TODAY)
    quote = Quote(
        person_id=place.owen,
        words="Small sums go far.",
        said_on=date(2025, 3, 12),
        permission=Permission.GIVEN,
        permission_on=date(2025, 3, 12),
    )
    save_quote(place.partnership, quote, today=TODAY)
    [mp] = listed(place.partnership, Mp)
    for channel, on in ((Channel.PHOTO_OPPORTUNITY, date(2025, 7, 19)), (Channel.EMAIL, date(2025, 7, 20))):
        held = Engagement(
            mp_id=mp.id, on=on, status=Planned.HELD, title="The steps", publicity=True, channel=channel
        )
        save_engagement(place.partnership, held, today=TODAY)
    with place.partnership.reading() as session:
        lines = read_register(session, TODAY)
    assert [(one.kind, one.who, one.where, one.agreed) for one in lines] == [
        (RegisterKind.PICTURE, "two anglers", "Towpath closed", False),
        (RegisterKind.PICTURE, "Owen Marchetti", "Towpath closed", False),
        (RegisterKind.PICTURE, "Owen Marchetti", "Photo opportunity", True),
        (RegisterKind.QUOTE, "Owen Marchetti", "not used yet", True),
    ]
    assert lines[-1].permission == "given on 12 March 2025"


def test_a_chosen_file_is_known_by_its_name_and_digest(tmp_path: Path) -> None:
    file = tmp_path / "bridge.jpg"
    file.write_bytes(b"herons")
    assert chosen_file(file) == ("bridge.jpg", sha256(b"herons").hexdigest())
    with pytest.raises(Trouble, match=r"gone.jpg could not be read"):
        chosen_file(tmp_path / "gone.jpg")
