"""An election is kept with the dates that were published and with those who stand, each with its source."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election, PublishedDate
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PollStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections
from evenhand.services.saving import found, listed
from evenhand.services.sweep import election_windows
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
POLL = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
NOTICE = (date(2026, 3, 27), "Marlbeck Borough Council, notice of election")
STATEMENT = (date(2026, 4, 10), "Marlbeck Borough Council, statement of persons nominated")


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def poll(partnership: Partnership) -> int:
    return elections.save_election(partnership, POLL)


def published(partnership: Partnership) -> dict[str, tuple[date, str]]:
    return {one.event: (one.on, one.source) for one in listed(partnership, PublishedDate)}


def test_an_election_names_its_area_and_is_announced_before_its_poll(partnership: Partnership) -> None:
    for wrong, field in (
        (replace(POLL, area="  "), "area"),
        (replace(POLL, announced_on=date(2026, 5, 8)), "announced_on"),
    ):
        with pytest.raises(Refusal) as refused:
            elections.save_election(partnership, wrong)
        assert refused.value.field == field
    assert elections.elections(partnership).elections == ()


def test_elections_are_given_by_polling_day(partnership: Partnership, poll: int) -> None:
    earlier = replace(POLL, poll_on=date(2024, 5, 2))
    elections.save_election(partnership, earlier)
    days = [one.poll_on for one in elections.elections(partnership).elections]
    assert days == [date(2024, 5, 2), date(2026, 5, 7)]


def test_published_dates_are_kept_corrected_and_forgotten_again(partnership: Partnership, poll: int) -> None:
    elections.publish_dates(
        partnership,
        poll,
        {"notice-of-election": NOTICE, "statement-of-persons-nominated": STATEMENT},
    )
    later = (date(2026, 3, 30), NOTICE[1])
    elections.publish_dates(partnership, poll, {"notice-of-election": later})
    assert published(partnership) == {"notice-of-election": later}
    partnership.undo()
    assert published(partnership) == {
        "notice-of-election": NOTICE,
        "statement-of-persons-nominated": STATEMENT,
    }


@pytest.mark.parametrize(
    ("event", "dated", "says"),
    [
        ("notice-of-election", (date(2026, 3, 27), ""), "Say where this date was published."),
        ("notice-of-election", (date(2026, 5, 8), "A leaflet"), "This date is after polling day."),
        ("bonfire", (date(2026, 3, 27), "A leaflet"), "An election has no step “bonfire”."),
    ],
)
def test_a_published_date_has_a_source_a_step_and_comes_before_the_poll(
    partnership: Partnership, poll: int, event: str, dated: tuple[date, str], says: str
) -> None:
    with pytest.raises(Refusal) as refused:
        elections.publish_dates(partnership, poll, {event: dated})
    assert (refused.value.says, refused.value.field) == (says, event)
    assert published(partnership) == {}


def test_a_candidate_has_a_name_and_a_public_source(partnership: Partnership, poll: int) -> None:
    standing = Candidate(election_id=poll, name="Ada Fairbrother", since=STATEMENT[0], source=STATEMENT[1])
    for field in ("name", "source"):
        with pytest.raises(Refusal) as refused:
            elections.save_candidate(partnership, replace(standing, **{field: " "}))
        assert refused.value.field == field
    key = elections.save_candidate(partnership, standing)
    withdrawn = replace(standing, id=key, status=CandidateStatus.WITHDRAWN)
    assert elections.save_candidate(partnership, withdrawn) == key
    assert found(partnership, Candidate, key).status is CandidateStatus.WITHDRAWN
    partnership.undo()
    assert found(partnership, Candidate, key) == replace(standing, id=key)


def test_a_cancelled_poll_opens_no_window_and_asks_nothing(partnership: Partnership, poll: int) -> None:
    elections.save_election(partnership, replace(POLL, id=poll, status=PollStatus.CANCELLED))
    with partnership.reading() as session:
        [one] = election_windows(session, TODAY)
    assert (one.windows, one.questions) == ((), ())


def test_a_poll_before_the_present_rules_is_kept_with_its_published_notice(
    partnership: Partnership,
) -> None:
    kept = Election(kind=ElectionKind.LOCAL, poll_on=date(2013, 5, 2), area="Fernhill")
    key = elections.save_election(partnership, kept)
    notice = (date(2013, 3, 25), NOTICE[1])
    elections.publish_dates(partnership, key, {"notice-of-election": notice})
    with partnership.reading() as session:
        [one] = election_windows(session, TODAY)
    assert one.timetable is None
    assert [(window.starts, window.ends) for window in one.windows] == [(notice[0], kept.poll_on)]
