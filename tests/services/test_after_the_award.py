"""After the award: offer, acceptance, the LTO's word, declining and closing, each in its turn (PP11-PP13)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from evenhand.domain.grants.facts import PartyAnswer
from evenhand.domain.grants.money_facts import AwardCourse, Breach, MoneyBack, MonitoringReturn, Payment
from evenhand.domain.grants.offers import NO_POLITICS
from evenhand.domain.grants.vocabulary import BackBecause, Stage
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyVerdict
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.after_award_invariants import after_award_checks
from evenhand.services.grants.award_course import course_of
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.bodies import open_breaches
from evenhand.services.grants.breaches import open_breach, settle_breach
from evenhand.services.grants.closing import close, say_not_closed
from evenhand.services.grants.conditions import conditions_of, meet_condition, save_conditions
from evenhand.services.grants.offering import confirm_by_lto, decline
from evenhand.services.grants.reading import read_grants
from evenhand.services.grants.returns import money_back, receive_return, returns_of
from evenhand.services.grants.stages import stage
from evenhand.services.return_findings import read_return_findings
from evenhand.services.saving import listed
from tests.makers import a_partnership
from tests.services.an_award import (
    ACCEPTED,
    DECIDED,
    DUE,
    OFFERED,
    PAID,
    accepted_award,
    an_award,
    another_award,
    application_of,
    paid_award,
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value


def course(partnership: Partnership, award_id: int) -> AwardCourse:
    with partnership.reading() as session:
        return course_of(session, award_id)


def stage_now(partnership: Partnership, award_id: int) -> Stage:
    with partnership.reading() as session:
        return stage(session, application_of(partnership, award_id).id)


def conditions(partnership: Partnership, award_id: int) -> list[str]:
    with partnership.reading() as session:
        found, beside = read_grants(session), read_grants_beside(session)
    return [one.says for one in conditions_of(found, beside, application_of(partnership, award_id))]


def a_return(partnership: Partnership, award_id: int) -> MonitoringReturn:
    with partnership.reading() as session:
        return returns_of(session, award_id)[0]


def receive(partnership: Partnership, award_id: int, **changes: Any) -> None:
    declared: dict[str, Any] = {"received_on": DUE, "no_politics_on": DUE, "declared_by": "Owen Pryce"}
    receive_return(partnership, replace(a_return(partnership, award_id), **declared | changes))


@pytest.mark.clause("PP11", "PP13")
def test_the_condition_on_party_politics_is_the_first_of_every_award_and_cannot_be_left_out(
    partnership: Partnership,
):
    award_id = an_award(partnership)
    save_conditions(partnership, award_id, ["The boat is shared with the Scouts.", "", " Helmets are worn. "])
    said = conditions(partnership, award_id)
    assert said[0] == NO_POLITICS
    assert said[-2:] == ["The boat is shared with the Scouts.", "Helmets are worn."]

    save_conditions(partnership, award_id, [])
    assert NO_POLITICS in conditions(partnership, award_id)


def test_what_was_accepted_stays_and_a_condition_is_met_on_a_day(partnership: Partnership):
    award_id = an_award(partnership)
    save_conditions(partnership, award_id, ["Helmets are worn."])
    grants.offer(partnership, award_id, on=OFFERED, today=OFFERED)
    grants.accept(partnership, award_id, on=ACCEPTED, today=ACCEPTED, by="Owen Pryce")
    assert "stays" in refused(lambda: save_conditions(partnership, award_id, [])).says
    with partnership.reading() as session:
        own = read_grants_beside(session).conditions[award_id][0]
    meet_condition(partnership, own.id, on=PAID)
    with partnership.reading() as session:
        assert read_grants_beside(session).conditions[award_id][0].met_on == PAID


def test_each_step_waits_for_the_one_before_it(partnership: Partnership):
    award_id = an_award(partnership)
    accept = grants.accept
    early = refused(
        lambda: grants.offer(partnership, award_id, on=date(2026, 4, 20), today=date(2026, 4, 20))
    )
    assert early.field == "offered_on"
    assert (
        refused(lambda: accept(partnership, award_id, on=ACCEPTED, today=ACCEPTED, by="X")).field
        == "accepted_on"
    )
    grants.offer(partnership, award_id, on=OFFERED, today=OFFERED)
    assert (
        refused(lambda: accept(partnership, award_id, on=DECIDED, today=DECIDED, by="X")).field
        == "accepted_on"
    )
    assert (
        refused(lambda: accept(partnership, award_id, on=ACCEPTED, today=ACCEPTED, by=" ")).field
        == "accepted_by"
    )
    assert stage_now(partnership, award_id) is Stage.OFFERED


@pytest.mark.clause("PP12")
def test_the_lto_confirms_before_payment_where_the_round_asks_for_it(partnership: Partnership):
    award_id = accepted_award(partnership, lto_confirms=True)
    club, boat = "Old Wharf Canoe Club", "Safety boat"
    payment = Payment(award_id=award_id, paid_on=PAID, payee=club, what_for=boat, pence=100_00)
    assert refused(lambda: grants.pay(partnership, payment)).clause == "PP12"
    assert refused(lambda: confirm_by_lto(partnership, award_id, on=OFFERED, by="M. Okoro")).clause == "PP12"
    assert refused(lambda: confirm_by_lto(partnership, award_id, on=PAID, by="")).field == "lto_confirmed_by"

    confirm_by_lto(partnership, award_id, on=PAID, by="M. Okoro")
    grants.pay(partnership, payment)
    later = refused(lambda: confirm_by_lto(partnership, award_id, on=DUE, by="M. Okoro"))
    assert later.field == "lto_confirmed_on"
    assert stage_now(partnership, award_id) is Stage.IN_PAYMENT


def test_an_award_that_is_declined_frees_its_money_and_ends(partnership: Partnership):
    award_id = accepted_award(partnership)
    application = application_of(partnership, award_id)
    decline(partnership, award_id, on=PAID, today=PAID, because="The boat was given to them")

    assert application_of(partnership, award_id).status is ApplicationStatus.WITHDRAWN
    assert course(partnership, award_id).ended_on == PAID
    assert stage_now(partnership, award_id) is Stage.WITHDRAWN
    assert "ended" in refused(lambda: grants.offer(partnership, award_id, on=PAID, today=PAID)).says
    assert another_award(partnership, application.round_id, "Tansley Road Toddlers", 1_000_00)


def test_what_was_paid_is_not_declined(partnership: Partnership):
    award_id = paid_award(partnership, 100_00)
    assert "£100.00" in refused(lambda: decline(partnership, award_id, on=DUE, today=DUE)).says


@pytest.mark.clause("PP13")
def test_an_award_closes_once_its_return_is_in_declared_and_nothing_is_due_back(partnership: Partnership):
    award_id = paid_award(partnership)
    assert "still to come" in refused(lambda: close(partnership, award_id, on=DUE)).says
    receive(partnership, award_id, no_politics_on=None, declared_by="", unspent_pence=20_00)
    assert "PP13" in refused(lambda: close(partnership, award_id, on=DUE)).says
    receive(partnership, award_id, unspent_pence=20_00)
    assert "£20.00" in refused(lambda: close(partnership, award_id, on=DUE)).says

    unspent = BackBecause.UNSPENT
    money_back(partnership, MoneyBack(award_id=award_id, back_on=DUE, pence=20_00, because=unspent))
    breach = open_breach(
        partnership, Breach(award_id=award_id, found_on=DUE, what="A leaflet thanked a party")
    )
    assert "breach" in refused(lambda: close(partnership, award_id, on=DUE)).says
    settle_breach(partnership, breach, on=DUE, done="It was pulped", by="Delyth Vaughan")

    close(partnership, award_id, on=DUE)
    assert stage_now(partnership, award_id) is Stage.CLOSED
    assert "closed" in refused(lambda: receive(partnership, award_id)).says


@pytest.mark.clause("PP13")
def test_an_award_is_closed_after_all_that_happened_and_with_no_breach_about_its_payment(
    partnership: Partnership,
):
    award_id = paid_award(partnership)
    receive(partnership, award_id, unspent_pence=0)
    early = refused(lambda: close(partnership, award_id, on=PAID))
    assert (early.field, "31 October 2026" in early.says) == ("closed_on", True)

    payment = listed(partnership, Payment)[0]
    breach = open_breach(partnership, Breach(payment_id=payment.id, found_on=DUE, what="Lent to a candidate"))
    assert "breach" in refused(lambda: close(partnership, award_id, on=DUE)).says
    with partnership.reading() as session:
        found, beside = read_grants(session), read_grants_beside(session)
        assert "breach" in say_not_closed(beside, found.awards[application_of(partnership, award_id).id])
    settle_breach(partnership, breach, on=DUE, done="It was taken back", by="Delyth Vaughan")
    close(partnership, award_id, on=DUE)
    assert stage_now(partnership, award_id) is Stage.CLOSED


def test_an_award_of_which_nothing_was_paid_is_given_up_and_not_closed(partnership: Partnership):
    award_id = accepted_award(partnership)
    assert "Nothing" in refused(lambda: close(partnership, award_id, on=DUE)).says


@pytest.mark.clause("PP13")
def test_a_breach_is_open_under_each_entry_of_a_body_until_somebody_says_what_was_done(
    partnership: Partnership,
):
    award_id = paid_award(partnership)
    application = application_of(partnership, award_id)
    same_body = another_award(partnership, application.round_id, "The Old-Wharf canoe club")
    other = application_of(partnership, same_body).applicant_id
    assert refused(lambda: open_breach(partnership, Breach(award_id=award_id, found_on=DUE, what=" "))).field
    breach = open_breach(partnership, Breach(award_id=award_id, found_on=DUE, what="Spent on a party's hall"))

    def open_now(applicant_id: int, day: date = DUE) -> int:
        with partnership.reading() as session:
            return len(open_breaches(read_grants(session), read_grants_beside(session), applicant_id, day))

    assert (open_now(other), open_now(application.applicant_id), open_now(other, PAID)) == (1, 1, 0)
    without = refused(lambda: settle_breach(partnership, breach, on=DUE, done="", by="Delyth Vaughan"))
    assert (without.field, without.clause) == ("done", "PP13")
    settle_breach(partnership, breach, on=DUE, done="The money came back", by="Delyth Vaughan")
    assert open_now(other) == 0


def test_what_was_paid_covers_what_came_back_and_stays_once_the_award_is_closed(partnership: Partnership):
    award_id = paid_award(partnership)
    payment = listed(partnership, Payment)[0]
    receive(partnership, award_id, unspent_pence=20_00)
    unspent = BackBecause.UNSPENT
    money_back(partnership, MoneyBack(award_id=award_id, back_on=DUE, pence=20_00, because=unspent))
    assert "£20.00" in refused(lambda: grants.unpay(partnership, payment.id)).says
    close(partnership, award_id, on=DUE)
    assert "closed" in refused(lambda: grants.unpay(partnership, payment.id)).says


@pytest.mark.clause("PP13")
@pytest.mark.parametrize(
    ("name", "sql"),
    [
        ("award-courses", "UPDATE award_course SET offered_on = NULL"),
        ("returns", "UPDATE monitoring_return SET declared_by = ''"),
        ("closed-awards", "UPDATE monitoring_return SET no_politics_on = NULL"),
        ("closed-awards", "UPDATE payment SET paid_on = '2026-12-01'"),
        ("money-back", "UPDATE money_back SET pence = 60000"),
        ("breaches", "UPDATE breach SET done = ''"),
    ],
)
def test_a_file_that_came_otherwise_is_found_out(partnership: Partnership, name: str, sql: str):
    award_id = paid_award(partnership)
    receive(partnership, award_id, unspent_pence=20_00)
    unspent = BackBecause.UNSPENT
    money_back(partnership, MoneyBack(award_id=award_id, back_on=DUE, pence=20_00, because=unspent))
    breach = open_breach(partnership, Breach(award_id=award_id, found_on=DUE, what="A leaflet"))
    settle_breach(partnership, breach, on=DUE, done="It was pulped", by="Delyth Vaughan")
    close(partnership, award_id, on=DUE)

    def faulty() -> set[str]:
        with partnership.reading() as session:
            return {one.name for one in after_award_checks(session) if not one.ok}

    assert faulty() == set()
    with partnership.file.writer.begin() as connection:
        connection.execute(text(sql))
    assert name in faulty()


@pytest.mark.clause("PP14")
def test_what_was_paid_to_a_body_that_proves_a_party_is_due_back_and_nothing_more_happens(
    partnership: Partnership,
):
    award_id = paid_award(partnership, 200_00)
    answer = PartyAnswer(
        applicant_id=application_of(partnership, award_id).applicant_id,
        is_party=True,
        verdict=PartyVerdict.NO_MATCH,
        answered_by="Delyth Vaughan",
        reason="It is on the register",
        answered_on=DUE,
    )
    grants.answer_party_question(partnership, answer)

    accepted = refused(
        lambda: grants.accept(partnership, award_id, on=ACCEPTED, today=ACCEPTED, by="Owen Pryce")
    )
    assert accepted.clause == "PP14"
    with partnership.reading() as session:
        told = {one.kind: one.says for one in read_return_findings(session, DUE)}
    assert told["money-due-back"] == "£200.00 is due back from Old Wharf Canoe Club."
    assert "breach-open" in told
    assert "return-late" not in told
