"""A partnership chooses, edits and adds the rules by which its election windows are drawn."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy import text

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.own_profiles import KeptProfile, Origin, record_of
from evenhand.domain.elections.record_facts import WindowProfile
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Answer, Capacity, ElectionKind, PublicOffice
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections
from evenhand.services.invariants import rule_checks
from evenhand.services.members import NewMember, admit_member
from evenhand.services.partnership import save_council
from evenhand.services.sweep import election_windows
from evenhand.services.window_profiles import (
    choose,
    delete_profile,
    profiles_of,
    read_profiles,
    reset,
    save_profile,
)
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
POLL = date(2026, 5, 7)
OUR_WEEK = WindowProfile(
    profile="",
    name="our quiet fortnight",
    strength=Answer.HOLD,
    kinds="local mayor",
    starts_at="poll",
    starts_days=-14,
    ends_at="poll",
    ends_hour=time(22),
    why="The board agreed to publish nothing in the last fortnight.",
    source="Board meeting of 3 February 2026",
    ask="the chair",
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    elections.save_election(
        opened,
        Election(
            kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough", announced_on=date(2026, 3, 26)
        ),
    )
    yield opened
    opened.close()


def kept(partnership: Partnership) -> dict[str, KeptProfile]:
    with partnership.reading() as session:
        return {one.profile.name: one for one in read_profiles(session)}


def windows(partnership: Partnership) -> dict[str, tuple[date, date, Answer]]:
    with partnership.reading() as session:
        (found,) = election_windows(session, TODAY)
    return {one.profile_name: (one.starts, one.ends, one.strength) for one in found.windows}


def code(partnership: Partnership) -> WindowProfile:
    one = kept(partnership)["councils’ publicity code"]
    return record_of(one.profile, in_use=one.in_use, record_id=one.record_id)


def test_a_new_partnership_has_the_usual_rules_and_the_others_to_choose_from(
    partnership: Partnership,
) -> None:
    found = kept(partnership)
    assert {name for name, one in found.items() if one.in_use} == {
        "charity-law guidance",
        "councils’ publicity code",
        "neighbourhood referendum, last 28 days",
    }
    assert {one.origin for one in found.values()} == {Origin.SHIPPED}
    for one in found.values():
        assert all((one.profile.binds, one.profile.why, one.profile.ask, one.profile.source))


@pytest.mark.clause("PP5")
def test_a_rule_that_is_left_out_draws_no_window_until_it_is_chosen_again(partnership: Partnership) -> None:
    choose(partnership, "councils-code", in_use=False)
    assert set(windows(partnership)) == {"charity-law guidance"}
    choose(partnership, "councils-code", in_use=True)
    assert set(windows(partnership)) == {"charity-law guidance", "councils’ publicity code"}
    assert kept(partnership)["councils’ publicity code"].origin is Origin.SHIPPED
    partnership.undo()
    assert set(windows(partnership)) == {"charity-law guidance"}


@pytest.mark.clause("PP5")
def test_an_edited_rule_draws_its_own_window_and_goes_back_to_the_shipped_one(
    partnership: Partnership,
) -> None:
    before = windows(partnership)
    save_profile(partnership, replace(code(partnership), starts_days=-7, strength=Answer.HOLD))
    starts, _, strength = windows(partnership)["councils’ publicity code"]
    assert (starts, strength) == (date(2026, 3, 23), Answer.HOLD)
    assert kept(partnership)["councils’ publicity code"].origin is Origin.EDITED
    reset(partnership, "councils-code")
    assert windows(partnership) == before
    assert kept(partnership)["councils’ publicity code"].origin is Origin.SHIPPED


@pytest.mark.clause("PP5")
def test_a_rule_of_the_partnerships_own_is_added_edited_and_deleted(partnership: Partnership) -> None:
    save_profile(partnership, OUR_WEEK)
    assert windows(partnership)["our quiet fortnight"] == (date(2026, 4, 23), POLL, Answer.HOLD)
    own = kept(partnership)["our quiet fortnight"]
    save_profile(partnership, replace(record_of(own.profile, in_use=True), starts_days=-10))
    assert windows(partnership)["our quiet fortnight"][0] == date(2026, 4, 27)
    assert len(kept(partnership)) == 6
    with pytest.raises(Refusal, match="your own"):
        reset(partnership, own.profile.profile)
    delete_profile(partnership, own.profile.profile)
    assert "our quiet fortnight" not in kept(partnership)


def test_two_rules_of_ones_own_get_names_of_their_own_in_the_file(partnership: Partnership) -> None:
    save_profile(partnership, OUR_WEEK)
    save_profile(partnership, replace(OUR_WEEK, name="another"))
    names = [one.profile.profile for one in kept(partnership).values() if one.origin is Origin.OWN]
    assert names == ["own-2", "own-1"]


def test_a_shipped_rule_is_never_deleted_and_a_strange_one_not_found(partnership: Partnership) -> None:
    with pytest.raises(Refusal, match="Leave it out"):
        delete_profile(partnership, "charity-law")
    with pytest.raises(Refusal, match="no longer there"):
        choose(partnership, "own-7", in_use=True)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        (replace(OUR_WEEK, name=" "), "name"),
        (replace(OUR_WEEK, name="Charity-law guidance"), "name"),
        (replace(OUR_WEEK, why=""), "why"),
        (replace(OUR_WEEK, source=""), "source"),
        (replace(OUR_WEEK, starts_days=-61), "starts_days"),
        (replace(OUR_WEEK, ends_days=61), "ends_days"),
        (replace(OUR_WEEK, ends_days=-15), "ends_at"),
        (replace(OUR_WEEK, ends_at="notice"), "ends_at"),
        (replace(OUR_WEEK, starts_at="dissolution"), "kinds"),
        (replace(OUR_WEEK, starts_at="vacancy", kinds=""), "kinds"),
    ],
)
def test_a_rule_that_draws_no_window_is_refused_beside_its_field(
    partnership: Partnership, changed: WindowProfile, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        save_profile(partnership, changed)
    assert refused.value.field == field
    assert len(kept(partnership)) == 5


def test_a_rule_whose_days_cross_for_one_election_asks_instead_of_drawing_a_window(
    partnership: Partnership,
) -> None:
    save_profile(partnership, replace(OUR_WEEK, starts_at="notice", starts_days=50))
    assert "our quiet fortnight" not in windows(partnership)
    with partnership.reading() as session:
        (found,) = election_windows(session, TODAY)
    (question,) = found.questions
    assert "would end on 7 May 2026, before it starts on 19 May 2026" in question.says


def test_the_seat_of_a_by_election_is_vacant_from_the_day_after_it_was_given_up(
    partnership: Partnership,
) -> None:
    council = save_council(partnership, Council(name="Marlbeck Borough"))
    seat = PublicOfficeHeld(
        person_id=0,
        kind=PublicOffice.COUNCILLOR,
        council_id=council,
        ward="Wharf",
        starts=date(2023, 5, 9),
        ends=date(2026, 8, 22),
        source="The council's register",
    )
    sits = Membership(person_id=0, capacity=Capacity.COUNCILLOR, votes=True, starts=date(2023, 6, 12))
    starke = NewMember(Person(name="Edwin Starke"), sits, public_offices=(seat,))
    admit_member(partnership, starke, today=TODAY)
    choose(partnership, "vacant-seat", in_use=True)
    poll = Election(
        kind=ElectionKind.LOCAL_BY_ELECTION,
        poll_on=date(2026, 10, 15),
        area="Wharf ward, Marlbeck Borough",
        council_id=council,
    )
    elections.save_election(partnership, poll)
    assert vacancies(partnership, date(2026, 8, 22)) == []
    assert vacancies(partnership, date(2026, 8, 23)) == [date(2026, 8, 23)]


def vacancies(partnership: Partnership, as_at: date) -> list[date]:
    with partnership.reading() as session:
        found = election_windows(session, as_at)
    return [window.starts for one in found for window in one.windows if window.profile == "vacant-seat"]


@pytest.mark.parametrize(
    ("column", "value"), [("starts_at", "coronation"), ("kinds", "local coronation"), ("ends_days", "-15")]
)
def test_a_rule_that_another_program_bent_draws_nothing_strange_and_verify_tells_of_it(
    partnership: Partnership, column: str, value: str
) -> None:
    save_profile(partnership, OUR_WEEK)
    assert [one for one in verify(partnership, [rule_checks]).checks if not one.ok] == []
    with partnership.file.writer.begin() as connection:
        connection.execute(text(f"UPDATE window_profile SET {column} = :value"), {"value": value})
    found = [one for one in verify(partnership, [rule_checks]).checks if not one.ok]
    assert "election-windows" in {one.name for one in found}
    assert "our quiet fortnight" not in windows(partnership)


def test_the_rules_in_use_alone_draw_windows(partnership: Partnership) -> None:
    choose(partnership, "funders-period", in_use=True)
    with partnership.reading() as session:
        names = {one.profile for one in profiles_of(session).profiles}
    assert names == {"charity-law", "councils-code", "funders-period", "neighbourhood-referendum"}
