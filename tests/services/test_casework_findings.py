"""Referrals that wait are noticed on the desk by their reference; another program's bent rows are found."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from evenhand.app.erasing import erase_due
from evenhand.domain.guidance.findings import Severity, told_at
from evenhand.domain.mp.vocabulary import CaseCategory
from evenhand.domain.vocabulary import Level
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services import casework, casework_erasing
from evenhand.services.casework_findings import casework_findings
from evenhand.services.findings import findings
from evenhand.services.invariants import rule_checks
from tests.makers import a_partnership
from tests.services.a_referral import OPENED, SENT, TODAY, an_mp, opened


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    made = a_partnership(tmp_path)
    yield made
    made.close()


def said(partnership: Partnership, day: date) -> list[tuple[str, Severity]]:
    with partnership.reading() as session:
        return [(one.says, one.severity) for one in casework_findings(session, day)]


@pytest.mark.clause("MP12")
def test_an_unanswered_referral_is_asked_after_once_four_weeks_have_passed(partnership: Partnership) -> None:
    key = opened(partnership, an_mp(partnership))
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    assert said(partnership, date(2026, 3, 31)) == []
    assert said(partnership, date(2026, 4, 1)) == [("Casework CR-0001 has no answer.", Severity.LOOK_AT)]
    casework.answer(partnership, key, on=TODAY, today=TODAY)
    assert said(partnership, TODAY) == []


@pytest.mark.clause("MP12")
def test_one_without_consent_is_not_left_lying(partnership: Partnership) -> None:
    nothing: dict[str, Any] = {"consent_on": None, "consent_how": "", "consent_for": ""}
    opened(partnership, an_mp(partnership), **nothing)
    assert said(partnership, date(2026, 3, 29)) == []
    [(says, _)] = said(partnership, TODAY)
    assert says == "Casework CR-0001 waits for the resident's consent."


@pytest.mark.clause("MP12")
def test_it_is_told_before_and_on_the_day_on_which_one_is_erased(partnership: Partnership) -> None:
    key = opened(partnership, an_mp(partnership), erase_by=TODAY)
    assert said(partnership, date(2026, 3, 30)) == []
    assert said(partnership, date(2026, 4, 13)) == [
        ("Casework CR-0001 is erased on 14 April 2026.", Severity.TO_KNOW)
    ]
    assert said(partnership, TODAY) == [("Casework CR-0001 was to be erased.", Severity.ACT_NOW)]
    says = "One casework referral was erased today, as the day had come. The counts stay."
    assert erase_due(partnership, TODAY) == says
    assert said(partnership, TODAY) == [("Casework CR-0001 was erased today.", Severity.TO_KNOW)]
    assert erase_due(partnership, TODAY) == ""
    assert partnership.history("referral", key)


@pytest.mark.clause("MP12")
def test_casework_is_noticed_on_the_desk_and_in_no_paper(partnership: Partnership) -> None:
    casework.signpost(partnership, an_mp(partnership), CaseCategory.HEALTH, on=OPENED, today=TODAY)
    opened(partnership, an_mp(partnership, "Ruth Calloway"), erase_by=TODAY)
    found = [one for one in findings(partnership, TODAY) if one.clause == "MP12"]
    assert len(found) == 1
    assert "Quillon" not in str(found)
    assert told_at(found, Level.CONFIDENTIAL) == []


@pytest.mark.clause("MP12")
@pytest.mark.parametrize(
    ("bends", "check"),
    [
        ("UPDATE referral SET resident = 'Somebody' WHERE erased_on IS NOT NULL", "casework-erased"),
        ("UPDATE referral SET matter = 'Something' WHERE route = 'signposted'", "casework-consent"),
        ("UPDATE referral SET erase_by = NULL", "casework-kept"),
    ],
)
def test_what_another_program_bent_is_found(partnership: Partnership, bends: str, check: str) -> None:
    mp_id = an_mp(partnership)
    casework.signpost(partnership, mp_id, CaseCategory.HEALTH, on=OPENED, today=TODAY)
    casework_erasing.erase(partnership, opened(partnership, mp_id), today=TODAY)
    assert verify(partnership, [rule_checks]).ok
    with partnership.file.writer.begin() as connection:
        connection.execute(text(bends))
    assert [one.name for one in verify(partnership, [rule_checks]).checks if not one.ok] == [check]
