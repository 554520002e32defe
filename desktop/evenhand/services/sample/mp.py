"""The sample's Members of Parliament: terms, engagements in their chains, and how each was judged."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.vocabulary import Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import mp
from evenhand.services.engagements import save_engagement
from evenhand.services.sample.people import Places
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found, put


def write_mps(partnership: Partnership, places: Places, *, today: date) -> dict[str, int]:
    """Enter the MPs and all that passed between them and the partnership; give their keys as people."""
    told = table("mp")
    with partnership.change("The Members of Parliament for Marlbeck"):
        mps = {one["key"]: _add(partnership, one, places) for one in told["mp"]}
    with partnership.change("Engagements with the MPs since August 2023"):
        _write_engagements(partnership, told["engagement"], mps, today=today)
    with partnership.change("How the MPs were judged to regard the work"):
        for one in told["stance"]:
            judged = fact(StanceAssessment, one, mp_id=mps[one["mp"]])
            mp.save_stance(partnership, judged, today=today)
    return {key: found(partnership, Mp, mp_id).person_id for key, mp_id in mps.items()}


def _add(partnership: Partnership, told: Mapping[str, Any], places: Places) -> int:
    term = fact(MpTerm, told["term"], mp_id=0, constituency_id=places.constituency_id)
    person = Person(name=told["name"], name_may_be_printed=True)
    return mp.add_mp(partnership, person, fact(Mp, told, person_id=0), term)


def _write_engagements(
    partnership: Partnership, told: list[dict[str, Any]], mps: Mapping[str, int], *, today: date
) -> None:
    """Enter engagements in the order told, so that what led to one is there before it."""
    keys: dict[str, int] = {}
    for one in told:
        engagement = fact(
            Engagement,
            {"status": Planned.HELD} | one,
            mp_id=mps[one["mp"]],
            led_from_id=keys[one["led_from"]] if "led_from" in one else None,
        )
        key = keys[one["key"]] = save_engagement(partnership, engagement, today=today)
        with partnership.change("Follow-ups") as unit:
            for told_next in one.get("follow_up", ()):
                put(unit.session, fact(FollowUp, told_next, engagement_id=key))
