"""What a consent to hold somebody's party must say, and until when it may be relied on (PP6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import PartyConsent
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day


@dataclass(frozen=True, slots=True)
class Needed:
    """The sentence beside each field of a consent that is left empty."""

    party: str = "Give the party as the person named it."
    given_on: str = "Give the day on which the person consented."
    how: str = "Say how consent was given, such as a form signed at the meeting."
    told: str = "Say what the person was told: what it is for, who sees it, and that it can be withdrawn."
    until: str = "Give the last day on which the consent may be relied on."


NEEDED = Needed()


@keeps("PP6")
def check_party_consent(consent: PartyConsent, others: Iterable[PartyConsent], today: date) -> None:
    """Refuse a consent that does not say how, when, what was told and until when, or that stands beside another.

    Source: PP6; UK GDPR, article 7 and article 9(2)(a).
    """
    for field in ("party", "how", "told"):
        if not getattr(consent, field).strip():
            raise Refusal(getattr(NEEDED, field), field=field, clause="PP6")
    if consent.given_on > today:
        raise Refusal(
            f"{say_day(consent.given_on)} is still to come. Give a day up to {say_day(today)}.",
            field="given_on",
        )
    if consent.until < consent.given_on:
        raise Refusal(
            f"The consent ends before it begins. Give a day from {say_day(consent.given_on)} on.",
            field="until",
        )
    for other in others:
        if other.id != consent.id and other.withdrawn_on is None and _share_a_day(consent, other):
            raise _beside(consent, other)


def _share_a_day(consent: PartyConsent, other: PartyConsent) -> bool:
    return consent.given_on <= other.until and other.given_on <= consent.until


def _beside(consent: PartyConsent, other: PartyConsent) -> Refusal:
    """Why a consent may not stand beside another that was not withdrawn."""
    if consent.given_on < other.given_on:
        return Refusal(
            f"A consent given on {say_day(other.given_on)} holds from then on. Give a last day before it.",
            field="until",
        )
    return Refusal(
        f"A consent given on {say_day(other.given_on)} holds on this day already. "
        "Correct it, or withdraw it first.",
        field="given_on",
    )
