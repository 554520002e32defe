"""The clock and the person at work, read here alone and handed down from here."""

import getpass
from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment on this computer's own clock, to the second."""
    return datetime.now().astimezone().replace(tzinfo=None, microsecond=0)


def who() -> str:
    """The name under which the journal keeps what is done: the computer's name for the person at work."""
    return getpass.getuser()
