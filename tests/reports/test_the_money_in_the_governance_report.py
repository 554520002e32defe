"""The sentences of the governance report on grants count each thing once, and each for what it is."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.partnership.grants_decided import ApplicationLine, from_lines
from evenhand.domain.partnership.money_in_period import MoneyInPeriod
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.reports.governance.grants import in_a_sentence
from evenhand.reports.governance.money import money_in_words

RETURNS = MoneyInPeriod(
    asked=10, received=7, declared=7, overdue=3, chased=2, chased_on=(date(2025, 11, 24),)
)
LINE = ApplicationLine(
    reference="A-30",
    applicant="Fernhill Primary School",
    purpose="A pond",
    theme="Green and tidy",
    asked_pence=420_00,
    awarded_pence=None,
    status=ApplicationStatus.WITHDRAWN,
    decided_on=date(2026, 4, 8),
    standing=PartyStanding.CLEAR,
    reason="",
    screen="",
)


@pytest.mark.clause("PP13")
@pytest.mark.parametrize(
    ("found", "says"),
    [
        (
            RETURNS,
            "each with the declaration; three are overdue, two of them chased last on 24 November 2025.",
        ),
        (
            replace(RETURNS, chased_on=(date(2025, 10, 6), date(2025, 11, 24))),
            "three are overdue, two of them chased last on 6 October 2025 and 24 November 2025.",
        ),
        (
            replace(RETURNS, chased=3, chased_on=(date(2025, 10, 6), date(2025, 11, 3), date(2025, 11, 24))),
            "three are overdue, chased last between 6 October 2025 and 24 November 2025.",
        ),
        (replace(RETURNS, overdue=2), "two are overdue, chased last on 24 November 2025."),
        (replace(RETURNS, chased=0, chased_on=()), "three are overdue and not chased yet."),
        (
            replace(RETURNS, declared=6, overdue=0),
            "Seven returns came in, six of them with the declaration; none",
        ),
    ],
)
def test_of_the_returns_that_are_overdue_those_are_told_that_were_chased(
    found: MoneyInPeriod, says: str
) -> None:
    assert says in money_in_words(found)


def test_what_was_withdrawn_came_to_no_decision() -> None:
    assert in_a_sentence(from_lines([LINE])) == "One application asking £420.00 was withdrawn."
    refused = replace(LINE, status=ApplicationStatus.REFUSED)
    assert (
        in_a_sentence(from_lines([refused]))
        == "One application asking £420.00 came to a decision. It was refused."
    )
    both = in_a_sentence(from_lines([LINE, refused]))
    assert both.startswith(
        "Two applications asking £840.00 came to a decision or were withdrawn. One was refused and"
    )
