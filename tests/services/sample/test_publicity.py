"""The sample's publicity: every decision is one that may be made, and the plans of April 2026 wait to be settled."""

from datetime import date

import pytest

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding, SignOffDecision
from evenhand.domain.vocabulary import Answer, TextVerdict
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services.evenness import evenness
from evenhand.services.invariants import rule_checks
from evenhand.services.item_states import read_states
from evenhand.services.photo_quote_register import RegisterKind, read_register
from evenhand.services.pictures import pictures_of
from evenhand.services.quotes import quotes_of
from evenhand.services.sample import SAMPLE_DAY
from evenhand.services.saving import listed


@pytest.fixture(scope="module")
def states(sample: Partnership) -> dict[str, ItemState]:
    with sample.reading() as session:
        read = read_states(session, SAMPLE_DAY)
    return {item.title: read.of(item) for item in read.publicity.items}


def key_of(sample: Partnership, title: str) -> int:
    return next(one.id for one in listed(sample, PublicityItem) if one.title == title)


def test_the_file_is_sound(sample: Partnership) -> None:
    assert [check.says for check in verify(sample, [rule_checks]).checks if not check.ok] == []


@pytest.mark.clause("PP4", "PP5")
def test_what_is_planned_around_the_poll_stands_as_it_is_told(states: dict[str, ItemState]) -> None:
    told = {
        "Awards evening": (ItemStanding.TAKES_A_SIDE, Answer.HOLD),
        "Spring newsletter 2026": (ItemStanding.NEEDS_SIGN_OFF, Answer.TAKE_CARE),
        "Towpath closed for repair": (ItemStanding.READY, Answer.TAKE_CARE),
        "Photograph: canoe launch": (ItemStanding.NEEDS_SIGN_OFF, Answer.HOLD),
        "Results of the spring round": (ItemStanding.READY, Answer.GO_AHEAD),
        "Volunteers’ week": (ItemStanding.READY, Answer.GO_AHEAD),
    }
    assert {title: (states[title].standing, states[title].answer) for title in told} == told
    assert states["Results of the spring round"].not_before == date(2026, 5, 8)


@pytest.mark.clause("PP5")
def test_what_went_out_in_a_window_was_approved_by_two_and_one_post_by_nobody(
    states: dict[str, ItemState],
) -> None:
    inside = [one for one in states.values() if one.is_out and one.in_window]
    years = {one.on.year for one in inside}
    assert years == {2024, 2025, 2026}
    assert all(len(one.approved_by) >= 2 for one in inside)
    undecided = [title for title, one in states.items() if one.standing is ItemStanding.OUT_UNDECIDED]
    assert undecided == ["Welcome, Councillor Wren"]


def test_the_awards_evening_is_told_as_it_is_drawn(sample: Partnership, states: dict[str, ItemState]) -> None:
    key, state = key_of(sample, "Awards evening"), states["Awards evening"]
    with sample.reading() as session:
        [picture], [quote] = pictures_of(session, key), quotes_of(session, key)
    assert (state.version, state.not_before) == (3, date(2026, 5, 8))
    assert state.verdict is TextVerdict.TAKES_A_SIDE
    assert state.politicians == ("Cllr Janet Pell",)
    assert [one.person_id for one in picture.subjects] == [quote.quote.person_id]
    item = next(one for one in listed(sample, PublicityItem) if one.id == key)
    assert item.text.startswith("Eleven local groups will share £9,214.00 at an awards evening")
    assert item.text.endswith("There will be tea, and seats for forty.")


def test_every_kind_of_decision_is_there(sample: Partnership) -> None:
    with sample.reading() as session:
        read = read_states(session, SAMPLE_DAY)
    assert {one.decision for one in read.publicity.sign_offs} == set(SignOffDecision)
    assert {key for item in read.publicity.items for key in read.record(item).void} == set()


@pytest.mark.clause("MP10", "PP7")
def test_the_register_and_the_counts_have_something_to_tell(sample: Partnership) -> None:
    with sample.reading() as session:
        lines = read_register(session, SAMPLE_DAY)
        counts = evenness(session, date(2025, 4, 1), date(2026, 3, 31))
    assert {one.kind for one in lines} == set(RegisterKind)
    assert {one.agreed for one in lines} == {True, False}
    assert [one.name.split()[-1] for one in counts.lines] == sorted(
        (one.name.split()[-1] for one in counts.lines), key=str.casefold
    )
    assert next(one for one in counts.lines if one.name == "Tobias Wren").named == 2
