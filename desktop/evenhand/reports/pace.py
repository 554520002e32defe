"""The pace of drawing: after each page whoever asked for a paper is told, and may call it off by raising."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar

Reach = Callable[[], None]
_REACH: ContextVar[Reach | None] = ContextVar("reach", default=None)


@contextmanager
def told_of_pages(reach: Reach | None) -> Generator[None, None, None]:
    """What is drawn meanwhile on this thread calls `reach` at the end of each page."""
    before = _REACH.set(reach)
    try:
        yield
    finally:
        _REACH.reset(before)


def reach_page() -> None:
    """Tell that a page is drawn."""
    reach = _REACH.get()
    if reach is not None:
        reach()
