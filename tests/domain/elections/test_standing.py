"""A candidate is shown as the public knew them on the day."""

from datetime import date

import pytest

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.standing import as_known_on, stands_on
from evenhand.domain.vocabulary import CandidateStatus

POLL = date(2024, 7, 4)


def a_candidate(status: CandidateStatus) -> Candidate:
    return Candidate(election_id=2, name="Ruth Calloway", status=status, since=date(2024, 6, 7))


@pytest.mark.parametrize("result", [CandidateStatus.ELECTED, CandidateStatus.NOT_ELECTED])
def test_a_result_is_not_known_before_the_poll_is_over(result: CandidateStatus) -> None:
    candidate = a_candidate(result)
    assert as_known_on(candidate, POLL, POLL).status is CandidateStatus.NOMINATED
    assert as_known_on(candidate, POLL, date(2024, 7, 5)).status is result


def test_nobody_stands_before_it_is_public_nor_after_the_poll_nor_once_withdrawn() -> None:
    nominated, withdrawn = a_candidate(CandidateStatus.NOMINATED), a_candidate(CandidateStatus.WITHDRAWN)
    in_june = date(2024, 6, 20)
    assert stands_on(nominated, POLL, in_june, known_on=date(2024, 6, 7))
    assert not stands_on(nominated, POLL, in_june, known_on=date(2024, 6, 6))
    assert not stands_on(nominated, POLL, date(2024, 7, 5), known_on=date(2024, 7, 5))
    assert not stands_on(withdrawn, POLL, in_june, known_on=in_june)
