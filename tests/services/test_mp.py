"""The relationship with the MP is kept as it happened."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.seat import position
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Kind, Planned, Stance, Standing, TermEnd
from evenhand.records.unit_of_work import Partnership
from evenhand.services import mp as mps
from evenhand.services import mp_terms
from evenhand.services.engagements import save_engagement
from evenhand.services.partnership import save_constituency
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def calloway(partnership: Partnership) -> int:
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(
        mp_id=0, constituency_id=seat, starts=date(2019, 12, 13), standing_again=Standing.NOT_STANDING
    )
    return mps.add_mp(partnership, Person(name="Ruth Calloway"), Mp(person_id=0), term)


def an_engagement(mp_id: int, **more: object) -> Engagement:
    values = {"on": date(2024, 1, 9), "status": Planned.HELD, "title": "First letter", "informing": True}
    return Engagement(**{"mp_id": mp_id, "channel": Channel.LETTER} | values | more)  # pyright: ignore[reportArgumentType]  values by name


def test_a_dissolution_ends_every_running_term_on_the_day_before(
    partnership: Partnership, calloway: int
) -> None:
    assert mp_terms.record_dissolution(partnership, dissolved_on=date(2024, 5, 30)) == 1
    term = mps.relationship(partnership).terms[0]
    assert (term.ends, term.ended_by) == (date(2024, 5, 29), TermEnd.DISSOLUTION)
    assert position((term,), calloway, date(2024, 5, 30)) == "former MP, not standing"
    partnership.undo()
    assert mps.relationship(partnership).terms[0].ends is None


def test_a_seat_is_not_filled_twice_at_once(partnership: Partnership, calloway: int) -> None:
    seat = mps.relationship(partnership).terms[0].constituency_id
    marchetti = MpTerm(mp_id=0, constituency_id=seat, starts=date(2024, 7, 5))
    with pytest.raises(Refusal, match="End that term first"):
        mps.add_mp(partnership, Person(name="Owen Marchetti"), Mp(person_id=0), marchetti)
    assert len(mps.relationship(partnership).people) == 1, "nothing of a refused change is kept"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": "  "}, "title"),
        ({"informing": False}, "kinds"),
        ({"on": date(2026, 5, 1)}, "status"),
    ],
)
def test_an_engagement_is_refused_beside_the_field(
    partnership: Partnership, calloway: int, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        save_engagement(partnership, an_engagement(calloway, **wrong), today=TODAY)
    assert refused.value.field == field
    assert mps.relationship(partnership).engagements == ()


def test_an_engagement_straddles_kinds_and_is_corrected_in_place(
    partnership: Partnership, calloway: int
) -> None:
    key = save_engagement(partnership, an_engagement(calloway, publicity=True), today=TODAY)
    kept = mps.relationship(partnership).engagements[0]
    assert (kept.id, kept.kinds) == (key, (Kind.INFORMING, Kind.PUBLICITY))
    save_engagement(partnership, an_engagement(calloway, id=key, title="Letter"), today=TODAY)
    assert [one.title for one in mps.relationship(partnership).engagements] == ["Letter"]
    assert [entry.title for entry in partnership.history("engagement", key)] == [
        "Correct engagement: Letter",
        "Add engagement: First letter",
    ]


def test_a_stance_needs_evidence_and_a_day_that_has_come(partnership: Partnership, calloway: int) -> None:
    seen = StanceAssessment(
        mp_id=calloway, judged_on=date(2024, 2, 1), stance=Stance.NEGATIVE, evidence="A remark"
    )
    mps.save_stance(partnership, seen, today=TODAY)
    assert mps.relationship(partnership).stances[0].stance is Stance.NEGATIVE
    for wrong, field in (({"evidence": ""}, "evidence"), ({"judged_on": date(2026, 4, 15)}, "judged_on")):
        values = {"judged_on": TODAY, "stance": Stance.NEUTRAL, "evidence": "A remark"} | wrong
        with pytest.raises(Refusal) as refused:
            mps.save_stance(partnership, StanceAssessment(mp_id=calloway, **values), today=TODAY)  # pyright: ignore[reportArgumentType]  values by name
        assert refused.value.field == field
