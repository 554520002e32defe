"""Rounds, limits and money through their services, and the gate as it is read from the file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.grants.gate_facts import Asks, Stands
from evenhand.domain.vocabulary import (
    ApplicationStatus,
    ElectionKind,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.award_gate import grant_book
from evenhand.services.elections import save_election
from tests.grants_typed import correct_application
from tests.makers import a_grant_decision, a_partnership, looked_up
from tests.services.a_grant_round import (
    CLEAR,
    CLEAR_TOO,
    DECIDED,
    OPENS,
    a_round,
    applicant,
    application,
    approve,
    award,
    receive,
    refused,
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def test_a_round_that_does_not_fit_together_is_refused_beside_its_field(partnership: Partnership):
    for field, changes in (
        ("name", {"name": " "}),
        ("closes", {"closes": date(2026, 1, 1)}),
        ("decides_on", {"decides_on": date(2026, 1, 1)}),
        ("announces_on", {"decides_on": DECIDED, "announces_on": date(2026, 4, 20)}),
        ("most_pence", {"most_pence": 10_00}),
    ):
        assert refused(lambda changes=changes: a_round(partnership, **changes)).field == field


def test_a_round_keeps_the_money_that_it_has_awarded(partnership: Partnership):
    round_id = a_round(partnership)
    approve(partnership, receive(partnership, round_id=round_id))

    refusal = refused(lambda: a_round(partnership, id=round_id, budget_pence=100_00))

    assert (refusal.field, refusal.says) == (
        "budget_pence",
        "£187.00 is awarded in this round already. Give at least that.",
    )


@pytest.mark.parametrize(
    ("asked", "awarded", "says"),
    [
        (187_00, 0, "Give the amount awarded, such as 187.00."),
        (187_00, 187_01, "£187.00 was asked for. An award is at most that."),
        (700_00, 600_01, "This round awards at most £600.00."),
        (187_00, 49_99, "This round awards at least £50.00."),
    ],
)
def test_an_award_stays_within_what_was_asked_and_the_limits(
    partnership: Partnership, asked: int, awarded: int, says: str
):
    key = receive(partnership, asked_pence=asked)

    refusal = refused(lambda: approve(partnership, key, awarded))

    assert (refusal.says, refusal.field) == (says, "awarded_pence")


def test_an_award_stays_within_the_money_of_the_round_to_the_penny(partnership: Partnership):
    round_id = a_round(partnership)
    first, second = (receive(partnership, name, 600_00, round_id) for name in (CLEAR, CLEAR_TOO))
    approve(partnership, first, 600_00)

    assert "£400.00 is left" in refused(lambda: approve(partnership, second, 400_01)).says
    approve(partnership, second, 400_00)

    purse = grants.grants(partnership).purse(round_id)
    assert (purse.left_pence, purse.committed_pence) == (0, 1_000_00)


def test_a_decision_is_made_once_and_not_before_it_came_in(partnership: Partnership):
    key = receive(partnership)
    early = date(2026, 2, 9)

    assert refused(lambda: approve(partnership, key, on=early)).field == "on"
    assert (
        refused(
            lambda: grants.decide_otherwise(
                partnership, key, ApplicationStatus.REFUSED, on=early, today=early, reason="Late"
            )
        ).field
        == "on"
    )
    approve(partnership, key)
    assert "was approved on 21 April 2026 already" in refused(lambda: approve(partnership, key)).says


def test_what_was_decided_stays_with_its_round_and_the_amount_that_was_asked(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)
    decided, who = application(partnership, key), applicant(partnership, key)
    elsewhere = a_round(partnership, name="Autumn")

    for field, changes in (
        ("round_id", {"round_id": elsewhere}),
        ("asked_pence", {"asked_pence": 1_00}),
        ("received_on", {"received_on": DECIDED + timedelta(days=1)}),
    ):
        changed = replace(decided, **changes)
        refusal = refused(lambda changed=changed: correct_application(partnership, changed, who))
        assert refusal.field == field


def test_refusing_and_deferring_need_a_reason_and_withdrawing_does_not(partnership: Partnership):
    key = receive(partnership)

    def decide(status: ApplicationStatus, reason: str = "") -> None:
        grants.decide_otherwise(partnership, key, status, on=DECIDED, today=DECIDED, reason=reason)

    for status in (ApplicationStatus.REFUSED, ApplicationStatus.DEFERRED):
        assert refused(lambda status=status: decide(status)).field == "reason"
    assert refused(lambda: decide(ApplicationStatus.APPROVED, "Yes")).field == "status"
    decide(ApplicationStatus.DEFERRED, "Quotes are missing")
    decide(ApplicationStatus.WITHDRAWN)
    assert application(partnership, key).status is ApplicationStatus.WITHDRAWN


def test_announcing_an_award_changes_neither_its_amount_nor_its_day(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)
    pretended = replace(award(partnership, key), awarded_pence=900_00, awarded_on=OPENS, paid_pence=187_00)

    grants.announce(partnership, [pretended], on=date(2026, 5, 8))

    made = award(partnership, key)
    assert (made.awarded_pence, made.awarded_on, made.paid_pence) == (187_00, DECIDED, 0)
    assert refused(lambda: grants.announce(partnership, [made], on=OPENS)).field == "announced_on"


def test_undo_names_whom_the_award_was_for(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)

    assert partnership.next_undo == f"Award £187.00 to {CLEAR}"
    partnership.undo()
    assert application(partnership, key).status is ApplicationStatus.RECEIVED
    assert grants.grants(partnership).awards == {}


# The gate, read from the file.


@pytest.mark.clause("PP5")
def test_the_gate_of_a_day_knows_the_meeting_and_the_election_window(partnership: Partnership):
    key = receive(partnership, round_id=a_round(partnership, decides_on=DECIDED))
    looked_up(partnership, key, DECIDED)
    a_grant_decision(partnership, key, DECIDED)
    local = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
    save_election(partnership, local)

    before, on_the_day = (grant_book(partnership, day).gates[key] for day in (date(2026, 4, 14), DECIDED))

    assert before.pending
    assert not on_the_day.pending
    window = on_the_day.condition(Asks.WINDOW)
    assert window is not None
    assert window.stands is Stands.MET_WITH_CARE
    assert "Friday 8 May 2026" in window.detail


def test_what_is_decided_has_no_gate(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)

    assert grant_book(partnership, DECIDED).gates == {}
