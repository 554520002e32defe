"""Hours as the secretary says them beside a date of the timetable."""

from datetime import time


def say_hour(hour: time) -> str:
    """An hour as said: 10 pm, 7.30 pm, noon at 12."""
    if (hour.hour, hour.minute) == (12, 0):
        return "noon"
    minutes = f".{hour.minute:02d}" if hour.minute else ""
    return f"{(hour.hour - 1) % 12 + 1}{minutes} {'am' if hour.hour < 12 else 'pm'}"
