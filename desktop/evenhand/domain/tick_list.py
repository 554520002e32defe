"""What is to be done, as a list of a paper to tick and initial by hand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Task:
    """A line of a tick list: what, who, by when."""

    what: str
    who: str
    by: str


@dataclass(frozen=True, slots=True)
class TickList:
    """A table to tick and initial by hand."""

    number: int
    caption: str
    tasks: tuple[Task, ...]
