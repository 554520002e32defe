"""What the sample's MPs said and were asked: mistaken words and their answers, advice, quotes, residents' problems."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.mp.record_facts import Advice, Misconception, QuoteScope, Referral
from evenhand.domain.mp.vocabulary import CaseOutcome
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.domain.publicity.record_facts import Quote
from evenhand.records.unit_of_work import Partnership
from evenhand.services import advice, casework, misconceptions, quotes
from evenhand.services.sample.mp import Ties, Told
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import listed


def write_said(partnership: Partnership, ties: Ties, people: Mapping[str, int], *, today: date) -> None:
    """Enter it under the MPs and engagements that it belongs to."""
    told = table("mp")
    themes = {one.name: one.id for one in listed(partnership, PlanTheme)}
    with partnership.change("What was said by MPs, and asked of them"):
        for one in told["misconception"]:
            _hear(partnership, one, ties, today)
        for one in told["advice"]:
            asked = fact(
                Advice,
                one,
                mp_id=ties.mps[one["mp"]],
                engagement_id=ties.engagements[one["engagement"]],
                theme_id=themes.get(one.get("theme", "")),
            )
            advice.save_advice(partnership, asked, today=today)
        for one in told["quote"]:
            quote = fact(Quote, one, person_id=people[one["mp"]])
            scope = fact(QuoteScope, one, quote_id=0, engagement_id=ties.engagements[one["engagement"]])
            quotes.save_quote(partnership, quote, scope=scope, today=today)
    with partnership.change("Residents’ problems taken to the MP"):
        for one in told["referral"]:
            _refer(partnership, one, ties, today)


def _hear(partnership: Partnership, told: Told, ties: Ties, today: date) -> None:
    heard = fact(
        Misconception,
        told,
        mp_id=ties.mps[told["mp"]],
        engagement_id=ties.engagements[told["heard"]],
        answer_id=ties.engagements.get(told.get("answer", "")),
    )
    misconceptions.save_misconception(partnership, heard, today=today)


def _refer(partnership: Partnership, told: Told, ties: Ties, today: date) -> None:
    """Open it, and take it through its steps as far as it came."""
    opened = ("category", "route", "opened_on", "resident", "matter")
    begun = {name: told[name] for name in opened if name in told}
    key = casework.open_referral(
        partnership, fact(Referral, begun, reference="", mp_id=ties.mps[told["mp"]]), today=today
    )
    if "consent_on" not in told:
        return
    casework.consent(
        partnership,
        key,
        on=told["consent_on"],
        how=told["consent_how"],
        what_for=told["consent_for"],
        today=today,
    )
    casework.mark_sent(partnership, key, on=told["sent_on"], today=today)
    casework.answer(partnership, key, on=told["answered_on"], today=today)
    casework.close(
        partnership,
        key,
        on=told["closed_on"],
        outcome=CaseOutcome(told["outcome"]),
        note=told["outcome_note"],
        today=today,
    )
