"""The assurance statement as a read model: what the LTO has confirmed, and what it has not (PP12). Money in pence."""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class AssuredLine:
    """A batch or a year with what was paid, the receipts seen, and who confirmed it when; "" and None where nobody."""

    name: str
    on: date
    payments: int
    pence: int
    receipts_seen: int
    confirmed_on: date | None
    confirmed_by: str
    how: str
    says: str
    is_late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenCounts:
    """How many payments were screened, and what became of those that were asked about."""

    payments: int
    payees_asked: int
    payees_answered: int
    purposes_asked: int
    purposes_open: int
    breaches_open: int
    to_parties: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AssuranceStatement:
    """The statement as at a day, over a period; `screens` is None where the copy may not tell what waits."""

    occasion: Occasion
    level: Level
    starts: date
    batches: tuple[AssuredLine, ...]
    years: tuple[AssuredLine, ...]
    outside_count: int
    outside_pence: int
    paid_pence: int
    screens: ScreenCounts | None

    @property
    def as_at(self) -> date:
        """The day on which the statement stands."""
        return self.occasion.as_at

    @property
    def waiting(self) -> tuple[AssuredLine, ...]:
        """The batches and years that nobody has confirmed."""
        return tuple(one for one in (*self.batches, *self.years) if one.confirmed_on is None)


@keeps("PP12")
def for_level(statement: AssuranceStatement, level: Level) -> AssuranceStatement:
    """The statement as a copy of that level may hold it: for the public without a person's name or words."""
    if level is not Level.PUBLIC:
        return replace(statement, level=level)
    return replace(
        statement,
        level=level,
        occasion=statement.occasion.for_public(),
        screens=None,
        batches=tuple(replace(one, confirmed_by="", says="") for one in statement.batches),
        years=tuple(replace(one, confirmed_by="", says="") for one in statement.years),
    )
