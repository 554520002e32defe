"""The award gate: what must be settled before an application can be awarded, as a checklist of conditions.

Each condition says how it stands, why, which clause it comes from and what a person can do about it. Those that are
open come first, in the order in which they are met in life, then those met with care, then those met. An applicant
that is a party has one line and no gate at all (PP14). An election window is a caution and never stands in the way of
a decision: what waits is the announcement (PP5). What asks nothing of an application is not told of.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from evenhand.domain.grants.awarding import most_awardable
from evenhand.domain.grants.gate_facts import Asks, Condition, GateFacts, Stands
from evenhand.domain.grants.gate_money import amount, late, money, retrospective
from evenhand.domain.grants.gate_people import interests, party, past_breach, purpose, register_look
from evenhand.domain.grants.gate_power import decided, scores, window
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding
from evenhand.domain.words import say_count

CALLED: Mapping[Asks, str] = {
    Asks.PARTY: "the party question",
    Asks.LOOK: "the public register",
    Asks.PURPOSE: "the purpose screen",
    Asks.LATE: "the day it came in",
    Asks.AMOUNT: "the amount",
    Asks.RETROSPECTIVE: "the day it begins",
    Asks.INTERESTS: "a conflict of interest",
    Asks.MONEY: "the money",
    Asks.BREACH: "a past breach",
    Asks.MEETING: "the decision",
}
OF_THE_POWER = (Asks.MEETING, Asks.MONEY)


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

    def condition(self, asks: Asks) -> Condition | None:
        """The condition that asks for this; a barred applicant has but the one."""
        return next((condition for condition in self.conditions if condition.asks is asks), None)


@keeps("PP14", "PP13", "PP2", "PP5")
def award_gate(facts: GateFacts) -> Gate:
    """What must be settled before this application can be awarded (PP14, PP13, PP2, PP5).

    It is all met only where the services would award what it offers, and a party never passes it.
    """
    if facts.applicant.party_standing is PartyStanding.PARTY:
        return Gate((party(facts),), 0, barred=True)
    most = most_awardable(facts.amounts)
    in_reach = most >= max(facts.grant_round.least_pence or 1, 1)
    told = (
        party(facts),
        register_look(facts),
        purpose(facts),
        late(facts),
        amount(facts),
        retrospective(facts),
        interests(facts),
        scores(facts),
        money(facts),
        past_breach(facts),
        decided(facts, most if in_reach else facts.application.asked_pence),
        window(facts),
    )
    conditions = sorted((one for one in told if one is not None), key=_open_first)
    return Gate(tuple(conditions), most if in_reach else facts.application.asked_pence)


@keeps("PP14", "PP13", "PP2")
def refuse_unmet(facts: GateFacts) -> None:
    """Let an application be awarded only where nothing of its gate is open but what the decision itself answers.

    Amounts and the power that decided are held against the decision as it is made. Raises Refusal with the clause.
    """
    for condition in award_gate(facts).pending:
        if condition.asks not in OF_THE_POWER:
            detail = condition.detail[:1].upper() + condition.detail[1:]
            says = f"Not met: {condition.title[:1].lower()}{condition.title[1:]}. {detail}".rstrip()
            raise Refusal(says, clause=condition.clause or None, field="by")


def _open_first(condition: Condition) -> int:
    """Open conditions keep the order of life among themselves, then come those met with care, then those met."""
    if condition.is_open:
        return 0
    return 1 if condition.stands is Stands.MET_WITH_CARE else 2


def say_gate(gate: Gate) -> str:
    """The gate in one sentence, beside its button."""
    if gate.barred:
        return ""
    if not gate.pending:
        number = say_count(len(gate.conditions), "condition")
        return f"All {number} are met."
    return f"Not yet. The first open condition is {CALLED[gate.pending[0].asks]}: press Award to go there."
