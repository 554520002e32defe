"""An award rests on a decision that stands, and ends by a later one; what it rests on stays as it was."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Applicant, Round
from evenhand.domain.grants.money_facts import AwardCourse, Payment
from evenhand.domain.grants.record_facts import ApplicantAlias, ApplicationDecision, RoundDetail
from evenhand.domain.grants.vocabulary import DecidedHow, Stage
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.vocabulary import ApplicationStatus, Outcome, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import agendas, decisions, grants, meetings
from evenhand.services.grant_invariants import grant_checks
from evenhand.services.grants.stages import stage
from evenhand.services.meeting_reading import read_sitting
from evenhand.services.saving import found, listed, put
from tests.makers import a_clock, a_grant_decision, a_partnership, decided_earlier, looked_up
from tests.services.a_grant_round import DECIDED, a_round, application, award, receive, refused

LATER, BETWEEN = date(2026, 6, 16), date(2026, 5, 5)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def key(partnership: Partnership) -> int:
    """An application whose applicant was looked up in the register."""
    received = receive(partnership)
    looked_up(partnership, received, DECIDED)
    return received


def awarded(partnership: Partnership, key: int) -> DecidedBy:
    by = a_grant_decision(partnership, key, DECIDED)
    grants.approve(partnership, key, awarded_pence=187_00, on=DECIDED, today=DECIDED, by=by)
    return by


def paid(partnership: Partnership, key: int, pence: int) -> None:
    made = award(partnership, key)
    grants.offer(partnership, made.id, on=DECIDED, today=DECIDED)
    grants.accept(partnership, made.id, on=DECIDED, today=DECIDED, by="Its treasurer")
    payment = Payment(award_id=made.id, paid_on=BETWEEN, payee="Canoe club", what_for="Mats", pence=pence)
    grants.pay(partnership, payment)


def stage_on(partnership: Partnership, key: int, day: date | None = None) -> Stage:
    with partnership.reading() as session:
        return stage(session, key, day)


@pytest.mark.clause("PP2")
def test_a_motion_that_was_lost_or_put_off_or_is_about_something_else_awards_nothing(
    partnership: Partnership, key: int
):
    for outcome in (Outcome.LOST, Outcome.DEFERRED):
        by = a_grant_decision(partnership, key, DECIDED, outcome=outcome)
        said = refused(
            lambda by=by: grants.approve(
                partnership, key, awarded_pence=187_00, on=DECIDED, today=DECIDED, by=by
            )
        )
        assert "Nothing is awarded by it" in said.says
    elsewhere = a_grant_decision(partnership, key, DECIDED, verb="To thank the cooks of")
    other = receive(partnership, "Tansley Road Toddlers", round_id=application(partnership, key).round_id)
    said = refused(
        lambda: grants.approve(
            partnership, other, awarded_pence=187_00, on=DECIDED, today=DECIDED, by=elsewhere
        )
    )
    assert said.says == "That decision is about something else."


def test_delegated_power_needs_a_name_and_stays_within_its_limit(partnership: Partnership, key: int):
    by = DecidedBy(DecidedHow.DELEGATED, by_whom="The panel, minute 4")

    def approve(by: DecidedBy) -> None:
        grants.approve(partnership, key, awarded_pence=187_00, on=DECIDED, today=DECIDED, by=by)

    assert "delegates no decision" in refused(lambda: approve(by)).says
    with partnership.change("Limit") as unit:
        detail = RoundDetail(round_id=application(partnership, key).round_id, delegated_limit_pence=100_00)
        limit = put(unit.session, detail)
    assert refused(lambda: approve(by)).field == "awarded_pence"
    with partnership.change("Limit") as unit:
        put(unit.session, replace(detail, id=limit, delegated_limit_pence=200_00))
    assert refused(lambda: approve(DecidedBy(DecidedHow.DELEGATED))).field == "by_whom"
    approve(by)
    assert stage_on(partnership, key) is Stage.APPROVED


def test_decided_earlier_is_before_the_first_meeting_of_the_file(partnership: Partnership, key: int):
    meetings.save_meeting(partnership, Meeting(held_on=DECIDED, status=Planned.HELD), today=DECIDED)

    def approve(on: date) -> None:
        grants.approve(partnership, key, awarded_pence=187_00, on=on, today=on, by=decided_earlier())

    assert refused(lambda: approve(DECIDED)).field == "by"
    approve(date(2026, 4, 20))


def test_decided_earlier_is_before_the_file_was_begun_and_says_by_whom(tmp_path: Path):
    begun = datetime(2026, 4, 14, 9)  # noqa: DTZ001  the clock on the wall
    with closing(a_partnership(tmp_path, clock=a_clock(begun))) as opened:
        key = receive(opened)

        def approve(on: date, by: DecidedBy) -> None:
            grants.approve(opened, key, awarded_pence=187_00, on=on, today=LATER, by=by)

        for on in (begun.date(), DECIDED):
            said = refused(lambda on=on: approve(on, decided_earlier()))
            assert (said.field, "begun on 14 April 2026" in said.says) == ("by", True)
        nobody = DecidedBy(DecidedHow.EARLIER)
        assert refused(lambda: approve(date(2026, 4, 13), nobody)).field == "by_whom"
        approve(date(2026, 4, 13), decided_earlier())
        with opened.reading() as session:
            assert [one.says for one in grant_checks(session) if not one.ok] == []
        with opened.change("Past the services") as unit:
            (made,) = listed(opened, ApplicationDecision)
            put(unit.session, replace(made, decided_on=DECIDED))
        with opened.reading() as session:
            assert [one.name for one in grant_checks(session) if not one.ok] == ["award-decisions"]


@pytest.mark.clause("PP2")
def test_the_decision_on_which_an_award_rests_stays_carried_and_in_its_meeting(
    partnership: Partnership, key: int
):
    by = awarded(partnership, key)
    later = a_grant_decision(partnership, key, LATER, verb="To rescind the award to")
    assert by.decision_id is not None
    assert later.decision_id is not None
    made = found(partnership, Decision, by.decision_id)
    held = found(partnership, Meeting, made.meeting_id)

    for act in (
        lambda: decisions.drop_decision(partnership, made.id),
        lambda: decisions.rescind(
            partnership, made.id, by_decision_id=later.decision_id or 0, because="Mistaken"
        ),
        lambda: meetings.save_meeting(partnership, replace(held, status=Planned.CANCELLED), today=LATER),
    ):
        assert refused(act)

    grants.rescind(partnership, key, on=LATER, today=LATER, because="It was not wanted", by=later)
    decisions.rescind(partnership, made.id, by_decision_id=later.decision_id, because="Mistaken")


@pytest.mark.clause("PP2")
def test_the_decision_under_an_award_keeps_the_words_and_the_item_that_awarded_it(
    partnership: Partnership, key: int
):
    decision_id = awarded(partnership, key).decision_id
    made = next(one for one in listed(partnership, Decision) if one.id == decision_id)
    with partnership.reading() as session:
        order = decisions.order_of(read_sitting(session, made.meeting_id), made)
    for wording in ("To buy a kettle", "To refuse A-01", "To thank A-01"):
        said = refused(
            lambda wording=wording: decisions.record_decision(
                partnership, replace(order, wording=wording), today=LATER
            )
        )
        assert (said.field, said.clause) == ("wording", "PP2")
    reworded = replace(order, wording="To award all of the grant A-01")
    decisions.record_decision(partnership, reworded, today=LATER)

    item = AgendaItem(meeting_id=made.meeting_id, position=0, title="Grant", about=f"application:{key}")
    item = replace(item, id=agendas.save_item(partnership, item))
    decisions.record_decision(partnership, replace(reworded, item_id=item.id), today=LATER)
    elsewhere = refused(lambda: agendas.save_item(partnership, replace(item, about="meeting:1")))
    assert elsewhere.field == "about"
    assert "would no longer hold" in elsewhere.says


def test_nothing_is_decided_or_noted_ahead_of_its_day(partnership: Partnership, key: int):
    by = a_grant_decision(partnership, key, DECIDED)
    before = date(2026, 4, 20)
    told: dict[str, Any] = {"on": DECIDED, "by": by, "today": before}
    for act in (
        lambda: grants.approve(partnership, key, awarded_pence=187_00, **told),
        lambda: grants.decide_otherwise(
            partnership, key, ApplicationStatus.DEFERRED, reason="More is asked", **told
        ),
    ):
        assert "still to come" in refused(act).says
    grants.approve(partnership, key, awarded_pence=187_00, on=DECIDED, by=by, today=DECIDED)
    made = award(partnership, key).id
    later = a_grant_decision(partnership, key, LATER, verb="To rescind the award to")
    ends: dict[str, Any] = {"on": LATER, "by": later, "because": "Not wanted", "today": BETWEEN}
    for field, act in (
        ("on", lambda: grants.rescind(partnership, key, **ends)),
        ("on", lambda: grants.claw_back(partnership, key, **ends)),
        ("on", lambda: grants.decline(partnership, made, on=LATER, today=BETWEEN)),
        ("offered_on", lambda: grants.offer(partnership, made, on=LATER, today=BETWEEN)),
    ):
        said = refused(act)
        assert (said.field, "still to come" in said.says) == (field, True)
    grants.offer(partnership, made, on=DECIDED, today=DECIDED)
    early = refused(lambda: grants.accept(partnership, made, on=LATER, by="Its clerk", today=BETWEEN))
    assert early.field == "accepted_on"


def test_an_award_is_rescinded_by_a_later_decision_and_its_money_is_free_again(
    partnership: Partnership, key: int
):
    by = awarded(partnership, key)
    same = refused(
        lambda: grants.rescind(partnership, key, on=DECIDED, today=DECIDED, because="Why not", by=by)
    )
    later = a_grant_decision(partnership, key, LATER, verb="To rescind the award to")
    assert same.field == "by"
    assert (
        refused(lambda: grants.rescind(partnership, key, on=LATER, today=LATER, because=" ", by=later)).field
        == "because"
    )

    grants.rescind(partnership, key, on=LATER, today=LATER, because="It was not wanted", by=later)

    (went,) = listed(partnership, AwardCourse)
    (spring,) = listed(partnership, Round)
    assert (went.ended_on, went.ended_because) == (LATER, "It was not wanted")
    assert application(partnership, key).status is ApplicationStatus.RESCINDED
    assert grants.grants(partnership).purse(spring.id).left_pence == 1_000_00
    assert (stage_on(partnership, key), stage_on(partnership, key, BETWEEN)) == (
        Stage.RESCINDED,
        Stage.APPROVED,
    )
    partnership.undo()
    assert stage_on(partnership, key) is Stage.APPROVED


def test_only_what_was_paid_is_clawed_back_and_it_counts_until_it_came_back(
    partnership: Partnership, key: int
):
    awarded(partnership, key)
    later = a_grant_decision(partnership, key, LATER, verb="To claw back the award to")
    unpaid = refused(
        lambda: grants.claw_back(partnership, key, on=LATER, today=LATER, because="Not spent", by=later)
    )
    assert "cannot become clawed back" in unpaid.says
    paid(partnership, key, 100_00)

    grants.claw_back(partnership, key, on=LATER, today=LATER, because="Not spent", by=later)

    (spring,) = listed(partnership, Round)
    assert grants.grants(partnership).purse(spring.id).left_pence == 900_00
    assert stage_on(partnership, key) is Stage.CLAWED_BACK
    assert refused(lambda: paid(partnership, key, 1_00))


def test_one_applicant_has_no_more_in_a_year_than_the_round_allows(partnership: Partnership):
    round_id = a_round(partnership)
    with partnership.change("Limit") as unit:
        put(unit.session, RoundDetail(round_id=round_id, per_applicant_pence=200_00))
    first, second = (receive(partnership, round_id=round_id) for _ in range(2))
    with partnership.change("The same body by another name") as unit:
        known = found(partnership, Applicant, application(partnership, second).applicant_id)
        put(unit.session, replace(known, name="The Paddlers"))
        put(unit.session, ApplicantAlias(applicant_id=known.id, name="Old-Wharf canoe club"))
    on = date(2026, 3, 3)
    grants.approve(partnership, first, awarded_pence=187_00, on=on, today=on, by=decided_earlier())

    said = refused(
        lambda: grants.approve(
            partnership, second, awarded_pence=50_00, on=on, today=on, by=decided_earlier()
        )
    )

    assert said.says == "£13.00 is left of what one applicant may have in a year."
