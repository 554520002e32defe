"""Across its three years the sample shows every kind of finding on some day, and is without it on another."""

from datetime import date

import pytest

from evenhand.records.unit_of_work import Partnership
from evenhand.services.findings import findings
from evenhand.services.sample import SAMPLE_DAY

DAYS = {
    "members-too-few": (date(2025, 9, 1), SAMPLE_DAY),
    "residents-share": (date(2024, 10, 1), date(2025, 9, 1)),
    "office-vacant": (date(2024, 9, 20), SAMPLE_DAY),
    "term-over": (SAMPLE_DAY, date(2026, 3, 15)),
    "role-statement": (SAMPLE_DAY, date(2025, 5, 1)),
    "interests": (SAMPLE_DAY, date(2025, 11, 30)),
    "review-overdue": (date(2025, 6, 30), SAMPLE_DAY),
    "councillors-share": (date(2025, 7, 1), SAMPLE_DAY),
    "group-share": (date(2024, 5, 1), SAMPLE_DAY),
    "mp-not-informed": (SAMPLE_DAY, date(2025, 12, 31)),
    "action-late": (SAMPLE_DAY, date(2025, 11, 30)),
    "residence-unchecked": (SAMPLE_DAY, date(2025, 6, 1)),
    "consent-ended": (date(2025, 12, 1), SAMPLE_DAY),
    "publicity-undecided": (date(2025, 11, 18), date(2025, 11, 25)),
    "publicity-unsigned": (SAMPLE_DAY, date(2026, 4, 8)),
    "picture-permission": (SAMPLE_DAY, date(2026, 4, 8)),
    "quote-permission": (date(2026, 4, 2), date(2026, 4, 1)),
}


@pytest.mark.parametrize("kind", DAYS)
def test_each_kind_of_finding_is_there_on_one_day_and_gone_on_another(sample: Partnership, kind: str):
    there, gone = ([one.kind for one in findings(sample, day)] for day in DAYS[kind])

    assert kind in there
    assert kind not in gone


def test_on_the_day_it_is_told_the_vice_chairs_role_statement_has_run_out(sample: Partnership):
    said = [one for one in findings(sample, SAMPLE_DAY) if one.kind == "role-statement"]

    assert [(one.says, one.opens.partition("/")[2]) for one in said] == [
        ("The role statement of Cllr Janet Pell has run out.", "role")
    ]
    assert "Signed 2 April 2025" in said[0].evidence


def test_a_mark_judges_from_the_day_the_board_adopted_it(sample: Partnership):
    before, after = (
        {one.kind: one.severity.value for one in findings(sample, day)}
        for day in (date(2024, 4, 15), date(2024, 4, 16))
    )

    assert before.get("group-share") != "look at"
    assert after["group-share"] == "look at"
