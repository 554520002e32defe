"""Residents' problems taken to the MP: what may be written down, when one may be sent, how long it is kept (MP12).

The resident who writes for themselves is the first choice, and then nothing about them is kept. What is kept of a
referral is as little as will do, with consent, until a day on which it is erased by itself.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import Enum

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.vocabulary import CaseOutcome, CaseRoute
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import months_after
from evenhand.domain.words import say_day

MARK = "CR-"
SPOKEN_OF = re.compile(rf"{MARK}(\d+)")
KEPT_MONTHS, LONGEST_MONTHS = 12, 24
LONGEST_RESIDENT, LONGEST_MATTER = 80, 400
ABOUT_SOMEBODY = ("resident", "matter", "consent_how", "consent_for", "outcome_note")
NO_CONSENT = "Nothing goes to the MP before the resident has agreed. Ask for consent, or help them to write themselves."


class CaseState(Enum):
    """Where a referral stands; the value is said."""

    SIGNPOSTED = "the resident writes"
    WANTS_CONSENT = "consent not given yet"
    MAY_GO = "may be sent"
    WITH_MP = "sent, waiting for an answer"
    ANSWERED = "answered"
    CLOSED = "closed"
    ERASED = "erased, counted only"


def state_of(referral: Referral, day: date) -> CaseState:
    """Where a referral stands on a day."""
    steps = (
        (referral.erased_on, CaseState.ERASED),
        (referral.closed_on, CaseState.CLOSED),
        (referral.answered_on, CaseState.ANSWERED),
    )
    for on, state in steps:
        if on is not None and on <= day:
            return state
    if referral.route is CaseRoute.SIGNPOSTED:
        return CaseState.SIGNPOSTED
    if referral.sent_on is not None and referral.sent_on <= day:
        return CaseState.WITH_MP
    return CaseState.MAY_GO if has_consent(referral, day) else CaseState.WANTS_CONSENT


@keeps("MP12")
def has_consent(referral: Referral, day: date) -> bool:
    """Whether the resident's consent holds on a day."""
    given, withdrawn = referral.consent_on, referral.withdrawn_on
    return given is not None and given <= day and (withdrawn is None or withdrawn > day)


@keeps("MP12")
def may_be_written_about(referral: Referral, day: date) -> bool:
    """Whether a letter about it may go on a day: it is ours to write, still open, and consent holds."""
    is_open = referral.closed_on is None and referral.erased_on is None
    return referral.route is CaseRoute.REFERRED and is_open and has_consent(referral, day)


@keeps("MP12")
def went_with_consent(referral: Referral) -> bool:
    """Whether consent held when it went; taken back on that very day, it was there when it went."""
    given, withdrawn, sent = referral.consent_on, referral.withdrawn_on, referral.sent_on
    return (
        sent is not None and given is not None and given <= sent and (withdrawn is None or withdrawn >= sent)
    )


@keeps("MP12")
def withdrawn(referral: Referral, on: date) -> Referral:
    """A referral whose consent was taken back on a day, closed with that where it was open.

    Where it went after that day nonetheless, the day on which it went stands for it: what went had consent.
    """
    went = max(on, referral.sent_on or on)
    taken_back = replace(referral, withdrawn_on=went)
    if referral.closed_on is not None:
        return taken_back
    last = max(went, referral.opened_on, referral.answered_on or went)
    return replace(taken_back, closed_on=last, outcome=CaseOutcome.WITHDRAWN)


def check_withdrawal(referral: Referral, on: date, today: date) -> None:
    """Consent that was given can be taken back on any day from then on, whatever became of the referral since.

    Raises:
        Refusal: none was given, or the day is before it or still to come.
    """
    if on > today:
        raise Refusal(f"{say_day(on)} is still to come.", field="withdrawn_on")
    _check_taken_back(referral.consent_on, on)


def next_reference(used: Iterable[str]) -> str:
    """The reference after those in use: CR-0008."""
    numbers = [int(found[1]) for one in used if (found := SPOKEN_OF.fullmatch(one))]
    return f"{MARK}{max(numbers, default=0) + 1:04d}"


def erase_day(referral: Referral) -> date:
    """The day by which a referral is erased unless another was chosen: a year after its last step."""
    return months_after(_last_step(referral), KEPT_MONTHS)


@keeps("MP12")
def is_due(referral: Referral, today: date) -> bool:
    """Whether the day has come on which a referral is to be erased, or its consent was taken back."""
    days = (referral.erase_by, referral.withdrawn_on)
    return referral.erased_on is None and any(day is not None and day <= today for day in days)


@keeps("MP12")
def signposted(referral: Referral) -> Referral:
    """A signposting with nothing kept about the person; the day is the one on which they were shown the way."""
    bare = replace(
        referral,
        **dict.fromkeys(ABOUT_SOMEBODY, ""),
        consent_on=None,
        withdrawn_on=None,
        sent_on=referral.opened_on,
    )
    return replace(bare, route=CaseRoute.SIGNPOSTED)


def erased(referral: Referral, on: date) -> Referral:
    """What is left of a referral for counting: no word about the person, all days and coded values."""
    return replace(referral, **dict.fromkeys(ABOUT_SOMEBODY, ""), erased_on=on)


@keeps("MP12")
def check_referral(referral: Referral, today: date) -> None:
    """Refuse a referral that says too much, lacks what it must say, or whose days do not fit together.

    Source: MP12; UK GDPR, articles 5(1)(c) and (e), and 9(2)(a).

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    _check_short(referral)
    _check_past(referral, today)
    _check_consent(referral)
    _check_steps(referral)
    _check_erase_by(referral)


def _check_short(referral: Referral) -> None:
    if len(referral.resident.strip()) > LONGEST_RESIDENT:
        raise Refusal(
            "Keep it to a name or initials, so that you know who is meant.", clause="MP12", field="resident"
        )
    if len(referral.matter.strip()) > LONGEST_MATTER:
        raise Refusal(
            f"Keep it to {LONGEST_MATTER} letters: what is asked of the MP, and nothing that is not needed for it.",
            clause="MP12",
            field="matter",
        )


def _check_past(referral: Referral, today: date) -> None:
    for field in ("opened_on", "consent_on", "withdrawn_on", "sent_on", "answered_on", "closed_on"):
        day: date | None = getattr(referral, field)
        if day is not None and day > today:
            raise Refusal(f"{say_day(day)} is still to come.", field=field)


def _check_consent(referral: Referral) -> None:
    """Explicit consent says when, how and for what; nothing goes without it."""
    given = referral.consent_on
    if given is not None and not referral.consent_how.strip():
        raise Refusal(
            "Say how the resident agreed, such as a signed form.", clause="MP12", field="consent_how"
        )
    if given is not None and not referral.consent_for.strip():
        raise Refusal("Say what the resident agreed to.", clause="MP12", field="consent_for")
    if referral.withdrawn_on is not None:
        _check_taken_back(given, referral.withdrawn_on)
    went = referral.route is CaseRoute.REFERRED and referral.sent_on is not None
    if went and not went_with_consent(referral):
        raise Refusal(NO_CONSENT, clause="MP12", field="sent_on" if given is None else "consent_on")


def _check_taken_back(given: date | None, on: date) -> None:
    if given is None:
        raise Refusal("There is no consent that could be withdrawn.", field="withdrawn_on")
    if on < given:
        raise Refusal(
            f"Consent was given on {say_day(given)}. Give a day from then on.", field="withdrawn_on"
        )


def _check_steps(referral: Referral) -> None:
    opened, sent = referral.opened_on, referral.sent_on
    answered, closed = referral.answered_on, referral.closed_on
    if sent is not None and sent < opened:
        raise Refusal(f"It was opened on {say_day(opened)}. Give a day from then on.", field="sent_on")
    if answered is not None and sent is None:
        raise Refusal("It has not been sent yet, so there is no answer.", field="answered_on")
    if answered is not None and sent is not None and answered < sent:
        raise Refusal(f"It was sent on {say_day(sent)}. Give a day from then on.", field="answered_on")
    if closed is not None and closed < max(opened, sent or opened, answered or opened):
        raise Refusal("Give a day after the last step.", field="closed_on")
    if closed is not None and referral.outcome is None:
        raise Refusal("Say what became of it; not known will do.", field="outcome")
    if closed is None and referral.outcome is not None:
        raise Refusal("Give the day on which it was closed.", field="closed_on")


def _check_erase_by(referral: Referral) -> None:
    day = referral.erase_by
    if day is None:
        raise Refusal("Give the day by which this is erased.", clause="MP12", field="erase_by")
    latest = months_after(_last_step(referral), LONGEST_MONTHS)
    if day < referral.opened_on or day > latest:
        raise Refusal(
            f"Give a day up to {say_day(latest)}: what is kept about a resident is kept no longer than it is needed.",
            clause="MP12",
            field="erase_by",
        )


def _last_step(referral: Referral) -> date:
    steps = (referral.sent_on, referral.answered_on, referral.closed_on)
    return max([referral.opened_on, *(one for one in steps if one is not None)])
