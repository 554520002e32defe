"""Counts of who was in public are the same for every politician, and say what they cannot know (PP7)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.publicity.evenness import Shown
from evenhand.domain.publicity.facts import Event
from evenhand.domain.publicity.record_facts import Picture, Posting
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import Planned, PublicityStatus, TextVerdict
from evenhand.services.evenness import evenness
from evenhand.services.item_states import read_states
from evenhand.services.listing import rows_of
from evenhand.services.not_before import not_before_days
from evenhand.services.papers.election_period_log import read_log
from evenhand.services.pictures import save_picture
from evenhand.services.postings import publish
from evenhand.services.publicity import save_event
from tests.services.public_people import NOTICE, TODAY, Place, a_place

STARTS, ENDS = date(2026, 1, 1), TODAY
OUT = replace(NOTICE, status=PublicityStatus.PUBLISHED, published_on=date(2026, 3, 2))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


@pytest.mark.clause("PP7")
def test_everybody_has_a_line_in_the_order_of_the_alphabet_with_nothing_left_out(place: Place) -> None:
    place.add(OUT, {place.wren: "named, quoted", place.hannah: "named"})
    place.add(replace(OUT, published_on=date(2025, 12, 31)), {place.pell: "pictured"})
    place.add(NOTICE, {place.pell: "named"})
    fair = Event(title="Spring fair", on=date(2026, 3, 7), status=Planned.HELD)
    save_event(place.partnership, fair, {place.wren: "opens it", place.owen: "comes"}, today=TODAY)
    with place.partnership.reading() as session:
        counts = evenness(session, STARTS, ENDS)
    assert [
        (one.name, one.part, one.named, one.quoted, one.pictured, one.at_events) for one in counts.lines
    ] == [
        ("Owen Marchetti", "MP", 0, 0, 0, 1),
        ("Janet Pell", "Councillor, Candidate", 0, 0, 0, 0),
        ("Tobias Wren", "Councillor", 1, 1, 0, 1),
    ]
    assert [(one.shown, one.what) for one in counts.lines[2].parts] == [
        (Shown.NAMED, "Towpath closed"),
        (Shown.QUOTED, "Towpath closed"),
        (Shown.AT_EVENT, "Spring fair"),
    ]
    assert counts.missing == ()


def test_what_the_counts_cannot_know_is_said(place: Place) -> None:
    item = place.add(replace(OUT, text=""))
    save_picture(place.partnership, Picture(item_id=item, title="The bridge"), [], today=TODAY)
    fair = Event(title="Spring fair", on=date(2026, 3, 7), status=Planned.HELD)
    save_event(place.partnership, fair, {}, today=TODAY)
    with place.partnership.reading() as session:
        counts = evenness(session, STARTS, ENDS)
    assert counts.missing == (
        "One published item has no text in this file.",
        "One picture does not say who is in it.",
        "One event has nobody recorded as taking part.",
    )


@pytest.mark.clause("PP5")
def test_days_before_which_nothing_goes_out_come_from_people_and_from_windows(place: Place) -> None:
    held = place.add(replace(NOTICE, title="Results", planned_on=date(2026, 6, 1)))
    until = date(2026, 6, 9)
    place.decide(
        held, place.hannah, SignOffDecision.HOLD, hold_until=until, reason="After the board has met."
    )
    shown = place.add(replace(NOTICE, planned_on=date(2026, 4, 24)), {place.pell: "quoted"})
    words = "Councillor Janet Pell opened the towpath."
    told = place.add(replace(NOTICE, title="Towpath open", text=words, planned_on=date(2026, 4, 24)))
    place.add(NOTICE)
    with place.partnership.reading() as session:
        days = not_before_days(session, TODAY)
        later = not_before_days(session, until)
    assert [(one.item_id, one.on, one.why) for one in days] == [
        (shown, date(2026, 5, 8), "Until then an election window holds it."),
        (told, date(2026, 5, 8), "Until then an election window holds it."),
        (held, until, "Hannah Brook holds it until then: After the board has met."),
    ]
    assert later == ()


@pytest.mark.clause("PP4")
def test_the_list_of_items_says_where_each_stands(place: Place) -> None:
    place.add(replace(NOTICE, planned_on=date(2026, 6, 1)), {place.wren: "named"})
    [row] = rows_of(place.partnership, "publicity", today=TODAY)
    assert (row["title"], row["standing"], row["verdict"]) == ("Towpath closed", "needs-sign-off", "ask")
    assert (row["sign_offs_needed"], row["approved_by"], row["not_before"]) == (1, "", None)
    assert row["politicians"] == "Cllr Tobias Wren"


@pytest.mark.clause("PP4")
def test_the_list_says_what_the_words_of_an_approved_item_that_is_out_say(place: Place) -> None:
    item = place.add(replace(NOTICE, text="Our MP and the Labour Party came to look."))
    for who in (place.hannah, place.delyth):
        place.decide(item, who)
    publish(
        place.partnership, item, Posting(item_id=item, version_id=0, on=TODAY, where="website"), today=TODAY
    )
    [row] = rows_of(place.partnership, "publicity", today=TODAY)
    assert (row["standing"], row["verdict"], row["politicians"]) == ("out", "ask", "Our MP")
    with place.partnership.reading() as session:
        states = read_states(session, TODAY)
        [line] = read_log(session, states, states.windows, TODAY)
    assert line.verdict is TextVerdict.ASK
