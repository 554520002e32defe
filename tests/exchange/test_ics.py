"""Calendar files: folded, escaped and ended as RFC 5545 has it, and read back as they were written."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.exchange.ics import CalendarEvent, calendar, escaped, folded, in_universal_time

STAMP = date(2026, 3, 2)
NOMINATIONS = CalendarEvent(
    "local-2026-05-07-nominations@evenhand",
    date(2026, 4, 9),
    "Nominations close: local elections",
    "SI 2006/3304, Sch. 2 rule 1; 19 + 8 + 1 = 28",
    hour=time(16),
)
WINDOW = CalendarEvent("window@evenhand", date(2026, 3, 27), "Take care", ends=date(2026, 5, 7))


def unfolded(written: bytes) -> list[str]:
    return written.replace(b"\r\n ", b"").decode().split("\r\n")


def unescaped(text: str) -> str:
    marks = {"n": "\n", "N": "\n"}
    out, letters = "", iter(text)
    for letter in letters:
        taken = next(letters) if letter == "\\" else letter
        out += marks.get(taken, taken) if letter == "\\" else taken
    return out


def test_a_calendar_has_the_lines_that_the_format_asks_for() -> None:
    lines = unfolded(calendar([WINDOW, NOMINATIONS], name="Fernhill, elections", stamp=STAMP))
    assert lines[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Evenhand//Calendar of a partnership//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Fernhill\\, elections",
    ]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert lines.count("DTSTAMP:20260302T000000Z") == 2


def test_whole_days_end_on_the_day_after_and_hours_stand_in_universal_time() -> None:
    lines = unfolded(calendar([NOMINATIONS, WINDOW], name="x", stamp=STAMP))
    assert "DTSTART;VALUE=DATE:20260327" in lines
    assert "DTEND;VALUE=DATE:20260508" in lines
    assert "DTSTART:20260409T150000Z" in lines
    assert lines.index("UID:window@evenhand") < lines.index("UID:local-2026-05-07-nominations@evenhand")


@pytest.mark.parametrize(
    ("day", "hour", "universal"),
    [
        (date(2026, 1, 15), time(16), datetime(2026, 1, 15, 16)),  # noqa: DTZ001  universal time, as written
        (date(2026, 3, 28), time(17), datetime(2026, 3, 28, 17)),  # noqa: DTZ001
        (date(2026, 3, 29), time(17), datetime(2026, 3, 29, 16)),  # noqa: DTZ001
        (date(2026, 10, 24), time(0), datetime(2026, 10, 23, 23)),  # noqa: DTZ001
        (date(2026, 10, 25), time(16), datetime(2026, 10, 25, 16)),  # noqa: DTZ001
    ],
)
def test_summer_time_is_an_hour_ahead_between_the_last_sundays_of_march_and_october(
    day: date, hour: time, universal: datetime
) -> None:
    assert in_universal_time(day, hour) == universal


def test_the_same_events_in_any_order_give_the_same_file() -> None:
    one = calendar([NOMINATIONS, WINDOW], name="x", stamp=STAMP)
    assert one == calendar([WINDOW, NOMINATIONS], name="x", stamp=STAMP)


@given(st.text())
def test_no_line_is_longer_than_75_bytes_and_unfolding_gives_it_back(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    written = folded(line)
    assert all(len(piece) <= 75 for piece in written.removesuffix(b"\r\n").split(b"\r\n"))
    assert written.replace(b"\r\n ", b"").decode() == line + "\r\n"


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]) | st.just("\n")))
def test_escaped_text_reads_back_and_breaks_no_line(text: str) -> None:
    written = escaped(text)
    assert "\n" not in written
    assert unescaped(written) == text
