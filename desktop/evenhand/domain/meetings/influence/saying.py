"""A figure of influence in one sentence that a lay board understands, and what it says where too little is recorded."""

from enum import StrEnum
from fractions import Fraction

from evenhand.domain.meetings.influence.beside import Seats
from evenhand.domain.meetings.influence.counting import Count, Measure
from evenhand.domain.words import SMALL_NUMBERS, say_count, say_percent

ENOUGH = 5
RECORDED = {
    Measure.CHAIRED: ("meeting whose chair is recorded", "meetings whose chair is recorded"),
    Measure.ATTENDED: ("meeting with attendance recorded", "meetings with attendance recorded"),
    Measure.MOVED: ("motion whose mover is recorded", "motions whose mover is recorded"),
    Measure.SECONDED: ("motion whose seconder is recorded", "motions whose seconder is recorded"),
    Measure.CARRIED: (
        "motion that was carried and whose mover is recorded",
        "motions that were carried and whose mover is recorded",
    ),
    Measure.VOTES: ("vote recorded by name", "votes recorded by name"),
}
MISSING = {
    Measure.CHAIRED: ("Who chaired {} of {} is not recorded.", "meeting"),
    Measure.ATTENDED: ("Attendance at {} of {} is not recorded.", "meeting"),
    Measure.MOVED: ("The mover of {} of {} is not recorded.", "motion"),
    Measure.SECONDED: ("The seconder of {} of {} is not recorded.", "motion"),
    Measure.CARRIED: ("The mover of {} of {} that were carried is not recorded.", "motion"),
    Measure.VOTES: ("How each voted is not recorded for {} of {}.", "motion"),
}
DID = {
    Measure.OFFICES: ("{} of {}", "office"),
    Measure.CHAIRED: ("took {} of {} in the chair", "turn"),
    Measure.ATTENDED: ("make up {} of {}", "attendance"),
    Measure.MOVED: ("moved {} of {}", "motion"),
    Measure.SECONDED: ("seconded {} of {}", "motion"),
    Measure.CARRIED: ("moved {} of the {} that were carried", "motion"),
    Measure.VOTES: ("cast {} of {} recorded by name", "vote"),
}


class Beside(StrEnum):
    """How a part stands beside the share of the seats."""

    LESS = "less than"
    ABOUT = "about"
    JUST = "just"
    MORE = "more than"


def say_thin(count: Count) -> str:
    """Why too little is recorded to compare; empty where there is enough, as there always is of seats and offices."""
    words, known = RECORDED.get(count.measure), len(count.counted)
    if words is None:
        return "" if count.whole else f"There are no {count.measure.label.lower()}."
    if not known:
        return f"There is no {words[0]}, so nothing can be said."
    if known < ENOUGH:
        return f"Only {say_count(known, *words)}: too few to say more."
    if count.left_out > known and count.measure is not Measure.VOTES:
        return "The minutes leave out more than they record, so this is too little to say more."
    return ""


def say_missing(count: Count) -> str:
    """What the minutes do not record; empty where they record everything."""
    told = MISSING.get(count.measure)
    if told is None or not count.left_out:
        return ""
    whole = len(count.counted) + count.left_out
    return told[0].format(_number(count.left_out), say_count(whole, told[1]))


def say_figure(who: str, count: Count, seats: Seats, thin: str) -> str:
    """The figure beside the seats: Councillors hold 3 of 11 seats and moved 4 of 31 motions: less than their share."""
    if count.measure is Measure.SEATS:
        if not count.whole:
            return "Nobody has a vote on this day."
        return (
            f"{who} hold {count.part} of {count.whole} voting seats: {say_percent(count.part, count.whole)}."
        )
    if not count.whole:
        return thin
    did = say_part(count.measure, count.part, count.whole)
    if thin:
        return f"{who} {did}. {thin}"
    if not seats.met.whole:
        return f"{who} {did}."
    alone = " One of them did all of it." if count.by == 1 and count.part > 1 else ""
    compared = f"{compare(count, seats)} their share of the seats"
    return f"{who} {say_held(seats, count.measure)} and {did}: {compared}.{alone}"


def say_held(seats: Seats, measure: Measure) -> str:
    """Their share of the seats as the beginning of a sentence: hold 3 of 11 seats."""
    if seats.steady or measure is Measure.OFFICES:
        return f"hold {seats.last.part or 'none'} of {seats.last.whole} seats"
    return f"held {seats.met.percent} of the seats when the board met"


def say_part(measure: Measure, part: int, whole: int) -> str:
    """What they did of a whole: moved 4 of 31 motions."""
    words, noun = DID[measure]
    return words.format(part or "none", say_plural(whole, noun))


def say_plural(number: int, noun: str) -> str:
    """A count in digits with its noun, as it stands beside another count: 31 motions."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def compare(count: Count, seats: Seats) -> Beside:
    """More or less than their share; about as much where one thing more or less would turn it round."""
    expected = seats.expected(count.measure, count.whole)
    if Fraction(count.part) == expected:
        return Beside.JUST
    if abs(count.part - expected) < 1:
        return Beside.ABOUT
    return Beside.MORE if count.part > expected else Beside.LESS


def _number(number: int) -> str:
    return SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else str(number)
