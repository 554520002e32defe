"""What another program could do to a file is found: each rule bites when its row is bent by hand."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import Capacity, PartyVerdict
from evenhand.records.file.verify import Verification, verify
from evenhand.records.triggers import all_triggers
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, members, mp
from evenhand.services.findings import findings
from evenhand.services.invariants import rule_checks
from evenhand.services.partnership import save_constituency
from tests.grants_typed import receive_application, save_round
from tests.makers import a_partnership, decided_earlier

TODAY = date(2026, 6, 30)
PARTY, CLUB = 1, 2


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    """A file in which each rule has something to hold on to: a party, an award, a member and an MP."""
    opened = a_partnership(tmp_path)
    opened_on = Round(name="Spring", opens=date(2026, 2, 2), closes=date(2026, 3, 27), budget_pence=500_00)
    round_id = save_round(opened, opened_on)
    for name in ("Tarn Valley Alliance", "Old Wharf Canoe Club"):
        asked = Application(
            reference="",
            round_id=round_id,
            applicant_id=0,
            purpose="Soft mats",
            asked_pence=187_00,
            received_on=date(2026, 2, 10),
        )
        receive_application(opened, asked, Applicant(name=name))
    answer(opened, PARTY)
    grants.approve(
        opened,
        CLUB,
        awarded_pence=187_00,
        on=date(2026, 4, 21),
        today=date(2026, 4, 21),
        by=decided_earlier(),
    )
    sits = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2024, 1, 1))
    members.admit_member(opened, members.NewMember(Person(name="Rose Ibbotson"), sits), today=TODAY)
    seat = save_constituency(opened, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2024, 7, 5))
    mp.add_mp(opened, Person(name="Owen Marchetti"), Mp(person_id=0), term)
    yield opened
    opened.close()


def answer(partnership: Partnership, applicant_id: int) -> None:
    said = PartyAnswer(
        applicant_id=applicant_id,
        is_party=True,
        verdict=PartyVerdict.NO_MATCH,
        answered_by="Delyth Vaughan",
        reason="Its leaflet says so",
        answered_on=date(2026, 5, 4),
    )
    grants.answer_party_question(partnership, said)


def bend(partnership: Partnership, *statements: str) -> Verification:
    """Change the file past every rule, put the rules back, and check it."""
    with partnership.file.writer.begin() as connection:
        connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        for trigger in all_triggers():
            connection.execute(text(f"DROP TRIGGER {trigger.name}"))
        for statement in statements:
            connection.execute(text(statement))
        for trigger in all_triggers():
            connection.execute(text(trigger.sql))
    return verify(partnership, [rule_checks])


def failed(verification: Verification) -> set[str]:
    assert verification.ok == all(check.ok for check in verification.checks)
    return {check.name for check in verification.checks if not check.ok}


def test_a_file_made_by_the_services_is_sound(partnership: Partnership) -> None:
    assert failed(verify(partnership, [rule_checks])) == set()


@pytest.mark.clause("PP14")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE applicant SET party_standing = 'clear' WHERE id = 1",
        "UPDATE applicant SET party_standing = 'not-a-party' WHERE id = 1",
        "UPDATE applicant SET party_standing = 'not-a-party' WHERE id = 2",
        "UPDATE applicant SET party_verdict = 'match' WHERE id = 2",
        "UPDATE applicant SET party_standing = 'party' WHERE id = 2",
    ],
)
def test_a_standing_that_no_answer_bears_out_is_found(partnership: Partnership, statement: str) -> None:
    assert "party-answers" in failed(bend(partnership, statement))


@pytest.mark.clause("PP14")
def test_a_party_that_is_favoured_past_the_bar_is_found(partnership: Partnership) -> None:
    bent = bend(partnership, "UPDATE application SET applicant_id = 1 WHERE id = 2")
    assert "party-bar" in failed(bent)
    assert any("A-02" in check.says for check in bent.checks)


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("UPDATE application SET status = 'refused' WHERE id = 2", {"awards"}),
        ("UPDATE grant_round SET budget_pence = 18699", {"budgets"}),
        ("UPDATE grant_round SET budget_pence = 18700", set[str]()),
        (
            (
                "INSERT INTO membership (version, person_id, capacity, votes, organisation, how_ended, starts) "
                "SELECT 1, person_id, 'adviser', 0, '', '', '2025-01-01' FROM membership"
            ),
            {"memberships"},
        ),
        (
            (
                "INSERT INTO mp_term (version, mp_id, constituency_id, party, standing_again, source, starts) "
                "SELECT 1, mp_id, constituency_id, '', 'not-known', '', '2025-01-01' FROM mp_term"
            ),
            {"mp-terms"},
        ),
        (
            (
                "INSERT INTO departure (version, membership_id, source, told_on, words) "
                "VALUES (1, 1, 'letter', '2026-01-02', '')"
            ),
            {"departures"},
        ),
        (
            (
                "INSERT INTO party_consent (version, person_id, party, given_on, how, told, until, withdrawn_on) "
                "VALUES (1, 1, 'Anything', '2025-01-02', '', '', '2026-01-02', '2025-06-02')"
            ),
            {"party-consents"},
        ),
        (
            (
                "INSERT INTO action (version, kind, says, opened_on, due_on, channel, clause, opened_from, evidence, "
                "closed_on) VALUES (1, 'other', 'Ask', '2026-01-02', '2026-02-02', '', '', '', '', '2026-01-09')"
            ),
            {"actions"},
        ),
        ("UPDATE membership SET capacity = 'king'", {"values"}),
        ("UPDATE application SET received_on = 'soon'", {"values"}),
        ("DELETE FROM partnership", {"partnership"}),
    ],
)
def test_each_rule_bites(partnership: Partnership, statement: str, names: set[str]) -> None:
    assert failed(bend(partnership, statement)) == names


def test_a_group_that_holds_somebody_twice_at_once_is_found(partnership: Partnership) -> None:
    twice = "INSERT INTO group_member (version, group_id, person_id, starts) VALUES (1, 1, 1, '2026-01-02')"
    group = "INSERT INTO member_group (version, kind, name, note) VALUES (1, 'household', 'Quay Street', '')"
    assert failed(bend(partnership, group, twice)) == set()
    assert failed(bend(partnership, twice)) == {"groups"}


def test_a_rule_adopted_by_a_motion_that_was_lost_is_found(partnership: Partnership) -> None:
    meeting = (
        "INSERT INTO meeting (version, held_on, at, kind, place, status, note) "
        "VALUES (1, '2026-01-02', '', 'board', '', 'held', '')"
    )
    motion = (
        "INSERT INTO decision (version, meeting_id, number, wording, outcome, rescinded_because) "
        "VALUES (1, 1, 1, 'To look again from a third', 'lost', '')"
    )
    value = (
        "INSERT INTO rule_override (version, rule, value, reason, starts) "
        "VALUES (1, 'councillors_share', '33', 'Agreed', '2026-01-02')"
    )
    adopted = "INSERT INTO rule_adoption (version, override_id, decision_id) VALUES (1, 1, 1)"
    assert failed(bend(partnership, meeting, motion, value, adopted)) == {"adoptions"}


@pytest.mark.clause("PP14")
def test_an_award_of_a_party_that_was_never_ended_is_found_and_to_be_acted_on(
    partnership: Partnership,
) -> None:
    answer(partnership, CLUB)
    assert all(one.ok for one in verify(partnership, [rule_checks]).checks)
    bent = bend(
        partnership,
        "UPDATE application SET status = 'approved' WHERE id = 2",
        "UPDATE award_course SET ended_on = NULL",
    )
    assert failed(bent) >= {"party-bar"}
    assert [one for one in findings(partnership, date(2026, 5, 3)) if one.clause == "PP14"] == []
    [found] = [one for one in findings(partnership, date(2026, 5, 4)) if one.clause == "PP14"]
    assert found.evidence == "Application A-02: £187.00 awarded, £0.00 of it paid."


def test_an_award_whose_application_is_gone_is_found_and_nothing_breaks(partnership: Partnership) -> None:
    with closing(sqlite3.connect(partnership.path)) as raw:
        raw.execute("DELETE FROM application WHERE id = 2")
        raw.commit()
    assert failed(verify(partnership, [rule_checks])) == {"foreign keys"}
