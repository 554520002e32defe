"""A hustings is fair once everybody who stands was asked, or an impartial reason why not is recorded."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.hustings import Fairness
from evenhand.domain.elections.record_facts import HustingsInvitation
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, EventKind, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, hustings, publicity
from evenhand.services.saving import found, listed
from tests.makers import a_partnership

TODAY, ON, POLL = date(2026, 4, 14), date(2026, 4, 29), date(2026, 5, 7)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def event_id(partnership: Partnership) -> int:
    election = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough")
    later = Election(kind=ElectionKind.LOCAL, poll_on=date(2027, 5, 6), area="Marlbeck Borough")
    keys = [elections.save_election(partnership, one) for one in (election, later)]
    for name, ward, key in (
        ("Janet Pell", "Wharf", keys[0]),
        ("Graham Oduya", "Wharf", keys[0]),
        ("Lena Fairbrother", "Wharf ward", keys[0]),
        ("Ida Farrow", "Abbey", keys[0]),
        ("Noor Haddad", "Wharf", keys[1]),
    ):
        candidate = Candidate(
            election_id=key, name=name, party="Independent", ward=ward, since=TODAY, source="Council"
        )
        elections.save_candidate(partnership, candidate)
    event = Event(title="Meet the candidates", kind=EventKind.HUSTINGS, on=ON)
    return publicity.save_event(partnership, event, {}, today=TODAY)


def keys(partnership: Partnership) -> dict[str, int]:
    return {one.name: one.id for one in listed(partnership, Candidate)}


def ask(partnership: Partnership, event_id: int, name: str, on: date | None = TODAY, reason: str = "") -> int:
    invitation = HustingsInvitation(
        event_id=event_id, candidate_id=keys(partnership)[name], asked_on=on, reason_not_asked=reason
    )
    return hustings.save_invitation(partnership, invitation, today=TODAY)


def told(partnership: Partnership, event_id: int) -> tuple[Fairness, str, str]:
    with partnership.reading() as session:
        answer = hustings.fairness(session, event_id)
    return answer.verdict, answer.says, answer.to_tell


def names(partnership: Partnership, event_id: int) -> list[str]:
    with partnership.reading() as session:
        return [one.candidate.name for one in hustings.invitations(session, event_id)]


@pytest.mark.clause("PP5")
def test_all_of_the_next_poll_are_meant_until_somebody_of_a_ward_is_asked(
    partnership: Partnership, event_id: int
) -> None:
    assert names(partnership, event_id) == ["Graham Oduya", "Ida Farrow", "Janet Pell", "Lena Fairbrother"]
    ask(partnership, event_id, "Janet Pell")
    assert names(partnership, event_id) == ["Graham Oduya", "Janet Pell", "Lena Fairbrother"]


@pytest.mark.clause("PP5")
def test_it_is_fair_once_everybody_was_asked(partnership: Partnership, event_id: int) -> None:
    ask(partnership, event_id, "Janet Pell")
    assert told(partnership, event_id) == (
        Fairness.NOT_YET,
        "Graham Oduya and Lena Fairbrother are not asked yet, and no reason is recorded.",
        "",
    )
    assert hustings.ask_all(partnership, event_id, TODAY, today=TODAY) == 2
    assert partnership.next_undo == "Everybody asked to Meet the candidates"
    assert told(partnership, event_id) == (Fairness.FAIR, "Everybody who stands was asked.", "")
    assert hustings.ask_all(partnership, event_id, TODAY, today=TODAY) == 0


@pytest.mark.clause("PP5")
def test_who_was_not_asked_is_told_to_the_audience_with_an_impartial_reason(
    partnership: Partnership, event_id: int
) -> None:
    ask(partnership, event_id, "Janet Pell")
    ask(partnership, event_id, "Graham Oduya", None, "Nominated after the hall was full.")
    ask(partnership, event_id, "Lena Fairbrother")
    assert told(partnership, event_id) == (
        Fairness.FAIR,
        "Everybody who stands was asked, or there is an impartial reason why not.",
        "Tell the audience who was not asked, and why. Graham Oduya: Nominated after the hall was full.",
    )


@pytest.mark.clause("PP5")
@pytest.mark.parametrize(
    "reason",
    [
        "We do not share his views",
        "Party too small",
        "Extremist",
        "Too far left",
        "He is to the right of us all",
        "Right-wing",
    ],
)
def test_a_reason_that_rests_on_views_is_unequal(
    partnership: Partnership, event_id: int, reason: str
) -> None:
    ask(partnership, event_id, "Janet Pell")
    ask(partnership, event_id, "Lena Fairbrother")
    ask(partnership, event_id, "Graham Oduya", None, reason)
    verdict, says, _ = told(partnership, event_id)
    assert verdict is Fairness.UNEQUAL
    assert says.startswith("The reason for Graham Oduya rests on views or a party.")


@pytest.mark.clause("PP5")
@pytest.mark.parametrize(
    "reason",
    [
        "She left the area and gave no address",
        "Wrote that it is not the right day",
        "Is at a street party then",
    ],
)
def test_a_reason_that_has_to_do_with_no_view_is_impartial(
    partnership: Partnership, event_id: int, reason: str
) -> None:
    ask(partnership, event_id, "Janet Pell")
    ask(partnership, event_id, "Lena Fairbrother")
    ask(partnership, event_id, "Graham Oduya", None, reason)
    assert told(partnership, event_id)[0] is Fairness.FAIR


@pytest.mark.clause("PP5")
def test_held_with_somebody_left_out_it_is_unequal(partnership: Partnership, event_id: int) -> None:
    ask(partnership, event_id, "Janet Pell")
    ask(partnership, event_id, "Lena Fairbrother")
    event = found(partnership, Event, event_id)
    publicity.save_event(partnership, replace(event, on=TODAY, status=Planned.HELD), {}, today=TODAY)
    assert told(partnership, event_id)[:2] == (
        Fairness.UNEQUAL,
        "Graham Oduya was not asked, and no reason is recorded.",
    )


def test_who_withdrew_need_not_be_asked(partnership: Partnership, event_id: int) -> None:
    ask(partnership, event_id, "Janet Pell")
    graham = found(partnership, Candidate, keys(partnership)["Graham Oduya"])
    elections.save_candidate(partnership, replace(graham, status=CandidateStatus.WITHDRAWN))
    assert names(partnership, event_id) == ["Janet Pell", "Lena Fairbrother"]


def test_an_invitation_is_one_change_and_is_corrected_not_doubled(
    partnership: Partnership, event_id: int
) -> None:
    key = ask(partnership, event_id, "Janet Pell")
    assert partnership.next_undo == "Hustings: Janet Pell"
    assert ask(partnership, event_id, "Janet Pell", date(2026, 4, 13)) == key
    with pytest.raises(Refusal, match="still to come"):
        ask(partnership, event_id, "Graham Oduya", date(2026, 4, 15))
    with pytest.raises(Refusal, match="not both"):
        ask(partnership, event_id, "Graham Oduya", TODAY, "No room")
    other = publicity.save_event(partnership, Event(title="Fair", on=ON), {}, today=TODAY)
    with pytest.raises(Refusal, match="no hustings"):
        ask(partnership, other, "Graham Oduya")


@pytest.mark.clause("PP5")
def test_a_hustings_that_is_not_fair_yet_is_a_finding_that_presses_in_its_last_week(
    partnership: Partnership, event_id: int
) -> None:
    def found_on(day: date) -> list[Severity]:
        with partnership.reading() as session:
            return [one.severity for one in hustings.hustings_findings(session, day)]

    assert found_on(TODAY) == [Severity.LOOK_AT]
    assert found_on(date(2026, 4, 22)) == [Severity.ACT_NOW]
    assert found_on(date(2026, 4, 30)) == []
    hustings.ask_all(partnership, event_id, TODAY, today=TODAY)
    assert found_on(TODAY) == []


def test_without_candidates_nobody_can_be_asked(partnership: Partnership) -> None:
    event = Event(title="Meet the candidates", kind=EventKind.HUSTINGS, on=ON)
    key = publicity.save_event(partnership, event, {}, today=TODAY)
    assert told(partnership, key)[0] is Fairness.NOT_YET
    assert hustings.ask_all(partnership, key, TODAY, today=TODAY) == 0


@pytest.mark.clause("PP5")
def test_who_withdrew_before_being_asked_is_not_waited_for(partnership: Partnership, event_id: int) -> None:
    ask(partnership, event_id, "Janet Pell")
    ask(partnership, event_id, "Lena Fairbrother")
    ask(partnership, event_id, "Graham Oduya", None)
    graham = next(one for one in listed(partnership, Candidate) if one.name == "Graham Oduya")
    assert told(partnership, event_id)[0] is Fairness.NOT_YET
    elections.save_candidate(partnership, replace(graham, status=CandidateStatus.WITHDRAWN))
    assert told(partnership, event_id)[0] is Fairness.FAIR
