"""Small ways of saying things on paper: a count in words, a span of days, a sentence that begins with a capital."""

import re
from datetime import date

from evenhand.domain.words import MONTHS, say_count, say_day

TEENS = (
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
)


def opening(words: str) -> str:
    """The words as they begin a sentence: with a capital, a count under twenty as a word."""
    first, space, rest = words.partition(" ")
    if first.isdecimal() and 11 <= int(first) < 11 + len(TEENS):
        return f"{TEENS[int(first) - 11]}{space}{rest}"
    return f"{words[:1].upper()}{words[1:]}"


def in_words(number: int) -> str:
    """A count without its noun: two, 14."""
    return say_count(number, " ", " ").strip()


def how_many(number: int, one: str, many: str) -> str:
    """A count before its verb: one was refused, two were refused."""
    return f"{in_words(number)} {one if number == 1 else many}"


def say_span(first: date, last: date) -> str:
    """Two days with what they share said once: 20 to 30 March 2026, 16 March to 10 May 2026."""
    if first == last:
        return say_day(last)
    if first.year != last.year:
        return f"{say_day(first)} to {say_day(last)}"
    month = "" if first.month == last.month else f" {MONTHS[first.month - 1]}"
    return f"{first.day}{month} to {say_day(last)}"


def near(words: str, day: date) -> str:
    """Words whose days lie in the year of a day that the paper's front says: move to 15 May."""
    return re.sub(rf"\b(\d{{1,2}} (?:{'|'.join(MONTHS)})) {day.year}\b", r"\1", words)
