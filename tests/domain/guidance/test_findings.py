"""What is confidential leaves no trace in a copy for the board or for anyone."""

from dataclasses import replace

import pytest

from evenhand.domain.guidance.findings import Finding, Severity, told_at
from evenhand.domain.vocabulary import Level


def test_a_confidential_finding_is_told_in_a_confidential_copy_alone() -> None:
    household = Finding("PP8", Severity.LOOK_AT, "A household.", "", "", confidential=True)
    chair = Finding("PP1", Severity.LOOK_AT, "The chair.", "", "")
    assert told_at([household, chair], Level.CONFIDENTIAL) == [household, chair]
    assert told_at([household, chair], Level.BOARD) == [chair]
    assert told_at([household, chair], Level.PUBLIC) == [chair]


def test_a_finding_says_for_whom_it_may_be_at_most() -> None:
    told = Finding("PP8", Severity.LOOK_AT, "A group.", "", "")
    levels = [
        told.level,
        replace(told, public=True).level,
        replace(told, public=True, confidential=True).level,
    ]
    assert levels == [Level.BOARD, Level.PUBLIC, Level.CONFIDENTIAL]


@pytest.mark.clause("MP12")
@pytest.mark.parametrize("level", Level)
def test_what_is_for_the_desk_alone_is_told_in_no_copy(level: Level) -> None:
    casework = Finding("MP12", Severity.LOOK_AT, "Casework CR-0007 waits.", "", "", desk_only=True)
    assert told_at([casework], level) == []
