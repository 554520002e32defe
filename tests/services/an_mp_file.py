"""A file with two MPs one after the other, an officer, an awards evening, a referral, words that few may read."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import (
    Advice,
    BroughtBack,
    Contact,
    EngagementDetail,
    FollowUp,
    Misconception,
    Participant,
)
from evenhand.domain.mp.vocabulary import Brought, ContactKind, Direction, Side
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import ApplicantKind, Channel, Planned, Stance, TermEnd
from evenhand.records.unit_of_work import Partnership
from evenhand.services import casework, grants, mp
from evenhand.services import partnership as details
from evenhand.services.advice import save_advice
from evenhand.services.contacts import add_contact
from evenhand.services.engagements import EngagementOrder, save_order
from evenhand.services.misconceptions import save_misconception
from tests.grants_typed import receive_application, save_round
from tests.makers import a_partnership, decided_earlier
from tests.services.a_referral import a_referral

TODAY = date(2026, 4, 14)
DUE = date(2026, 4, 1)
EVENING = date(2026, 3, 12)
PRIVATE, SECRET, RESIDENT = "Zyxwv", "Qomplex", "Quillon"
"""What members may read and the public may not; what stands in a confidential copy alone; what nobody reads at all."""


@dataclass
class Known:
    """The file, and the keys of those in it."""

    partnership: Partnership
    owen: int
    ruth: int
    officer: int
    letter: int
    evening: int
    referral: int


def known(folder: Path) -> Known:
    """Owen Marchetti is the MP since July 2024, after Ruth Calloway; Della Marsh is a council officer."""
    opened = a_partnership(folder)
    identity = details.identity(opened)
    details.save_identity(opened, replace(identity, secretary=f"Sec {PRIVATE}"))
    seat = details.save_constituency(opened, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2019, 12, 13))
    over = replace(term, ends=date(2024, 5, 29), ended_by=TermEnd.DISSOLUTION)
    ruth = mp.add_mp(opened, Person(name="Ruth Calloway"), Mp(person_id=0), over)
    owen = mp.add_mp(
        opened,
        Person(name="Owen Marchetti", email=f"{SECRET}@example.org", note=SECRET),
        Mp(person_id=0, prefers=PRIVATE, skills=PRIVATE, note=SECRET),
        replace(term, starts=date(2024, 7, 5)),
    )
    officer = add_contact(
        opened,
        Person(name=f"Della {PRIVATE}"),
        Contact(mp_id=0, kind=ContactKind.COUNCIL_OFFICER, organisation="Marlbeck Borough", role="Parks"),
    )
    letter = engaged(opened, owen, date(2026, 2, 2), f"First letter {PRIVATE}", Channel.LETTER)
    engaged(opened, ruth, date(2024, 2, 2), f"Private talk {PRIVATE}", Channel.MEETING)
    engaged(opened, officer, date(2026, 3, 2), f"Talk {PRIVATE}", Channel.MEETING)
    evening = engaged(
        opened, owen, EVENING, "Awards evening", Channel.AWARD_PRESENTATION, publicity=True, led_from=letter
    )
    engaged(opened, owen, date(2026, 5, 15), f"Meeting {PRIVATE}", Channel.MEETING, status=Planned.PLANNED)
    _said(opened, owen, letter)
    _award(opened)
    key = casework.open_referral(opened, a_referral(owen), today=TODAY)
    casework.mark_sent(opened, key, on=date(2026, 3, 4), today=TODAY)
    return Known(opened, owen, ruth, officer, letter, evening, key)


def engaged(
    opened: Partnership,
    mp_id: int,
    on: date,
    title: str,
    channel: Channel,
    *,
    publicity: bool = False,
    led_from: int | None = None,
    status: Planned = Planned.HELD,
) -> int:
    """An engagement with everything beside it; of a public one the title, what it was and what came of it are plain."""
    private = "" if publicity else PRIVATE
    engagement = Engagement(
        mp_id=mp_id,
        on=on,
        status=status,
        title=title,
        informing=not publicity,
        publicity=publicity,
        channel=channel,
        summary=f"As it was {private}",
        outcome=f"What came of it {private}" if status is Planned.HELD else "",
        led_from_id=led_from,
        note=SECRET,
    )
    order = EngagementOrder(
        engagement=engagement,
        detail=EngagementDetail(engagement_id=0, direction=Direction.OURS, place=PRIVATE),
        participants=(
            Participant(engagement_id=0, name=f"Ann {PRIVATE}", side=Side.OURS, capacity="member"),
        ),
        brought=(BroughtBack(engagement_id=0, what=Brought.APPLICANTS, number=6, note=SECRET),) * publicity,
        follow_ups=(FollowUp(engagement_id=0, what=f"Send it {PRIVATE}", due_on=max(on, DUE)),),
    )
    return save_order(opened, order, today=TODAY)


def _said(opened: Partnership, owen: int, letter: int) -> None:
    judged = StanceAssessment(
        mp_id=owen, judged_on=date(2026, 2, 2), stance=Stance.NEUTRAL, judged_by=SECRET, evidence=PRIVATE
    )
    mp.save_stance(opened, judged, today=TODAY)
    wrong = Misconception(mp_id=owen, engagement_id=letter, heard_on=date(2026, 2, 2), said=SECRET)
    save_misconception(opened, wrong, today=TODAY)
    asked = Advice(mp_id=owen, topic=f"Towpath {PRIVATE}", asked_on=date(2026, 2, 2), question=SECRET)
    save_advice(opened, asked, today=TODAY)


def _award(opened: Partnership) -> None:
    """Two awards announced on the evening, one of £187.00 and one to a person who applied for themselves."""
    spring = Round(name="Spring", opens=date(2026, 1, 1), closes=date(2026, 2, 1), budget_pence=100_000)
    key = save_round(opened, spring)
    made: list[int] = []
    for name, kind, pence in (
        ("Tiny Wanderers", ApplicantKind.UNINCORPORATED, 18_700),
        (f"Neighbour {SECRET}", ApplicantKind.INDIVIDUAL, 40_050),
    ):
        application = Application(
            reference="",
            round_id=key,
            applicant_id=0,
            purpose="Soft mats",
            asked_pence=pence,
            received_on=date(2026, 1, 5),
        )
        one = receive_application(opened, application, Applicant(name=name, kind=kind))
        grants.approve(
            opened,
            one,
            awarded_pence=pence,
            on=date(2026, 2, 17),
            today=date(2026, 2, 17),
            by=decided_earlier(),
        )
        made.append(one)
    awards = grants.grants(opened).awards
    grants.announce(opened, [awards[one] for one in made], on=EVENING)
