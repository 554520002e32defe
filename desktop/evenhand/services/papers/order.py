"""What is asked for when a paper is asked for."""

from dataclasses import dataclass
from datetime import date, datetime

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """A paper by name, the day its figures stand on, its period, who will read it and in which size.

    Without `starts` the period is the last twelve months; without `ends` it ends on `as_at`.
    """

    paper: str
    as_at: date
    printed_at: datetime
    starts: date | None = None
    ends: date | None = None
    level: Level = Level.PUBLIC
    large_print: bool = False
    election_id: int | None = None

    @property
    def day(self) -> date:
        """The day on which the figures stand: the last of the period."""
        return self.ends or self.as_at

    @property
    def first_day(self) -> date:
        """The first day of the period."""
        return self.starts or _year_before(self.day)

    def refuse_backwards(self) -> None:
        """Refuse a period that ends before it begins, whether or not the paper has one.

        Raises:
            Refusal: its first day is after the last.
        """
        if self.first_day > self.day:
            raise Refusal("The period ends before it begins. Give an earlier first day.", field="starts")


def _year_before(day: date) -> date:
    """The day after the same day of the year before, so that twelve months are covered once."""
    last_year = date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
    return date.fromordinal(last_year.toordinal() + 1)
