"""The scores of an application on its page: blind until done, then their spread, then one recommendation."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from evenhand.domain.grants.record_facts import Recommendation
from evenhand.domain.grants.vocabulary import Recommends
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.screens.desk import Desk
from evenhand.screens.grants.score_spread import SpreadLine
from evenhand.screens.grants.score_words import BLIND, DECIDED
from evenhand.screens.grants.scores_page import ScoresPage
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.label import Label
from evenhand.services import grants
from evenhand.services.award_gate import grant_book
from evenhand.services.grants import assessing
from evenhand.services.saving import listed
from tests.makers import a_partnership
from tests.services.a_scored_round import LOOKED, ScoredRound, a_scored_round
from tests.services.board import a_board


def today() -> date:
    return LOOKED


@pytest.fixture
def spring(tmp_path: Path) -> ScoredRound:
    return a_scored_round(a_board(a_partnership(tmp_path)), "Amara", "Rose")


@pytest.fixture
def page(spring: ScoredRound, theme: Theme, qtbot: QtBot) -> ScoresPage:
    made = ScoresPage(Desk(spring.partnership, today))
    qtbot.addWidget(made)
    made.resize(900, 560)
    show(made, spring)
    made.show()
    return made


def show(page: ScoresPage, spring: ScoredRound) -> None:
    page.show_application(grant_book(spring.partnership, LOOKED), spring.application())
    QApplication.processEvents()


def seen(page: ScoresPage) -> list[str]:
    QApplication.processEvents()
    return [one.text() for one in page.findChildren(Label) if one.isVisible()]


def score(page: ScoresPage, qtbot: QtBot, place: int, *points: int, done: bool = True) -> None:
    button = page.assessor_lines[place].button
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Return)
    (form,) = page.forms()
    keys = sorted(key for key in form.values() if key.startswith("points_"))
    for key, given in zip(keys, points, strict=True):
        form.field(key).set_value(given)
    form.field("done").set_value(done)
    form.save()
    assert page.forms() == []


def test_points_are_shown_once_all_are_done(spring: ScoredRound, page: ScoresPage, qtbot: QtBot) -> None:
    assert BLIND in seen(page)
    score(page, qtbot, 0, 5, 4)
    assert BLIND in seen(page)
    assert page.findChildren(SpreadLine) == []
    score(page, qtbot, 1, 1, 4)
    assert "All points with their weights: 20 of 30: 66.7%" in seen(page)
    assert "1 and 5 of 5, far apart: talk it over" in seen(page)
    assert [line.button for line in page.assessor_lines] == [None, None]
    spring.partnership.undo()
    show(page, spring)
    assert BLIND in seen(page)


def test_a_refusal_stands_beside_the_criterion(page: ScoresPage, spring: ScoredRound, qtbot: QtBot) -> None:
    button = page.assessor_lines[0].button
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Return)
    (form,) = page.forms()
    form.field("done").set_value(True)
    form.save()
    assert form.errors() == ["No points yet by: Need and Reach."]
    with spring.partnership.reading() as session:
        assert assessing.scores_of(session, spring.application_id).assessors[0].begun is False


def test_a_recommendation_is_written_and_taken_back(
    spring: ScoredRound, page: ScoresPage, qtbot: QtBot
) -> None:
    for place in (0, 1):
        score(page, qtbot, place, 4, 4)
    qtbot.keyClick(page.recommend_button, Qt.Key.Key_Return)
    (form,) = page.forms()
    form.field("recommends").set_value(Recommends.APPROVE)
    form.field("recommends").changed.emit()
    for key, text in (("reasons", "It keeps children safe."), ("recommended_by", "Rose Ibbotson")):
        control = form.field(key).control()
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        qtbot.keyClicks(control, text)
    assert page.save()
    (kept,) = listed(spring.partnership, Recommendation)
    assert (kept.pence, kept.recommended_on) == (1_850_00, LOOKED)
    show(page, spring)
    assert "Recommended: approve in full, £1,850.00. Rose Ibbotson, 14 April 2026" in seen(page)
    assessing.take_recommendation_back(spring.partnership, spring.application_id)
    assert listed(spring.partnership, Recommendation) == []


def test_what_was_decided_is_not_scored_any_more(spring: ScoredRound, page: ScoresPage, qtbot: QtBot) -> None:
    grants.decide_otherwise(
        spring.partnership,
        spring.application_id,
        ApplicationStatus.WITHDRAWN,
        on=LOOKED,
        today=LOOKED,
        reason="",
        by=None,
    )
    show(page, spring)
    assert DECIDED in seen(page)
    assert not page.recommend_button.isVisible()
