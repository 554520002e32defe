"""The calendar of months: what each day is said to be, where it stands, and how it is walked by the keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from evenhand.domain.vocabulary import Answer
from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets.month_days import Band, Days, lanes_of, months_of, say_days_of
from evenhand.screens.widgets.month_key import MonthKey, signs_of
from evenhand.screens.widgets.month_strip import MonthStrip

POLL, TODAY = date(2026, 5, 7), date(2026, 4, 14)
WINDOW = Band(date(2026, 3, 27), POLL, Answer.TAKE_CARE, early_from=date(2026, 3, 20))
DAYS = Days(
    first=date(2026, 3, 27),
    last=POLL,
    today=TODAY,
    bands=(WINDOW,),
    steps={date(2026, 4, 9): ("Nominations close, 4 pm",)},
    poll_on=POLL,
    holidays={date(2026, 4, 3): "Good Friday"},
    planned={date(2026, 4, 24): ("Awards evening", "Spring newsletter")},
)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> MonthStrip:
    made = MonthStrip("Calendar of the election")
    qtbot.addWidget(made)
    made.show_days(DAYS)
    made.resize(640, made.heightForWidth(640))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (date(2026, 4, 9), "Thursday 9 April 2026: Nominations close, 4 pm. In the window: take care."),
        (date(2026, 3, 27), "Friday 27 March 2026: First day of the window: take care."),
        (POLL, "Thursday 7 May 2026: Polling day. Last day of the window: take care."),
        (date(2026, 5, 8), "Friday 8 May 2026: First day after the window."),
        (date(2026, 3, 2), "Monday 2 March 2026: Outside the window."),
        (TODAY, "Tuesday 14 April 2026: In the window: take care. Today."),
        (date(2026, 4, 3), "Friday 3 April 2026: Holiday: Good Friday. In the window: take care."),
        (
            date(2026, 4, 24),
            "Friday 24 April 2026: Planned: Awards evening and Spring newsletter. In the window: take care.",
        ),
        (
            date(2026, 3, 20),
            "Friday 20 March 2026: The window could have begun: look whether the notice is published.",
        ),
    ],
)
def test_each_day_is_said_in_words(day: date, says: str) -> None:
    assert say_days_of(DAYS, day) == says


def test_a_day_of_which_nothing_is_known_is_named_alone() -> None:
    bare = Days(TODAY, TODAY, date(2026, 1, 1))
    assert say_days_of(bare, TODAY) == "Tuesday 14 April 2026."


def test_months_run_across_the_turn_of_a_year_with_every_day_once() -> None:
    months = months_of(Days(date(2027, 11, 30), date(2028, 2, 1), TODAY))
    assert [month.title for month in months] == [
        "November 2027",
        "December 2027",
        "January 2028",
        "February 2028",
    ]
    february = [day for week in months[-1].weeks for day in week if day]
    assert february[-1] == date(2028, 2, 29)
    assert len(february) == len(set(february)) == 29


def test_windows_that_overlap_have_a_rule_each_and_those_apart_share_one() -> None:
    later = Band(date(2026, 4, 10), date(2026, 6, 1), Answer.HOLD)
    apart = Band(date(2026, 7, 1), date(2026, 7, 9), Answer.HOLD)
    assert lanes_of((WINDOW, later, apart)) == (0, 1, 0)


def test_the_arrow_keys_walk_by_day_and_week_and_the_page_keys_by_month(
    strip: MonthStrip, qtbot: QtBot
) -> None:
    assert strip.cursor_day == TODAY
    walk = (
        (Qt.Key.Key_Right, date(2026, 4, 15)),
        (Qt.Key.Key_Down, date(2026, 4, 22)),
        (Qt.Key.Key_Left, date(2026, 4, 21)),
        (Qt.Key.Key_Up, date(2026, 4, 14)),
        (Qt.Key.Key_PageDown, date(2026, 5, 14)),
        (Qt.Key.Key_End, date(2026, 5, 31)),
        (Qt.Key.Key_Right, date(2026, 5, 31)),
        (Qt.Key.Key_PageUp, date(2026, 4, 30)),
        (Qt.Key.Key_Home, date(2026, 3, 1)),
        (Qt.Key.Key_PageUp, date(2026, 3, 1)),
    )
    for key, day in walk:
        qtbot.keyClick(strip, key)
        assert strip.cursor_day == day
        assert strip.accessibleDescription() == strip.says() == say_days_of(DAYS, day)


def test_enter_opens_the_day_and_the_mouse_puts_the_cursor(strip: MonthStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.told) as told:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place_of(POLL).center())
    assert told.args == [say_days_of(DAYS, POLL)]
    with qtbot.waitSignal(strip.opened) as opened:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert opened.args == [POLL]
    assert strip.day_at(QPoint(1, 1)) is None


def test_the_calendar_says_from_when_to_when_it_is(strip: MonthStrip) -> None:
    assert strip.accessibleName() == "Calendar of the election, March to May 2026"
    strip.show_days(Days(date(2026, 12, 1), date(2027, 1, 5), TODAY))
    assert strip.accessibleName() == "Calendar of the election, December 2026 to January 2027"
    assert strip.cursor_day == date(2026, 12, 1)


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_months_wrap_to_the_width_and_no_day_is_lost_or_smaller_than_a_target(
    strip: MonthStrip, theme: Theme, scale: int
) -> None:
    theme.set_scale(scale)
    for width in (1300, 900, 640, strip.minimumSizeHint().width()):
        strip.resize(width, strip.heightForWidth(width))
        for month in months_of(DAYS):
            for day in (day for week in month.weeks for day in week if day):
                place = strip.place_of(day)
                assert strip.rect().contains(place)
                assert min(place.width(), place.height()) >= 24


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_window_and_poll_are_seen_in_both_themes(strip: MonthStrip, theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    picture, tokens = strip.grab().toImage(), theme.tokens

    def colour(day: date, left: int, down: int) -> QColor:
        corner = strip.place_of(day).topLeft()
        return picture.pixelColor(corner + QPoint(left, down))

    assert colour(date(2026, 4, 16), 3, 4) == tokens.care
    assert colour(WINDOW.starts, 1, 10) == tokens.ink
    middle = strip.place_of(POLL).center() - strip.place_of(POLL).topLeft()
    assert colour(POLL, middle.x() - 8, middle.y() - 8) == tokens.hold
    assert colour(date(2026, 5, 20), 3, 4) not in (tokens.care, tokens.hold)


def test_the_key_names_what_is_in_use_and_nothing_else(qtbot: QtBot, theme: Theme) -> None:
    assert [words for words, _ in signs_of(DAYS)] == [
        "window: take care",
        "could have begun",
        "statutory day",
        "polling day",
        "today",
        "bank holiday",
    ]
    assert signs_of(Days(date(2027, 1, 1), date(2027, 1, 1), TODAY)) == ()
    key = MonthKey()
    qtbot.addWidget(key)
    key.show_days(DAYS)
    assert key.accessibleName().startswith("Key: window: take care, could have begun")
    assert key.heightForWidth(200) > key.heightForWidth(900)
