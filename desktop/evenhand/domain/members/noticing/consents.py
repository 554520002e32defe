"""Is every affiliation that is held with consent still held lawfully (PP6)?"""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import PartyConsent
from evenhand.domain.words import say_day


@keeps("PP6")
def consents_ended(consents: Iterable[PartyConsent], directory: Directory, day: date) -> list[Finding]:
    """The affiliations still held after the last day of their consent; the party itself is not said."""
    return [
        Finding(
            "PP6",
            Severity.ACT_NOW,
            f"The consent of {directory.called(one.person_id, day)} to hold a party ran out.",
            f"It was good until {say_day(one.until)}.",
            "Ask again, or remove what is held",
            about=f"person:{one.person_id}",
            parts=(Part("Given", say_day(one.given_on)), Part("Good until", say_day(one.until))),
            kind="consent-ended",
            opens=f"person:{one.person_id}/party",
            confidential=True,
        )
        for one in _last_given(consents, day)
        if one.until < day
    ]


def _last_given(consents: Iterable[PartyConsent], day: date) -> list[PartyConsent]:
    """Each person's last consent by that day, where something is still held under it.

    What was withdrawn holds no party on any day, whenever it is asked about.
    """
    last: dict[int, PartyConsent] = {}
    for one in sorted(consents, key=_given):
        if one.given_on <= day:
            last[one.person_id] = one
    return [one for one in last.values() if one.party.strip() and one.withdrawn_on is None]


def _given(one: PartyConsent) -> tuple[date, int]:
    return one.given_on, one.id
