"""What somebody is in Parliament on a day, as a whole sentence of a paper says it."""

from evenhand.domain.mp.seat import FORMER
from evenhand.domain.vocabulary import Standing

STANDS = {
    FORMER[Standing.STANDING]: "is a former MP{seat} and stands again",
    FORMER[Standing.NOT_STANDING]: "is a former MP{seat} and does not stand again",
    FORMER[Standing.NOT_KNOWN]: "is a former MP{seat}; whether they stand again is not known",
    "MP": "is the MP{seat}",
}


def say_position(name: str, position: str, constituency: str) -> str:
    """A sentence from a position of `seat.position`: Ruth Calloway is a former MP for Marlbeck and stands again."""
    seat = f" for {constituency}" if constituency else ""
    if position in STANDS:
        return f"{name} {STANDS[position].format(seat=seat)}."
    return f"{name} is {position}." if position.startswith("not ") else f"{name} is a {position}{seat}."
