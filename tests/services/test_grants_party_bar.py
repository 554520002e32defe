"""No money to a party, by any verb of the grants (PP14)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.vocabulary import (
    ApplicationStatus,
    PartyStanding,
    PartyVerdict,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.saving import listed
from tests.grants_typed import correct_application, receive_application
from tests.makers import a_partnership, decided_earlier
from tests.services.a_grant_round import (
    BARRED,
    CLEAR,
    CLEAR_TOO,
    DECIDED,
    MATCH,
    POSSIBLE,
    a_round,
    answer,
    applicant,
    application,
    approve,
    award,
    receive,
    refused,
    request,
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("again", [CLEAR, "  the OLD-WHARF canoe club "])
def test_a_party_that_applies_again_as_somebody_new_is_the_same_party(partnership: Partnership, again: str):
    key = receive(partnership)
    answer(partnership, key, is_party=True)
    second = receive(partnership, again)
    assert applicant(partnership, second) == applicant(partnership, key)
    assert refused(lambda: approve(partnership, second)).clause == "PP14"


@pytest.mark.clause("PP14")
def test_a_body_entered_twice_is_barred_under_both_entries(partnership: Partnership):
    key, second = receive(partnership), receive(partnership)
    assert applicant(partnership, key).id != applicant(partnership, second).id
    answer(partnership, key, is_party=True)
    assert applicant(partnership, second).party_standing is PartyStanding.PARTY
    assert BARRED in refused(lambda: approve(partnership, second)).says


@pytest.mark.clause("PP14")
def test_nobody_takes_the_name_of_a_body_answered_to_be_a_party(partnership: Partnership):
    key, other = receive(partnership), receive(partnership, CLEAR_TOO)
    answer(partnership, key, is_party=True)
    renamed = replace(applicant(partnership, other), name=CLEAR)
    said = refused(lambda: correct_application(partnership, application(partnership, other), renamed))
    assert (said.clause, said.field) == ("PP14", "name")
    assert applicant(partnership, other).name == CLEAR_TOO


@pytest.mark.clause("PP14")
@pytest.mark.parametrize(
    ("name", "standing", "verdict"),
    [
        (CLEAR, PartyStanding.CLEAR, PartyVerdict.NO_MATCH),
        (POSSIBLE, PartyStanding.OPEN, PartyVerdict.POSSIBLE),
        (MATCH, PartyStanding.OPEN, PartyVerdict.MATCH),
    ],
)
def test_every_applicant_is_compared_with_the_parties(
    partnership: Partnership, name: str, standing: PartyStanding, verdict: PartyVerdict
):
    typed = Applicant(
        name=name, party_standing=PartyStanding.NOT_A_PARTY, party_verdict=PartyVerdict.NO_MATCH
    )
    key = receive_application(partnership, request(a_round(partnership)), typed)

    stored = applicant(partnership, key)
    assert (stored.party_standing, stored.party_verdict) == (standing, verdict)
    assert stored.party_list_date is not None
    assert bool(stored.party_like) is (verdict is not PartyVerdict.NO_MATCH)


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("name", [POSSIBLE, MATCH])
def test_nothing_is_approved_until_a_person_has_answered(partnership: Partnership, name: str):
    key = receive(partnership, name)

    refusal = refused(lambda: approve(partnership, key))

    assert refusal.clause == "PP14"
    assert application(partnership, key).status is ApplicationStatus.RECEIVED


@pytest.mark.clause("PP14")
def test_an_applicant_that_is_not_the_party_can_be_approved_after_the_answer(partnership: Partnership):
    key = receive(partnership, MATCH)

    answer(partnership, key, is_party=False)
    approve(partnership, key)

    assert applicant(partnership, key).party_standing is PartyStanding.NOT_A_PARTY
    assert award(partnership, key).awarded_pence == 187_00


@pytest.mark.clause("PP14")
def test_an_answer_keeps_what_the_list_said_and_not_what_the_caller_says_it_said(partnership: Partnership):
    key = receive(partnership, MATCH)

    refusal = refused(
        lambda: answer(partnership, key, is_party=False, verdict=PartyVerdict.NO_MATCH, second_person="")
    )

    assert refusal.field == "second_person"


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("field", ["answered_by", "reason", "second_person"])
def test_an_answer_needs_its_person_reason_and_second_person(partnership: Partnership, field: str):
    key = receive(partnership, MATCH)

    refusal = refused(lambda: answer(partnership, key, is_party=False, **{field: " "}))

    assert refusal.field == field
    assert applicant(partnership, key).party_standing is PartyStanding.OPEN


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("name", [CLEAR, POSSIBLE, MATCH])
def test_a_party_is_barred_for_good(partnership: Partnership, name: str):
    key = receive(partnership, name)
    answer(partnership, key, is_party=True)

    refusal = refused(lambda: approve(partnership, key))
    assert BARRED in refusal.says
    assert refused(lambda: answer(partnership, key, is_party=False)).field == "answer"
    assert applicant(partnership, key).party_standing is PartyStanding.PARTY


@pytest.mark.clause("PP14")
def test_renaming_opens_the_question_for_a_party_like_name_and_never_frees_a_party(partnership: Partnership):
    key = receive(partnership, CLEAR)
    kept = application(partnership, key)

    correct_application(partnership, kept, replace(applicant(partnership, key), name=MATCH))
    assert applicant(partnership, key).party_standing is PartyStanding.OPEN

    answer(partnership, key, is_party=True)
    renamed = replace(applicant(partnership, key), name=CLEAR)
    said = refused(lambda: correct_application(partnership, kept, renamed))
    assert (said.clause, said.field) == ("PP14", "name")
    correct_application(partnership, kept, replace(renamed, name=MATCH.upper()))
    assert applicant(partnership, key).name == MATCH.upper()
    assert applicant(partnership, key).party_standing is PartyStanding.PARTY
    again = receive(partnership, MATCH)
    assert applicant(partnership, again) == applicant(partnership, key)
    assert BARRED in refused(lambda: approve(partnership, key)).says


@pytest.mark.clause("PP14")
def test_an_answer_is_for_one_name_and_another_party_like_name_is_asked_about_anew(partnership: Partnership):
    key = receive(partnership, POSSIBLE)
    answer(partnership, key, is_party=False)

    renamed = replace(applicant(partnership, key), name=MATCH)
    correct_application(partnership, application(partnership, key), renamed)

    assert applicant(partnership, key).party_standing is PartyStanding.OPEN


@pytest.mark.clause("PP14")
def test_whoever_was_awarded_money_takes_no_name_that_may_be_a_partys(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)

    renamed = replace(applicant(partnership, key), name=MATCH)
    refusal = refused(lambda: correct_application(partnership, application(partnership, key), renamed))

    assert (refusal.clause, refusal.field) == ("PP14", "name")
    assert applicant(partnership, key).name == CLEAR


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("is_party", [None, True])
def test_an_approved_application_moves_to_no_party(partnership: Partnership, is_party: bool | None):
    round_id = a_round(partnership)
    key, other = receive(partnership, round_id=round_id), receive(partnership, MATCH, round_id=round_id)
    approve(partnership, key)
    if is_party:
        answer(partnership, other, is_party=True)

    approved = application(partnership, key)
    refused(lambda: correct_application(partnership, approved, applicant(partnership, other)))

    assert application(partnership, key).applicant_id == approved.applicant_id


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("is_party", [None, True])
def test_the_application_of_a_party_moves_to_nobody_else(partnership: Partnership, is_party: bool | None):
    round_id = a_round(partnership)
    key, other = receive(partnership, MATCH, round_id=round_id), receive(partnership, round_id=round_id)
    if is_party:
        answer(partnership, key, is_party=True)

    moved = application(partnership, key)
    refusal = refused(lambda: correct_application(partnership, moved, applicant(partnership, other)))

    assert refusal.clause == "PP14"


@pytest.mark.clause("PP14")
def test_correcting_changes_no_status(partnership: Partnership):
    key = receive(partnership, MATCH)
    pretended = replace(application(partnership, key), status=ApplicationStatus.APPROVED, decided_on=DECIDED)

    correct_application(partnership, pretended, applicant(partnership, key))

    assert application(partnership, key).status is ApplicationStatus.RECEIVED


@pytest.mark.clause("PP14")
def test_an_approval_within_a_larger_change_is_checked_too(partnership: Partnership):
    key = receive(partnership, MATCH)

    def approve_within() -> None:
        with partnership.change("Several things") as unit:
            grants.put_approval(
                unit.session, key, awarded_pence=187_00, on=DECIDED, today=DECIDED, by=decided_earlier()
            )

    assert refused(approve_within).clause == "PP14"


@pytest.mark.clause("PP14")
def test_once_it_is_known_to_be_a_party_its_award_ends_and_nothing_more_is_paid_or_announced(
    partnership: Partnership,
):
    key = receive(partnership)
    approve(partnership, key)
    made = award(partnership, key)
    grants.offer(partnership, made.id, on=DECIDED, today=DECIDED)
    grants.accept(partnership, made.id, on=DECIDED, today=DECIDED, by="Its treasurer")
    paid = Payment(award_id=made.id, paid_on=DECIDED, payee=CLEAR, what_for="Mats", pence=10_00)
    grants.pay(partnership, paid)

    answer(partnership, key, is_party=True)

    assert application(partnership, key).status is ApplicationStatus.RESCINDED
    for act in (
        lambda: grants.pay(partnership, replace(paid, pence=20_00)),
        lambda: grants.announce(partnership, [made], on=DECIDED),
        lambda: grants.offer(partnership, made.id, on=DECIDED, today=DECIDED),
    ):
        assert refused(act)
    (breach,) = listed(partnership, Breach)
    assert (breach.award_id, breach.what) == (made.id, "£10.00 of A-01 was paid to a political party.")


@pytest.mark.clause("PP14")
def test_the_answer_that_it_is_the_party_cannot_be_undone(partnership: Partnership):
    key = receive(partnership, MATCH)
    answer(partnership, key, is_party=True)

    assert partnership.next_undo is None, "neither the answer nor what led to it, nor the round it rests on"
    partnership.undo()
    assert applicant(partnership, key).party_standing is PartyStanding.PARTY


@pytest.mark.clause("PP14")
def test_undo_and_redo_bring_back_no_approval_that_the_bar_would_refuse(partnership: Partnership):
    key = receive(partnership, MATCH)
    answer(partnership, key, is_party=False)
    approve(partnership, key)

    partnership.undo()
    partnership.undo()
    assert applicant(partnership, key).party_standing is PartyStanding.OPEN
    assert refused(lambda: approve(partnership, key)).clause == "PP14"
    partnership.redo()
    partnership.redo()
    assert applicant(partnership, key).party_standing is PartyStanding.NOT_A_PARTY
    assert application(partnership, key).status is ApplicationStatus.APPROVED
