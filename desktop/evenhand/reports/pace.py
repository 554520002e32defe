"""The pace of drawing: with each text that is set and after each page whoever asked for a paper is told.

They may call it off by raising: a paper that is no longer wanted holds nobody up, even before its first page.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar

Reach = Callable[[], None]
_REACH: ContextVar[Reach | None] = ContextVar("reach", default=None)


@contextmanager
def told_of_steps(reach: Reach | None) -> Generator[None, None, None]:
    """What is drawn meanwhile on this thread calls `reach` with each of its steps."""
    before = _REACH.set(reach)
    try:
        yield
    finally:
        _REACH.reset(before)


def go_on() -> None:
    """Tell that a step is done, and go on unless whoever is told raises."""
    reach = _REACH.get()
    if reach is not None:
        reach()
