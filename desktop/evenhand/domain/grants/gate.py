"""The award gate: what must be settled before an application can be awarded, as a checklist of conditions.

Each condition says how it stands, why, which clause it comes from and what a person can do about it. Those that are
open come first, in the order in which they are met in life, then those met with care, then those met. An applicant
that is a party has one line and no gate at all (PP14). An election window is a caution and never stands in the way of
a decision: what waits is the announcement (PP5).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.grants.awarding import Amounts, Purse, most_awardable
from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.vocabulary import Answer, PartyStanding, PartyVerdict, Planned
from evenhand.domain.words import say_count, say_day, say_long_day, say_pence

PARTY_CLAUSE, WINDOW_CLAUSE = "PP14", "PP5"


class Stands(StrEnum):
    """How a condition stands, those in the way first."""

    NEEDS_ANSWER = "needs-answer"
    NOT_MET = "not-met"
    MET_WITH_CARE = "met-with-care"
    MET = "met"


class Asks(StrEnum):
    """What a condition asks for, in the order in which the conditions are met in life."""

    PARTY = "party"
    AMOUNT = "amount"
    MONEY = "money"
    DAY = "day"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `verb` is what a person can do about it, `short` the reason in two or three words for a list."""

    asks: Asks
    stands: Stands
    title: str
    detail: str = ""
    clause: str = ""
    verb: str = ""
    short: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it stands in the way."""
        return self.stands in (Stands.NEEDS_ANSWER, Stands.NOT_MET)


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What the gate looks at: one application with its round, and the day on which it is looked at.

    `answer` is the latest answer to the party question; `announcing` is what the election windows say of announcing an
    award on that day.
    """

    application: Application
    applicant: Applicant
    answer: PartyAnswer | None
    grant_round: Round
    purse: Purse
    meetings: tuple[Meeting, ...]
    announcing: ActivityAnswer
    day: date


@dataclass(frozen=True, slots=True)
class Gate:
    """The checklist of one application, open conditions first; `offers_pence` is what the award button offers."""

    conditions: tuple[Condition, ...]
    offers_pence: int
    barred: bool = False

    @property
    def pending(self) -> tuple[Condition, ...]:
        """The conditions that are open."""
        return tuple(condition for condition in self.conditions if condition.is_open)

    @property
    def is_met(self) -> bool:
        """Whether nothing stands in the way of the award."""
        return not self.barred and not self.pending

    def condition(self, asks: Asks) -> Condition | None:
        """The condition that asks for this; a barred applicant has but the one."""
        return next((condition for condition in self.conditions if condition.asks is asks), None)


@keeps("PP14", "PP5")
def award_gate(facts: GateFacts) -> Gate:
    """What must be settled before this application can be awarded (PP14, PP5).

    It is all met only where the services would award what it offers, and a party never passes it.
    """
    party = _party(facts)
    most = most_awardable(
        Amounts(
            grant_round=facts.grant_round,
            asked_pence=facts.application.asked_pence,
            left_pence=facts.purse.left_pence,
        )
    )
    if facts.applicant.party_standing is PartyStanding.PARTY:
        return Gate((party,), 0, barred=True)
    conditions = (party, _amount(facts), _money(facts, most), _day(facts), _window(facts))
    in_reach = most >= max(facts.grant_round.least_pence or 1, 1)
    return Gate(
        tuple(sorted(conditions, key=_open_first)), most if in_reach else facts.application.asked_pence
    )


def meetings_for(application: Application, meetings: Iterable[Meeting], day: date) -> tuple[Meeting, ...]:
    """The meetings held by that day that can have decided an application, the latest first."""
    held = (
        meeting
        for meeting in meetings
        if meeting.status is Planned.HELD and application.received_on <= meeting.held_on <= day
    )
    return tuple(sorted(held, key=_latest_first))


def _latest_first(meeting: Meeting) -> tuple[int, int]:
    return (-meeting.held_on.toordinal(), meeting.id)


def _open_first(condition: Condition) -> int:
    """Open conditions keep the order of life among themselves, then come those met with care, then those met."""
    if condition.is_open:
        return 0
    return 1 if condition.stands is Stands.MET_WITH_CARE else 2


def _party(facts: GateFacts) -> Condition:
    applicant = facts.applicant
    if applicant.party_standing is PartyStanding.PARTY:
        says = f"{applicant.name} is a registered party. Big Local money can never go to a party."
        return Condition(
            Asks.PARTY, Stands.NOT_MET, says, _answered(facts.answer), PARTY_CLAUSE, short="party"
        )
    title = "The applicant is not a political party"
    if applicant.party_standing is PartyStanding.OPEN:
        short = "name of a party" if applicant.party_verdict is PartyVerdict.MATCH else "name like a party’s"
        detail = say_screen(applicant)
        return Condition(Asks.PARTY, Stands.NEEDS_ANSWER, title, detail, PARTY_CLAUSE, "Answer…", short)
    if applicant.party_standing is PartyStanding.NOT_A_PARTY:
        return Condition(Asks.PARTY, Stands.MET, title, _answered(facts.answer), PARTY_CLAUSE)
    return Condition(Asks.PARTY, Stands.MET, title, say_screen(applicant), PARTY_CLAUSE)


def say_screen(applicant: Applicant) -> str:
    """What the list of parties said of an applicant's name, with the date of the list."""
    when = (
        f"list of {say_day(applicant.party_list_date)}"
        if applicant.party_list_date
        else "list without a date"
    )
    if applicant.party_verdict is PartyVerdict.NO_MATCH:
        return f"no match among the registered parties, {when}"
    how = "matches" if applicant.party_verdict is PartyVerdict.MATCH else "may be that of"
    like = applicant.party_like or "a registered party"
    why = f" ({applicant.party_why})" if applicant.party_why else ""
    return f"The name {how} {like}{why}, {when}."


def _answered(answer: PartyAnswer | None) -> str:
    """Who answered the party question, when and why."""
    if answer is None:
        return "answered before this file was begun"
    second = f" and {answer.second_person}" if answer.second_person else ""
    reason = f": {answer.reason}" if answer.reason else ""
    return f"answered by {answer.answered_by}{second} on {say_day(answer.answered_on)}{reason}"


def _amount(facts: GateFacts) -> Condition:
    title, asked = "An amount is asked for", facts.application.asked_pence
    if asked <= 0:
        detail = "The application names no amount."
        return Condition(Asks.AMOUNT, Stands.NOT_MET, title, detail, "", "Give the amount…", "no amount")
    return Condition(Asks.AMOUNT, Stands.MET, title, say_pence(asked))


def _money(facts: GateFacts, most: int) -> Condition:
    grant_round, left = facts.grant_round, facts.purse.left_pence
    title, asked = "Within the limits and the money", facts.application.asked_pence
    least = grant_round.least_pence or 0
    if left <= 0:
        return _not_enough(
            title, f"Nothing is left of {say_pence(grant_round.budget_pence)}.", "nothing left"
        )
    if asked > 0 and asked < least:
        detail = f"{say_pence(asked)} is asked for. This round awards at least {say_pence(least)}."
        return _not_enough(title, detail, "under the least")
    if least > left:
        detail = f"{say_pence(left)} is left. This round awards at least {say_pence(least)}."
        return _not_enough(title, detail, "too little left")
    if asked > most:
        why = _limit_that_binds(grant_round, left, most)
        detail = f"{say_pence(asked)} is asked for. {why} It can be awarded in part."
        return Condition(Asks.MONEY, Stands.MET_WITH_CARE, title, detail)
    return Condition(
        Asks.MONEY, Stands.MET, title, f"{say_limits(grant_round)}{say_pence(left)} left in the round"
    )


def _not_enough(title: str, detail: str, short: str) -> Condition:
    return Condition(Asks.MONEY, Stands.NOT_MET, title, detail, "", "Edit round…", short)


def _limit_that_binds(grant_round: Round, left: int, most: int) -> str:
    if most == left:
        return f"{say_pence(left)} is left in the round."
    return f"This round awards at most {say_pence(grant_round.most_pence or most)}."


def say_limits(grant_round: Round) -> str:
    """The limits of each award in a round, to be followed by more: "£100.00 to £2,000.00; "."""
    least, most = grant_round.least_pence, grant_round.most_pence
    if least is not None and most is not None:
        return f"{say_pence(least)} to {say_pence(most)}; "
    if most is not None:
        return f"at most {say_pence(most)}; "
    return f"at least {say_pence(least)}; " if least is not None else ""


def _day(facts: GateFacts) -> Condition:
    title, decides = "The day to decide has come", facts.grant_round.decides_on
    if decides is not None and decides > facts.day:
        return _still_to_come(title, decides, facts.meetings)
    since = max(facts.application.received_on, decides or facts.application.received_on)
    held = [one for one in meetings_for(facts.application, facts.meetings, facts.day) if one.held_on >= since]
    if not held:
        detail = (
            f"No meeting held since {say_day(since)} is recorded. Record it, so that the award can name it."
        )
        return Condition(Asks.DAY, Stands.MET_WITH_CARE, title, detail)
    latest = held[0]
    return Condition(Asks.DAY, Stands.MET, title, f"{latest.kind.label.lower()} of {say_day(latest.held_on)}")


def _still_to_come(title: str, decides: date, meetings: Iterable[Meeting]) -> Condition:
    planned = any(one.status is Planned.PLANNED and one.held_on == decides for one in meetings)
    plan = "A meeting is planned for that day." if planned else "No meeting is planned for that day yet."
    detail = f"The round decides on {say_long_day(decides)}. {plan}"
    verb = "Open meeting" if planned else "Edit round…"
    return Condition(Asks.DAY, Stands.NOT_MET, title, detail, "", verb, "not decided yet")


def _window(facts: GateFacts) -> Condition:
    title, announcing = "No election window stands in the way", facts.announcing
    if announcing.answer is Answer.GO_AHEAD:
        detail = "an award may also be announced now"
        return Condition(Asks.WINDOW, Stands.MET, title, detail, WINDOW_CLAUSE)
    if announcing.answer is Answer.HOLD and announcing.until is not None:
        waits = f"Do not announce it before {say_long_day(announcing.until)}."
    else:
        waits = f"{announcing.why}."
    return Condition(
        Asks.WINDOW, Stands.MET_WITH_CARE, title, f"The award may be made. {waits}", WINDOW_CLAUSE
    )


def say_gate(gate: Gate) -> str:
    """The gate in one sentence, beside its button."""
    if gate.barred:
        return ""
    if not gate.pending:
        number = say_count(len(gate.conditions), "condition")
        return f"All {number} are met."
    return "Not yet: press Award to go to the first open condition."
