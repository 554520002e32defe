"""The paper of the membership review, compiled from a file as at any day."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.members.review.chance import Verdict
from evenhand.domain.members.review.read_model import MembershipReviewReport
from evenhand.domain.members.review_facts import (
    Action,
    AreaCount,
    AreaProfile,
    MembershipReview,
    ReviewCount,
)
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.papers.membership_review import NAME, compile_report
from evenhand.services.saving import put
from tests.makers import a_partnership
from tests.reports.reading import words_of

ORDER = papers.PaperOrder(
    paper=NAME,
    as_at=date(2026, 4, 14),
    printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
    level=Level.CONFIDENTIAL,
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_partnership(tmp_path)
    yield partnership
    partnership.close()


def hold_reviews(partnership: Partnership) -> None:
    """Reviews of two years, the area before and after a new profile, one planned and not held, and an action."""
    with partnership.change("Reviews") as unit:
        for as_of, women in ((date(2011, 3, 27), 3000), (date(2021, 3, 21), 5000), (date(2025, 6, 30), 9000)):
            profile = put(
                unit.session, AreaProfile(dimension="Sex", source=f"Census {as_of.year}", as_of=as_of)
            )
            for category, people in (("Female", women), ("Male", 5000)):
                put(unit.session, AreaCount(profile_id=profile, category=category, people=people))
        for held, women in ((date(2024, 3, 5), 5), (date(2025, 3, 4), 1)):
            review = put(
                unit.session, MembershipReview(planned_for=held, held_on=held, note="Private matter")
            )
            for category, members in (("female", women), ("Male", 12 - women), ("", 1)):
                count = ReviewCount(review_id=review, dimension="sex", category=category, members=members)
                put(unit.session, count)
        action = Action(
            kind=ActionKind.RECRUITMENT,
            says="Ask at the nursery",
            opened_on=date(2025, 3, 4),
            due_on=date(2025, 6, 30),
            review_id=review,
            closed_on=date(2025, 9, 1),
            outcome=ActionOutcome.IN_PART,
            evidence="One person came",
        )
        put(unit.session, action)
        put(unit.session, MembershipReview(planned_for=date(2026, 3, 3)))


def compiled(partnership: Partnership, **more: object) -> MembershipReviewReport:
    with partnership.reading() as session:
        return compile_report(session, replace(ORDER, **more))  # pyright: ignore[reportArgumentType]  values by name


def test_without_a_review_the_paper_is_refused_with_what_to_do(opened: Partnership) -> None:
    with pytest.raises(
        Refusal, match=r"No membership review was held or planned by 14 April 2026\. Plan one"
    ):
        papers.draw(opened, ORDER)


@pytest.mark.clause("PP10")
def test_the_latest_review_held_is_compared_with_the_area_as_known_that_day(opened: Partnership) -> None:
    hold_reviews(opened)
    report = compiled(opened)
    assert report.held_on == date(2025, 3, 4)
    line = report.dimensions[0]
    assert (line.source, line.answered, line.not_said) == ("Census 2021", 12, 1)
    assert [(one.category, one.members, one.verdict) for one in line.categories] == [
        ("Female", 1, Verdict.FEWER),
        ("Male", 11, Verdict.MORE),
    ]
    assert report.overdue_since == date(2026, 3, 3)


def test_an_earlier_day_moves_the_review_and_its_actions(opened: Partnership) -> None:
    hold_reviews(opened)
    before = compiled(opened, as_at=date(2024, 12, 31))
    assert before.held_on == date(2024, 3, 5)
    assert before.actions == ()
    assert before.overdue_since is None
    open_still = compiled(opened, as_at=date(2025, 8, 31)).actions[0]
    assert (open_still.closed_on, open_still.outcome, open_still.evidence) == (None, None, "")
    assert compiled(opened).actions[0].outcome is ActionOutcome.IN_PART


def test_a_review_that_is_still_to_be_held_has_no_figures(opened: Partnership) -> None:
    with opened.change("Plan") as unit:
        put(unit.session, MembershipReview(planned_for=date(2026, 4, 1), held_on=date(2026, 5, 1)))
    report = compiled(opened)
    assert (report.held_on, report.dimensions, report.newcomers) == (None, (), None)
    assert report.overdue_since == date(2026, 4, 1)


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.BOARD])
def test_the_figures_of_a_copy_without_counts_hold_none(opened: Partnership, level: Level) -> None:
    hold_reviews(opened)
    figures = json.loads(papers.as_json(opened, replace(ORDER, level=level)))
    line = figures["dimensions"][0]
    assert (line["answered"], line["not_said"], line["together"], figures["note"]) == (None,) * 4
    assert {one["members"] for one in line["categories"]} == {None}
    assert "Private" not in json.dumps(figures)


def test_the_figures_of_the_confidential_copy_are_those_printed(opened: Partnership) -> None:
    hold_reviews(opened)
    figures = json.loads(papers.as_json(opened, ORDER))
    women = figures["dimensions"][0]["categories"][0]
    assert (women["members"], women["verdict"], women["usual"]["least"]) == (1, "fewer than usual", 3)
    assert "1 of 12" in words_of(papers.draw(opened, ORDER))


def test_the_paper_is_named_by_its_day_title_and_level() -> None:
    assert papers.file_name(ORDER) == "2026-04-14_membership-review_confidential_v1-draft.pdf"
