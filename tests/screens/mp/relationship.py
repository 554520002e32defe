"""An invented relationship: two MPs for Marlbeck, one after the other, and what passed between them and the area."""

from datetime import date

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import Channel, Planned, Stance, Standing, TermEnd
from evenhand.records.unit_of_work import Partnership
from evenhand.services import engagements, mp
from evenhand.services.partnership import save_constituency
from evenhand.services.saving import put

TODAY = date(2026, 4, 14)


def two_mps(partnership: Partnership) -> None:
    """Ruth Calloway until Parliament was dissolved, Owen Marchetti from the declaration on."""
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    ruth_term = MpTerm(
        mp_id=0,
        constituency_id=seat,
        starts=date(2019, 12, 13),
        ends=date(2024, 5, 29),
        ended_by=TermEnd.DISSOLUTION,
        standing_again=Standing.STANDING,
    )
    ruth = mp.add_mp(partnership, Person(name="Ruth Calloway"), Mp(person_id=0), ruth_term)
    owen_term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2024, 7, 5), party="Lantern Party")
    owen = mp.add_mp(partnership, Person(name="Owen Marchetti"), Mp(person_id=0, prefers="email"), owen_term)
    _engage(partnership, ruth, date(2024, 1, 9), "First letter")
    welcome = _engage(partnership, owen, date(2024, 7, 9), "Welcome letter")
    _follow_up(partnership, welcome, "Ring his office")
    _engage(
        partnership,
        owen,
        date(2025, 3, 12),
        "Awards evening",
        channel=Channel.AWARD_PRESENTATION,
        publicity=True,
        led_from_id=welcome,
        outcome="Eleven awards",
    )
    letter = _engage(
        partnership,
        owen,
        date(2026, 3, 24),
        "Letter about the bus shelter",
        informing=False,
        working_together=True,
    )
    _follow_up(partnership, letter, "Chase his office", date(2026, 4, 7))
    _engage(partnership, owen, date(2026, 5, 15), "Quarterly meeting", status=Planned.PLANNED)
    judged = StanceAssessment(
        mp_id=owen,
        judged_on=date(2025, 3, 12),
        stance=Stance.SUPPORTIVE,
        judged_by="Amara Okonjo",
        evidence="He met every group.",
    )
    mp.save_stance(partnership, judged, today=TODAY)


def _engage(partnership: Partnership, mp_id: int, on: date, title: str, **more: object) -> int:
    values = {"status": Planned.HELD, "informing": True, "channel": Channel.LETTER} | more
    one = Engagement(mp_id=mp_id, on=on, title=title, **values)  # pyright: ignore[reportArgumentType]  values by name
    return engagements.save_engagement(partnership, one, today=TODAY)


def _follow_up(partnership: Partnership, engagement_id: int, what: str, due_on: date | None = None) -> None:
    with partnership.change(f"Follow-up: {what}") as unit:
        put(unit.session, FollowUp(engagement_id=engagement_id, what=what, due_on=due_on))
