"""Which columns of a table may stand as one on a narrow page, such as one of large print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Together:
    """The columns of a table, from one to another, that stand as one under a head where a page is too narrow for each.

    A count is told behind the head of its column ("Came 8 of 10, apologies 2"), a status on a line of its own.
    """

    head: str
    first: int
    last: int
