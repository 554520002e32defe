"""The papers are compiled from the file, and a public copy holds nothing that is not public."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.members.review_facts import Action, MembershipReview, ReviewCount
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import (
    BroughtBack,
    EngagementDetail,
    EngagementLink,
    FollowUp,
    Participant,
)
from evenhand.domain.mp.vocabulary import Brought, Direction, Side
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import (
    ApplicantKind,
    ApplicationStatus,
    Capacity,
    Channel,
    ElectionKind,
    Level,
    Planned,
    PublicityKind,
    PublicityStatus,
    PublicOffice,
    Stance,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, grants, mp, papers, publicity
from evenhand.services import partnership as details
from evenhand.services.engagements import EngagementOrder, save_order
from evenhand.services.members import NewMember, admit_member
from evenhand.services.papers import issued
from evenhand.services.saving import put
from tests.grants_typed import receive_application, save_round
from tests.makers import a_partnership, decided_earlier
from tests.reports.reading import words_of

TODAY = date(2026, 4, 14)
OF_ONE = {"person_id", "meeting_id", "mp_id", "engagement_ids", "application_id", "form"}
OF_A_ROUND = {"grants-schedule", "offer-letters", "certificates"}
WHOLE_FILE = [
    name for name, kind in papers.KINDS.items() if not kind.asks & OF_ONE and name not in OF_A_ROUND
]
CANARY = "Zyxwv"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_partnership(tmp_path)
    yield partnership
    partnership.close()


def an_order(paper: str, level: Level = Level.PUBLIC, **more: object) -> papers.PaperOrder:
    asked = papers.PaperOrder(paper=paper, as_at=TODAY, printed_at=datetime(2026, 4, 14, 9), level=level)  # noqa: DTZ001  the clock on the wall
    return replace(asked, **more)  # pyright: ignore[reportArgumentType]  values by name


def plant(partnership: Partnership) -> None:
    """Put the canary into every field that is not for the public."""
    identity = details.identity(partnership)
    details.save_identity(partnership, replace(identity, secretary=f"Sec {CANARY}"))
    person = Person(
        name=f"Member {CANARY}",
        called=CANARY,
        email=f"{CANARY}@example.org",
        telephone=CANARY,
        address=CANARY,
        neighbourhood=CANARY,
        note=CANARY,
    )
    sits = Membership(
        person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 1, 1), how_ended=CANARY
    )
    member = admit_member(partnership, NewMember(person, sits), today=TODAY)
    _plant_mp(partnership)
    _plant_grants(partnership)
    _plant_publicity(partnership, member)


def _plant_mp(partnership: Partnership) -> None:
    seat = details.save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2024, 7, 5), source=CANARY)
    owen = Person(name="Owen Marchetti", email=CANARY + "@example.org", telephone=CANARY, note=CANARY)
    key = mp.add_mp(partnership, owen, Mp(person_id=0, prefers=CANARY, skills=CANARY, note=CANARY), term)
    for informing in (True, False):
        engagement = Engagement(
            mp_id=key,
            on=date(2026, 2, 1),
            status=Planned.HELD,
            title=CANARY if informing else "Article on his website",
            informing=informing,
            publicity=not informing,
            channel=Channel.LETTER,
            summary=CANARY,
            outcome=CANARY,
            note=CANARY,
        )
        order = EngagementOrder(
            engagement=engagement,
            detail=EngagementDetail(engagement_id=0, direction=Direction.OURS, place=CANARY),
            participants=(Participant(engagement_id=0, name=CANARY, side=Side.OURS, capacity=CANARY),),
            brought=(BroughtBack(engagement_id=0, what=Brought.CONNECTION, note=CANARY),),
            links=(EngagementLink(engagement_id=0, title=CANARY, address=f"https://{CANARY}.example"),),
            follow_ups=(FollowUp(engagement_id=0, what=CANARY, due_on=date(2026, 3, 1)),),
        )
        save_order(partnership, order, today=TODAY)
    seen = StanceAssessment(
        mp_id=key, judged_on=date(2026, 2, 2), stance=Stance.NEGATIVE, judged_by=CANARY, evidence=CANARY
    )
    mp.save_stance(partnership, seen, today=TODAY)


def _plant_grants(partnership: Partnership) -> None:
    spring = Round(
        name="Spring small grants",
        opens=date(2026, 1, 1),
        closes=date(2026, 3, 1),
        budget_pence=100_000,
        note=CANARY,
    )
    key = save_round(partnership, spring)
    applicant = Applicant(
        name=f"Allotments {CANARY}",
        contact=CANARY,
        email=f"{CANARY}@example.org",
        telephone=CANARY,
        address=CANARY,
        note=CANARY,
    )
    application = Application(
        reference="",
        round_id=key,
        applicant_id=0,
        purpose=CANARY,
        asked_pence=5_000,
        received_on=date(2026, 2, 1),
        note=CANARY,
    )
    person = replace(applicant, name=f"Neighbour {CANARY}", kind=ApplicantKind.INDIVIDUAL)
    alone = receive_application(partnership, replace(application, asked_pence=1_000), person)
    grants.approve(
        partnership,
        alone,
        awarded_pence=1_000,
        on=date(2026, 3, 17),
        today=date(2026, 3, 17),
        by=decided_earlier(),
    )
    made = grants.grants(partnership).awards[alone]
    grants.announce(partnership, [made], on=date(2026, 4, 1))
    received = receive_application(partnership, application, applicant)
    grants.decide_otherwise(
        partnership,
        received,
        ApplicationStatus.REFUSED,
        on=date(2026, 3, 17),
        today=date(2026, 3, 17),
        reason=CANARY,
    )


def _plant_publicity(partnership: Partnership, member: int) -> None:
    poll = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough", note=CANARY)
    election = elections.save_election(partnership, poll)
    notice = (date(2026, 3, 27), "The council's website")
    elections.publish_dates(partnership, election, {"notice-of-election": notice})
    secret = Candidate(
        election_id=election,
        person_id=member,
        name=CANARY,
        party=CANARY,
        ward=CANARY,
        since=date(2026, 4, 20),
        source=CANARY,
    )
    elections.save_candidate(partnership, secret)
    fair = Event(title="Spring fair", on=date(2026, 4, 25), note=CANARY, place="The green")
    publicity.save_event(partnership, fair, {member: CANARY}, today=TODAY)
    item = PublicityItem(
        title=f"Release {CANARY}",
        kind=PublicityKind.PRESS_RELEASE,
        text=CANARY,
        planned_on=date(2026, 4, 24),
        status=PublicityStatus.PLANNED,
        decision=CANARY,
    )
    publicity.save_item(partnership, item, {member: "quoted"}, today=TODAY)
    plant_a_review(partnership, member)


def plant_a_review(partnership: Partnership, member: int) -> None:
    """Put the canary into the note, the form and the actions of a membership review."""
    with partnership.change("Review") as unit:
        held = MembershipReview(planned_for=TODAY, held_on=TODAY, note=CANARY)
        review = put(unit.session, held)
        put(unit.session, ReviewCount(review_id=review, dimension="Tenure", category=CANARY, members=1))
        action = Action(
            kind=ActionKind.RECRUITMENT,
            says=CANARY,
            owner_id=member,
            opened_on=TODAY,
            due_on=TODAY,
            channel=CANARY,
            review_id=review,
            closed_on=TODAY,
            outcome=ActionOutcome.ACHIEVED,
            evidence=CANARY,
        )
        put(unit.session, action)


@pytest.mark.parametrize("paper", WHOLE_FILE)
@pytest.mark.parametrize("large_print", [False, True])
def test_no_canary_of_a_confidential_field_sings_in_a_public_copy(
    opened: Partnership, paper: str, large_print: bool
) -> None:
    plant(opened)
    order = an_order(paper, large_print=large_print)
    assert CANARY.casefold() not in words_of(papers.draw(opened, order)).casefold()
    assert CANARY.casefold() not in papers.as_json(opened, order).casefold()
    confidential = replace(order, level=Level.CONFIDENTIAL)
    assert CANARY in words_of(papers.draw(opened, confidential)), (
        "the canary was planted where it would be seen"
    )


@pytest.mark.parametrize("paper", WHOLE_FILE)
@pytest.mark.parametrize("level", Level)
def test_an_empty_partnership_prints_too(opened: Partnership, paper: str, level: Level) -> None:
    elections.save_election(
        opened, Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
    )
    with opened.change("Plan a review") as unit:
        put(unit.session, MembershipReview(planned_for=TODAY))
    words = words_of(papers.draw(opened, an_order(paper, level)))
    assert "Fernhill and Old Wharf Partnership" in words
    assert "Page 1 of" in words


def test_the_figures_in_json_are_those_of_the_paper(opened: Partnership) -> None:
    plant(opened)
    figures = json.loads(papers.as_json(opened, an_order("governance", Level.BOARD)))
    assert figures["sitting"]["seats"] == [{"capacity": "resident", "count": 1}]
    assert figures["grants"]["total"]["asked_pence"] == 6_000
    assert figures["occasion"]["as_at"] == "2026-04-14"


def test_the_period_is_the_last_twelve_months_unless_said_otherwise() -> None:
    assert an_order("governance").first_day == date(2025, 4, 15)
    assert an_order("governance", ends=date(2024, 2, 29)).first_day == date(2023, 3, 1)
    with pytest.raises(Refusal) as refused:
        an_order("governance", starts=date(2026, 4, 15)).refuse_misfits(("starts",))
    assert refused.value.field == "starts"
    for paper, asks in (("mp", False), ("mp-briefing", True)):
        assert ("mp_id" in papers.KINDS[paper].asks) is asks
    with pytest.raises(Refusal, match="No MP or contact can be chosen for this paper"):
        replace(an_order("mp"), mp_id=2).refuse_misfits(papers.KINDS["mp"].asks)


@pytest.mark.parametrize(
    ("paper", "level"), [("governance", Level.BOARD), ("election-period", Level.CONFIDENTIAL)]
)
def test_the_power_figures_are_refused_but_in_a_confidential_governance_report(
    opened: Partnership, paper: str, level: Level
) -> None:
    with pytest.raises(Refusal) as refused:
        papers.as_json(opened, an_order(paper, level, with_power=True))
    assert refused.value.field == "with_power"


def test_the_election_report_takes_the_next_election_or_says_that_there_is_none(opened: Partnership) -> None:
    with pytest.raises(Refusal, match="No election is ahead"):
        papers.draw(opened, an_order("election-period"))
    with pytest.raises(Refusal, match="number 7"):
        papers.draw(opened, an_order("election-period", election_id=7))


def test_an_issued_paper_is_kept_exactly_as_it_was(opened: Partnership) -> None:
    order = an_order("governance")
    pdf = papers.draw(opened, order)
    key = issued.keep(opened, order, pdf)
    assert issued.issued_pdf(opened, key) == pdf
    assert [(one.title, one.as_at) for one in issued.issued_papers(opened)] == [
        ("Governance report, as at 14 April 2026", TODAY)
    ]
    assert opened.next_undo is None, "what was issued is not taken back"
    assert papers.file_name(order) == "2026-04-14_governance-report_public_v1-draft.pdf"


@pytest.mark.clause("PP6")
@pytest.mark.parametrize("agreed", [False, True])
def test_an_office_in_a_party_alone_puts_no_name_into_a_public_copy(
    opened: Partnership, agreed: bool
) -> None:
    branch = PublicOfficeHeld(
        person_id=0,
        kind=PublicOffice.PARTY_OFFICER,
        role="branch secretary",
        party="Orchard Party",
        source="The branch's website",
        starts=date(2023, 6, 12),
    )
    sits = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12))
    person = Person(name="Rose Ibbotson", name_may_be_printed=agreed)
    admit_member(opened, NewMember(person, sits, public_offices=(branch,)), today=date(2026, 4, 14))
    elections.save_election(
        opened, Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck")
    )
    naming_nobody_here = {"attendance", "membership-review", "year-planner", "decisions", "actions"}
    naming_nobody_here |= {"mp", "follow-ups", "even-handedness", "guidance", "today"}
    naming_nobody_here |= {"awards", "returns", "spend", "assurance"}
    for paper in set(WHOLE_FILE) - naming_nobody_here:
        public = papers.as_json(opened, an_order(paper))
        assert ("Rose Ibbotson" in public) is agreed
        assert "Rose Ibbotson" in papers.as_json(opened, an_order(paper, Level.CONFIDENTIAL))
