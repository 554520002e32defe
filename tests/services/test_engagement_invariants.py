"""What another program could do to engagements is found: each rule bites when its row is bent by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from evenhand.domain.mp.record_facts import EngagementSeries, FollowUp, Participant
from evenhand.domain.mp.vocabulary import Side
from evenhand.domain.vocabulary import Channel
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services.engagement_series import save_series
from evenhand.services.engagements import rearrange
from evenhand.services.invariants import rule_checks
from tests.services.an_mp import AHEAD, TODAY, add, an_order, with_an_mp


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    """A letter and what came of it (1 and 2), a visit that was put off (3 and 4), and a series from 5 on."""
    opened, owen = with_an_mp(tmp_path)
    beside = {
        "participants": (Participant(engagement_id=0, name="Hannah Lowe", side=Side.OURS),),
        "follow_ups": (FollowUp(engagement_id=0, what="Ring", done_on=TODAY),),
    }
    first = add(opened, an_order(owen, detail={"replied_on": TODAY}, beside=beside))
    add(opened, an_order(owen, led_from_id=first))
    visit = add(opened, an_order(owen, AHEAD, channel=Channel.EVENT))
    rearrange(opened, visit, AHEAD.replace(day=19), today=TODAY)
    monthly = EngagementSeries(
        mp_id=owen,
        title="Monthly",
        channel=Channel.MEETING,
        informing=True,
        months_apart=1,
        starts=AHEAD,
    )
    save_series(opened, monthly, today=TODAY)
    yield opened
    opened.close()


def failed(partnership: Partnership) -> set[str]:
    return {check.name for check in verify(partnership, [rule_checks]).checks if not check.ok}


@pytest.mark.clause("MP6")
@pytest.mark.clause("MP7")
@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("UPDATE engagement SET informing = 0 WHERE id = 1", "engagement-kinds"),
        ("UPDATE engagement SET on_day = '2026-03-01' WHERE id = 2", "engagement-chains"),
        ("UPDATE engagement SET led_from_id = 2 WHERE id = 1", "engagement-chains"),
        ("UPDATE engagement SET status = 'planned' WHERE id = 3", "engagements-called-off"),
        ("UPDATE engagement_detail SET rearranged_to_id = 3 WHERE engagement_id = 3", "engagements-put-off"),
        ("UPDATE engagement_detail SET replied_on = '2026-03-01'", "engagement-answers"),
        ("UPDATE follow_up SET done_on = '2026-03-01'", "follow-ups"),
        ("UPDATE follow_up SET what = ' '", "follow-ups"),
        ("UPDATE participant SET name = ''", "participants"),
    ],
)
def test_what_was_bent_by_hand_is_found(partnership: Partnership, statement: str, name: str) -> None:
    assert failed(partnership) == set()
    with partnership.file.writer.begin() as connection:
        connection.execute(text(statement))
    assert failed(partnership) == {name}


def test_a_series_is_kept_with_one_person(partnership: Partnership) -> None:
    with partnership.file.writer.begin() as connection:
        connection.execute(text("INSERT INTO mp SELECT 2, version, person_id, prefers, skills, note FROM mp"))
        connection.execute(text("UPDATE engagement_series SET mp_id = 2"))
    assert "engagement-series" in failed(partnership)
