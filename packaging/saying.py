"""How the bootstrap speaks: plain lines on stderr, and one kind of stop that says what to do."""

import sys


class Stopped(Exception):
    """Something stands in the way of setting up; `says` tells what happened, what is safe and what to do."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says


def say(line: str) -> None:
    """One line to the person at the terminal."""
    print(line, file=sys.stderr, flush=True)
