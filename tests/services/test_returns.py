"""Returns of awards: planned, late, chased, received and excused, and what the board should notice of them (PP13)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.money_facts import Breach, MoneyBack, MonitoringReturn, Payment, ReturnLine
from evenhand.domain.grants.returns import ReturnStanding
from evenhand.domain.grants.vocabulary import BackBecause
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PublicityKind
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, return_findings
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.breaches import open_breach, settle_breach
from evenhand.services.grants.reading import read_grants
from evenhand.services.grants.returns import (
    DueReturn,
    ask_return,
    chase,
    due_returns,
    excuse,
    money_back,
    receive_return,
)
from evenhand.services.return_findings import read_return_findings
from evenhand.services.saving import put
from tests.makers import a_partnership
from tests.services.an_award import (
    ACCEPTED,
    DUE,
    OFFERED,
    PAID,
    accepted_award,
    another_award,
    application_of,
    paid_award,
)

LATER = DUE + timedelta(days=12)
CAME = DUE + timedelta(days=20)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def due(partnership: Partnership, day: date) -> DueReturn:
    with partnership.reading() as session:
        (one,) = due_returns(read_grants(session), read_grants_beside(session), day)
    return one


def kinds(partnership: Partnership, day: date) -> dict[str, Severity]:
    with partnership.reading() as session:
        return {one.kind: one.severity for one in read_return_findings(session, day)}


def receive(partnership: Partnership, lines: Any = (), items: Any = (), **changes: Any) -> None:
    told: dict[str, Any] = {"received_on": CAME, "no_politics_on": CAME, "declared_by": "Owen Pryce"}
    one = due(partnership, CAME).return_
    receive_return(partnership, replace(one, **told | changes), lines, items)


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value


def test_a_return_is_planned_so_many_months_after_the_last_day_of_spending(partnership: Partnership):
    accepted_award(partnership)
    one = due(partnership, ACCEPTED)
    assert (one.return_.due_on, one.standing, one.days_late) == (DUE, ReturnStanding.DUE, 0)


def test_a_round_that_asks_for_no_return_plans_none_and_one_can_be_asked_for(partnership: Partnership):
    award_id = accepted_award(partnership, return_months=None)
    with partnership.reading() as session:
        assert due_returns(read_grants(session), read_grants_beside(session), LATER) == ()
    early = MonitoringReturn(award_id=award_id, due_on=ACCEPTED - timedelta(days=1))
    assert refused(lambda: ask_return(partnership, early)).field == "due_on"
    key = ask_return(partnership, replace(early, due_on=PAID))
    ask_return(partnership, MonitoringReturn(id=key, award_id=award_id, due_on=DUE))
    assert due(partnership, PAID).return_.due_on == DUE


def test_a_return_that_is_late_is_noticed_chased_and_then_received(partnership: Partnership):
    paid_award(partnership)
    key = due(partnership, DUE).return_.id
    chase(partnership, key, on=DUE - timedelta(days=7), note="A reminder")
    late = due(partnership, LATER)
    assert (late.standing, late.days_late, len(late.chases)) == (ReturnStanding.LATE, 12, 1)
    assert kinds(partnership, LATER) == {return_findings.LATE: Severity.LOOK_AT}

    chase(partnership, key, on=LATER)
    receive(partnership)
    assert due(partnership, LATER).standing is ReturnStanding.CHASED
    assert due(partnership, CAME).standing is ReturnStanding.RECEIVED
    assert kinds(partnership, CAME) == {}
    assert "came in" in refused(lambda: chase(partnership, key, on=CAME)).says


@pytest.mark.clause("PP13")
def test_a_return_without_its_declaration_is_not_complete_and_is_noticed(partnership: Partnership):
    paid_award(partnership)
    unnamed = refused(lambda: receive(partnership, declared_by=" "))
    assert (unnamed.field, unnamed.clause) == ("declared_by", "PP13")
    receive(partnership, no_politics_on=None, declared_by="")
    assert due(partnership, CAME).standing is ReturnStanding.UNDECLARED
    assert kinds(partnership, CAME) == {return_findings.UNDECLARED: Severity.LOOK_AT}


def test_what_its_lines_leave_is_due_back_until_it_comes(partnership: Partnership):
    award_id = paid_award(partnership)
    boat = ReturnLine(return_id=0, position=0, what="Safety boat", spent_pence=430_00, receipts_seen=True)
    jackets = replace(boat, what="Lifejackets", spent_pence=50_00, receipts_seen=False)
    receive(partnership, [boat, jackets])
    assert kinds(partnership, CAME) == {return_findings.OWED: Severity.LOOK_AT}
    back = MoneyBack(award_id=award_id, back_on=CAME, pence=500_01, because=BackBecause.UNSPENT)
    assert refused(lambda: money_back(partnership, back)).field == "pence"
    money_back(partnership, replace(back, pence=20_00))
    assert kinds(partnership, CAME) == {}
    assert kinds(partnership, CAME - timedelta(days=1)) == {return_findings.LATE: Severity.LOOK_AT}


def test_a_return_tells_of_all_that_was_paid_and_of_its_own_award(partnership: Partnership):
    award_id = paid_award(partnership)
    one = due(partnership, CAME).return_
    boat = ReturnLine(return_id=0, position=0, what="Safety boat", spent_pence=200_00)
    said = refused(lambda: receive(partnership, [boat], unspent_pence=0))
    assert (said.field, "£300.00" in said.says) == ("unspent_pence", True)
    receive(partnership, [boat], unspent_pence=300_00)
    assert kinds(partnership, CAME) == {return_findings.OWED: Severity.LOOK_AT}

    other = another_award(partnership, application_of(partnership, award_id).round_id, "Tansley Toddlers")
    grants.offer(partnership, other, on=OFFERED, today=OFFERED)
    grants.accept(partnership, other, on=ACCEPTED, today=ACCEPTED, by="Ann Rigg")
    moved = replace(one, award_id=other, received_on=CAME)
    assert refused(lambda: receive_return(partnership, moved)).field == "award_id"
    back = MoneyBack(award_id=award_id, back_on=CAME, pence=20_00, because=BackBecause.UNSPENT)
    key = money_back(partnership, back)
    paid = Payment(award_id=other, paid_on=PAID, payee="Tansley Toddlers", what_for="Mats", pence=100_00)
    grants.pay(partnership, paid)
    assert refused(lambda: money_back(partnership, replace(back, id=key, award_id=other))).field == "award_id"


def test_a_return_keeps_the_lines_and_the_publicity_it_was_given_last(partnership: Partnership):
    paid_award(partnership)
    with partnership.change("Two posters") as unit:
        items = [
            put(unit.session, PublicityItem(title=title, kind=PublicityKind.LEAFLET))
            for title in ("Poster", "Leaflet")
        ]
    line = ReturnLine(return_id=0, position=0, what="Boat", spent_pence=500_00)
    receive(partnership, [line, replace(line, what="Paint", spent_pence=0)], items)
    key = due(partnership, CAME).return_.id
    with partnership.reading() as session:
        kept = read_grants_beside(session).return_lines[key]
    receive(partnership, [replace(kept[1], what="Blue paint")], items[1:])
    with partnership.reading() as session:
        beside = read_grants_beside(session)
    assert [one.what for one in beside.return_lines[key]] == ["Blue paint"]
    assert beside.return_items[key] == (items[1],)


def test_a_return_is_excused_with_a_reason_until_it_comes_after_all(partnership: Partnership):
    paid_award(partnership)
    key = due(partnership, LATER).return_.id
    assert refused(lambda: excuse(partnership, key, on=LATER, because="")).field == "excused_because"
    excuse(partnership, key, on=LATER, because="The club was wound up")
    assert due(partnership, LATER).standing is ReturnStanding.EXCUSED
    receive(partnership)
    assert due(partnership, CAME).standing is ReturnStanding.RECEIVED
    assert due(partnership, CAME).return_.excused_because == ""


@pytest.mark.clause("PP13")
def test_an_open_breach_wants_the_board_at_once(partnership: Partnership):
    award_id = accepted_award(partnership, return_months=None)
    breach = open_breach(partnership, Breach(award_id=award_id, found_on=PAID, what="Lent to a candidate"))
    assert kinds(partnership, PAID) == {return_findings.BREACH: Severity.ACT_NOW}
    settle_breach(partnership, breach, on=DUE, done="It was taken back", by="Delyth Vaughan")
    assert kinds(partnership, DUE) == {}
    assert kinds(partnership, PAID) == {return_findings.BREACH: Severity.ACT_NOW}
