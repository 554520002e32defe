"""The sample's story of two Members of Parliament and the weeks without one."""

from datetime import date, timedelta

from evenhand.domain.mp.seat import is_mp, position
from evenhand.domain.publicity.facts import Event
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Kind
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, mp, publicity
from evenhand.services.follow_ups import open_in
from evenhand.services.saving import listed


def test_there_is_no_mp_from_the_dissolution_to_the_declaration(ties: mp.Relationship):
    dissolved, declared = date(2024, 5, 30), date(2024, 7, 5)
    empty = [dissolved + timedelta(days=n) for n in range((declared - dissolved).days)]
    mps = [key for key in ties.mps if key not in ties.beside.contacts]
    names = {key: ties.people[ties.mps[key].person_id].name for key in mps}

    def called(day: date) -> dict[str, str]:
        return {name: position(ties.terms, key, day) for key, name in names.items()}

    assert not any(is_mp(ties.terms, key, day) for key in mps for day in empty)
    assert called(date(2024, 5, 29)) == {"Ruth Calloway": "MP", "Owen Marchetti": "not yet an MP"}
    assert called(dissolved)["Ruth Calloway"] == "former MP, standing"
    assert called(declared) == {"Ruth Calloway": "former MP", "Owen Marchetti": "MP"}
    assert any(holds_on(term, date(2019, 12, 13)) for term in ties.terms)


def test_engagements_of_all_three_kinds_lead_from_one_to_the_next(ties: mp.Relationship):
    by_key = {one.id: one for one in ties.engagements}
    led = [one for one in ties.engagements if one.led_from_id]

    assert len(ties.engagements) >= 40
    assert {kind for one in ties.engagements for kind in one.kinds} == set(Kind)
    assert len(led) >= 15
    for one in led:
        earlier = by_key[one.led_from_id or 0]
        assert earlier.on < one.on
        assert earlier.mp_id == one.mp_id


def test_the_eleven_awards_were_presented_at_one_evening_by_the_mp(
    sample: Partnership, ties: mp.Relationship, money: grants.Grants
):
    evening = date(2025, 3, 12)
    event = next(one for one in listed(sample, Event) if one.on == evening)
    engagement = next(one for one in ties.engagements if one.on == evening)
    guests = [g for g in publicity.publicity(sample).guests if g.event_id == event.id]
    presented = [award for award in money.awards.values() if award.event_id == event.id]

    assert len(presented) == 11
    assert sum(award.awarded_pence == 187_00 for award in presented) == 1
    assert {award.announced_on for award in presented} == {evening}
    assert engagement.kinds == (Kind.INFORMING, Kind.PUBLICITY)
    assert [ties.people[g.person_id].name for g in guests if g.part == "presents the awards"] == [
        "Owen Marchetti"
    ]


def test_the_letter_about_the_bus_shelter_waits_for_an_answer_that_is_a_week_late(ties: mp.Relationship):
    waiting = open_in(ties, date(2026, 4, 14))

    assert [(one.engagement.on, one.follow_up.due_on, one.days_late) for one in waiting] == [
        (date(2026, 3, 24), date(2026, 4, 7), 7)
    ]


def test_the_stance_is_judged_while_in_office_and_moves_with_its_evidence(ties: mp.Relationship):
    assert all(one.evidence and is_mp(ties.terms, one.mp_id, one.judged_on) for one in ties.stances)
    assert [one.stance.value for one in ties.stances] == [
        "neutral",
        "negative",
        "neutral",
        "not-known",
        "neutral",
        "supportive",
    ]
