"""What an application stated when it was decided stays, so that money goes to what was read and answered for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.record_facts import ApplicationDetail, ApplicationLine
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, imports
from evenhand.services.grants.applications import ApplicationOrder, order_of, save_application
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.payment_screens import payment_states
from evenhand.services.grants.reading import read_grants
from evenhand.services.purposes import answer_purpose, answer_to, purpose_state
from evenhand.services.saving import listed, put
from tests.makers import SECRETARY, a_grant_decision, a_partnership, looked_up
from tests.services.a_grant_round import CLEAR, DECIDED, a_round, approve, award, receive, request
from tests.services.an_award import ACCEPTED, OFFERED, PAID

pytestmark = [pytest.mark.clause("PP11"), pytest.mark.clause("PP13")]
LEAFLETS = "Leaflets that ask people to vote Labour"
HEADINGS = "Ref;Applicant;Project;Amount requested;Date received\n"


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def mats(partnership: Partnership, **changes: Any) -> int:
    """An application for mats with a budget, received; its key."""
    order = ApplicationOrder(
        application=request(a_round(partnership), **changes),
        applicant=Applicant(name=CLEAR),
        detail=ApplicationDetail(application_id=0, says="Two rooms.\nOnce a week", people=40),
        lines=(ApplicationLine(application_id=0, position=0, what="Mats", asked_pence=187_00),),
    )
    return save_application(partnership, order, today=DECIDED)


def order(partnership: Partnership, key: int) -> ApplicationOrder:
    with partnership.reading() as session:
        found = read_grants(session)
        application = next(one for one in found.applications if one.id == key)
        return order_of(application, found, read_grants_beside(session))


def asked_about(partnership: Partnership) -> list[int]:
    with partnership.reading() as session:
        answers = read_grants_beside(session).payment_answers
        return list(payment_states(session, listed(partnership, Payment), answers, PAID))


def paid(partnership: Partnership, key: int, what_for: str) -> int:
    """The first payment of an award, offered and accepted."""
    award_id = award(partnership, key).id
    grants.offer(partnership, award_id, on=OFFERED, today=OFFERED)
    grants.accept(partnership, award_id, on=ACCEPTED, today=ACCEPTED, by="Owen Pryce")
    payment = Payment(award_id=award_id, paid_on=PAID, payee=CLEAR, what_for=what_for, pence=100_00)
    return grants.pay(partnership, payment)


def test_what_was_decided_upon_is_not_worded_anew(partnership: Partnership) -> None:
    key = mats(partnership)
    looked_up(partnership, key, DECIDED)
    by = a_grant_decision(partnership, key, DECIDED)
    grants.approve(partnership, key, awarded_pence=187_00, on=DECIDED, today=DECIDED, by=by)
    held = order(partnership, key)
    line = held.lines[0]
    for changed, field in (
        (replace(held, application=replace(held.application, purpose=LEAFLETS)), "purpose"),
        (replace(held, detail=replace(held.detail, says=LEAFLETS)), "says"),
        (replace(held, detail=replace(held.detail, people=4)), "people"),
        (replace(held, lines=(replace(line, what=LEAFLETS),)), "lines"),
        (replace(held, lines=(line, replace(line, id=0))), "lines"),
    ):
        with pytest.raises(Refusal, match="decided on what it stated") as caught:
            save_application(partnership, changed, today=DECIDED)
        assert (caught.value.clause, caught.value.field) == ("PP13", field)
    noted = replace(held.application, note="Rang them", purpose=f"{held.application.purpose}\n")
    said_alike = replace(held.detail, says="Two rooms. Once a week")
    save_application(partnership, replace(held, application=noted, detail=said_alike), today=DECIDED)
    assert order(partnership, key).application.note == "Rang them"


def test_a_spreadsheet_words_nothing_anew_that_was_decided(partnership: Partnership) -> None:
    key = mats(partnership, reference="A1")
    approve(partnership, key)
    rows = f"{HEADINGS}A1;{CLEAR};{LEAFLETS};187;10/2/2026\n".encode()
    done = imports.import_spreadsheet(partnership, "applications", "a.csv", rows, today=DECIDED).as_json()
    assert [one["column"] for one in done["refused"]] == ["Project"]
    assert order(partnership, key).application.purpose == "Soft mats"


def test_words_that_no_gate_has_read_are_asked_about_with_their_payment(partnership: Partnership) -> None:
    key = receive(partnership)
    approve(partnership, key)
    with partnership.change("As a file of before had it") as unit:
        put(unit.session, replace(order(partnership, key).application, purpose=LEAFLETS))
    assert asked_about(partnership) == []
    payment = paid(partnership, key, LEAFLETS)
    assert asked_about(partnership) == [payment]

    with partnership.reading() as session:
        state = purpose_state(session, key)
    for asked in state.unanswered:
        given = answer_to(
            asked,
            application_id=key,
            is_party_politics=False,
            answered_by=SECRETARY,
            reason="A mock poll at school",
            answered_on=PAID,
        )
        answer_purpose(partnership, given)
    assert asked_about(partnership) == []
