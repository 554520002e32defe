"""Papers about awards that ended say what was so on their day: nothing due back before, nothing committed after."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.facts import PartyAnswer
from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.vocabulary import Level, PartyVerdict
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, papers
from evenhand.services.grants.breaches import open_breach
from evenhand.services.grants.offering import decline
from evenhand.services.saving import listed
from tests.makers import a_partnership
from tests.services.an_award import DUE, PAID, accepted_award, application_of, paid_award

EVE = DUE - timedelta(days=1)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def figures(partnership: Partnership, paper: str, day: date, **about: Any) -> Any:
    order = papers.PaperOrder(
        paper=paper,
        as_at=day,
        printed_at=datetime(2026, 12, 1, 9),  # noqa: DTZ001  the clock on the wall
        level=Level.CONFIDENTIAL,
        **about,
    )
    return json.loads(papers.as_json(partnership, order))


@pytest.mark.clause("PP14")
def test_nothing_is_due_back_before_the_award_ended(partnership: Partnership):
    application = application_of(partnership, paid_award(partnership, 200_00))
    answer = PartyAnswer(
        applicant_id=application.applicant_id,
        is_party=True,
        verdict=PartyVerdict.NO_MATCH,
        answered_by="Delyth Vaughan",
        reason="It is on the register",
        answered_on=DUE,
    )
    grants.answer_party_question(partnership, answer)
    due = [figures(partnership, "returns", day)["money"]["due_back_pence"] for day in (EVE, DUE)]
    assert due == [0, 200_00]
    committed = [
        figures(partnership, "grants-schedule", day, round_id=application.round_id)["committed_pence"]
        for day in (EVE, DUE)
    ]
    assert committed == [500_00, 200_00]


def test_an_award_that_was_given_up_is_committed_no_more(partnership: Partnership):
    award_id = accepted_award(partnership)
    decline(partnership, award_id, on=DUE, today=DUE, because="The boat was given to them")
    round_id = application_of(partnership, award_id).round_id
    committed = [
        figures(partnership, "grants-schedule", day, round_id=round_id)["committed_pence"]
        for day in (EVE, DUE)
    ]
    assert committed == [500_00, 0]
    assert grants.grants(partnership).awarded_pence(round_id) == 0


@pytest.mark.clause("PP13")
def test_a_breach_about_a_payment_is_one_of_its_award(partnership: Partnership):
    application = application_of(partnership, paid_award(partnership))
    paid = listed(partnership, Payment)[0]
    open_breach(partnership, Breach(payment_id=paid.id, found_on=PAID, what="Lent to a candidate"))
    told = figures(partnership, "returns", PAID)
    assert [(one["reference"], one["what"]) for one in told["breaches"]] == [
        (application.reference, "Lent to a candidate")
    ]
    dossier = figures(partnership, "dossier", PAID, application_id=application.id)
    assert len(dossier["award"]["breaches"]) == 1
