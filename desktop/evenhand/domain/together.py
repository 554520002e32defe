"""Which columns of a table stand as one on paper: on a narrow page, such as one of large print, or on every page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Together:
    """The columns of a table, from one to another, that stand as one under a head.

    Where a page is too narrow for each, a count or a sign is told behind the head of its column ("Came 8 of 10,
    apologies 2"), a box before it, and a status on a line of its own. Where they are stacked under the name of the row,
    their words are sentences of one line.
    """

    head: str
    first: int
    last: int
