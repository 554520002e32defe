"""The partnership as facts: who it is, its plan, its councils, its own rules, the papers it has issued."""

from dataclasses import dataclass
from datetime import date, datetime

from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The partnership's name and the bodies answerable for its money and its data."""

    id: int = 0
    name: str
    area: str = ""
    lto_name: str = ""
    lto_is_council: bool = False
    data_controller: str = ""
    secretary: str = ""
    rule_book: str = "big-local"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTheme:
    id: int = 0
    name: str
    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    id: int = 0
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ward:
    id: int = 0
    council_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Constituency:
    id: int = 0
    name: str
    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOverride:
    """A rule-book value the partnership set for itself; `value` is the text of a TOML value."""

    id: int = 0
    rule: str
    value: str
    reason: str
    starts: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleAdoption:
    """The minuted decision by which the board adopted a value of its own; a suggested mark judges only then."""

    id: int = 0
    override_id: int
    decision_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """A paper kept as printed; the PDF itself is fetched by its id."""

    id: int = 0
    paper: str
    title: str
    level: Level
    large_print: bool = False
    as_at: date
    issued_at: datetime
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedRecord:
    """What an issued paper stood on. Papers of one `subject` are editions of the same paper, counted from 1.

    `known_on` is the earlier day as of which the file was read, `meeting_id` the meeting that it went to, `approved_on`
    the day on which the board approved it.
    """

    id: int = 0
    issued_paper_id: int
    subject: str
    edition: int
    check_digits: str = ""
    one_page: bool = False
    known_on: date | None = None
    meeting_id: int | None = None
    approved_on: date | None = None
