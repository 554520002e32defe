"""What is kept of money after a decision: offers, payments, returns, breaches, assurance. Money is in whole pence."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.vocabulary import AssuranceCovers, BackBecause
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCourse:
    """What became of an award: offered, accepted, confirmed by the LTO, closed, or ended before that."""

    id: int = 0
    award_id: int
    offered_on: date | None = None
    accepted_on: date | None = None
    accepted_by: str = ""
    lto_confirmed_on: date | None = None
    lto_confirmed_by: str = ""
    closed_on: date | None = None
    ended_on: date | None = None
    ended_because: str = ""
    note: str = ""

    def ended_by(self, day: date) -> date | None:
        """The day on which the award had ended by a day, None where it went on then."""
        return self.ended_on if self.ended_on is not None and self.ended_on <= day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCondition:
    """A condition of one award, beside those of every award."""

    id: int = 0
    award_id: int
    position: int
    says: str
    met_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringReturn:
    """A return that an award asks for: how it was spent, whom it reached, and that none went to party politics
    (PP13).
    """

    id: int = 0
    award_id: int
    due_on: date
    received_on: date | None = None
    excused_on: date | None = None
    excused_because: str = ""
    no_politics_on: date | None = None
    declared_by: str = ""
    people: int | None = None
    says: str = ""
    unspent_pence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnChase:
    """That a return was asked for again."""

    id: int = 0
    return_id: int
    chased_on: date
    how: SentHow = SentHow.EMAIL
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnLine:
    """What was spent on one line of the budget, and whether the receipts were seen."""

    id: int = 0
    return_id: int
    position: int
    what: str
    spent_pence: int
    receipts_seen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPublicity:
    """Publicity that a grant produced; it goes through the publicity screen like any other."""

    id: int = 0
    return_id: int
    item_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """That money of the partnership was not spent as agreed, or that it was about to be, and what was done."""

    id: int = 0
    award_id: int | None = None
    payment_id: int | None = None
    found_on: date
    what: str
    clause: str = ""
    done: str = ""
    settled_on: date | None = None
    settled_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyBack:
    """Money of an award that came back."""

    id: int = 0
    award_id: int
    back_on: date
    pence: int
    because: BackBecause
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """Money set aside in the plan for a theme, or for running costs, over a time."""

    id: int = 0
    name: str
    theme_id: int | None = None
    starts: date
    ends: date
    budget_pence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentBatch:
    """Payments that the LTO made together, and confirms together (PP12)."""

    id: int = 0
    name: str
    paid_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One payment that the LTO made for the partnership, of an award or of anything else (PP11, PP12).

    Where it is no award's, the `party_` fields are set by the screen and a person's answer, never typed.
    `day_is_known` is False for what was only known in all.
    """

    id: int = 0
    award_id: int | None = None
    batch_id: int | None = None
    paid_on: date
    day_is_known: bool = True
    payee: str
    what_for: str
    pence: int
    theme_id: int | None = None
    line_id: int | None = None
    receipt: str = ""
    receipt_seen_on: date | None = None
    file_name: str = ""
    digest: str = ""
    party_standing: PartyStanding = PartyStanding.CLEAR
    party_verdict: PartyVerdict = PartyVerdict.NO_MATCH
    party_like: str = ""
    party_why: str = ""
    party_list_date: date | None = None
    answered_by: str = ""
    second_person: str = ""
    party_reason: str = ""
    answered_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LtoAssurance:
    """The LTO's word of a day that the payments of a batch or of a year were checked (PP12)."""

    id: int = 0
    covers: AssuranceCovers
    batch_id: int | None = None
    starts: date | None = None
    ends: date | None = None
    confirmed_on: date
    confirmed_by: str
    how: SentHow = SentHow.EMAIL
    says: str = ""
    file_name: str = ""
    digest: str = ""
