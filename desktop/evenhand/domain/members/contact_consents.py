"""Consent to each use of contact details: what it must say, and on which days it holds.

Consent to one use is none to another. Source: UK GDPR, article 7.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from evenhand.domain.members.facts import ContactConsent
from evenhand.domain.members.vocabulary import ContactUse
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import Spell, overlap
from evenhand.domain.words import say_day

GIVEN_NEEDED = "Give the day on which the person consented."
HOW_NEEDED = "Say how consent was given, such as the form for new members."


def is_good(consent: ContactConsent, day: date) -> bool:
    """Whether a consent may be relied on that day: given, not run out and not withdrawn."""
    over = (consent.until is not None and consent.until < day) or (
        consent.withdrawn_on is not None and consent.withdrawn_on <= day
    )
    return consent.given_on <= day and not over


def say_state(consent: ContactConsent, day: date) -> str:
    """Whether a consent holds on the day, in a few words."""
    if consent.withdrawn_on is not None and consent.withdrawn_on <= day:
        return f"withdrawn on {say_day(consent.withdrawn_on)}"
    if consent.until is not None and consent.until < day:
        return f"ran out on {say_day(consent.until)}"
    return "holds" if is_good(consent, day) else "not given yet"


def say_lapsed(consents: Iterable[ContactConsent], use: ContactUse, day: date) -> str:
    """That the last consent to a use no longer holds, in a sentence; empty where it holds or none was given."""
    given = [one for one in consents if one.use is use and one.given_on <= day]
    if not given or any(is_good(one, day) for one in given):
        return ""
    return f"Consent {use.label[0].lower()}{use.label[1:]}: {say_state(max(given, key=_given_on), day)}."


def check_contact_consent(consent: ContactConsent, others: Iterable[ContactConsent], today: date) -> None:
    """Refuse a consent that does not say when and how, ends before it begins, or stands beside another for one use.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    if consent.given_on > today:
        raise Refusal(_to_come(consent.given_on, today), field="given_on")
    if not consent.how.strip():
        raise Refusal(HOW_NEEDED, field="how")
    from_then = f"Give a day from {say_day(consent.given_on)} on."
    if consent.until is not None and consent.until < consent.given_on:
        raise Refusal(f"The consent ends before it begins. {from_then}", field="until")
    if consent.withdrawn_on is not None and consent.withdrawn_on > today:
        raise Refusal(_to_come(consent.withdrawn_on, today), field="withdrawn_on")
    if consent.withdrawn_on is not None and consent.withdrawn_on < consent.given_on:
        raise Refusal(f"The consent is withdrawn before it was given. {from_then}", field="withdrawn_on")
    for other in others:
        if other.id != consent.id and other.use is consent.use and _hold_together(consent, other):
            raise _beside(consent, other)


def _given_on(consent: ContactConsent) -> tuple[date, int]:
    return consent.given_on, consent.id


def _to_come(day: date, today: date) -> str:
    return f"{say_day(day)} is still to come. Give a day up to {say_day(today)}."


def _hold_together(one: ContactConsent, other: ContactConsent) -> bool:
    """Whether two consents hold on one day; one withdrawn on the day it was given never held."""
    spells = [Spell(each.given_on, _last_day(each)) for each in (one, other)]
    held = all(spell.ends is None or spell.starts <= spell.ends for spell in spells)
    return held and overlap(*spells)


def _last_day(consent: ContactConsent) -> date | None:
    """The last day on which a consent holds; None while it goes on."""
    before = consent.withdrawn_on - timedelta(days=1) if consent.withdrawn_on else None
    return min((day for day in (consent.until, before) if day is not None), default=None)


def _beside(consent: ContactConsent, other: ContactConsent) -> Refusal:
    """Why a consent may not stand beside another for the same use."""
    if consent.given_on < other.given_on:
        return Refusal(
            f"A consent given on {say_day(other.given_on)} covers this use from then on. "
            "Give a last day before it, or correct that one instead.",
            field="until",
        )
    return Refusal(
        f"A consent given on {say_day(other.given_on)} covers this use on that day already. "
        "Correct it, or say when it was withdrawn.",
        field="given_on",
    )
