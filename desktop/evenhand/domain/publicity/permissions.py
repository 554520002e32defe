"""Whether somebody agreed to be pictured or quoted: by word on the picture or quote itself, or by standing consent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.contact_consents import is_good
from evenhand.domain.members.facts import ContactConsent
from evenhand.domain.members.vocabulary import ContactUse
from evenhand.domain.mp.record_facts import QuoteScope
from evenhand.domain.mp.vocabulary import QuoteFor
from evenhand.domain.publicity.record_facts import PictureSubject, Quote
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PublicityKind
from evenhand.domain.words import say_day

WHO_NEEDED = "Choose a person, or say who they are."
THEY_REFUSED = "They did not agree to be quoted."
NOT_GIVEN = "They have not agreed to be quoted yet. Ask first, and record the answer."
RAN_OUT = "The permission to quote them was until {day}. Ask again."
NOT_TO_PRESS = "The permission is for our own pages and papers, and this goes to the press. Ask again."
ONCE_USED = "The permission was for one item, and another has used it. Ask again."


@dataclass(frozen=True, slots=True)
class UseOfQuote:
    """An item in which a quote is used or is to be: its kind, the day, and whether another item uses the quote."""

    kind: PublicityKind
    on: date | None
    elsewhere: bool


def agreed(subject: PictureSubject, consents: Iterable[ContactConsent], day: date) -> bool:
    """Whether somebody in a picture agreed to it; a consent to be photographed counts unless they refused this one."""
    if subject.permission is Permission.GIVEN:
        return True
    return (
        subject.permission is not Permission.REFUSED and standing_consent(subject, consents, day) is not None
    )


def standing_consent(
    subject: PictureSubject, consents: Iterable[ContactConsent], day: date
) -> ContactConsent | None:
    """The person's own consent to be photographed that holds on the day."""
    good = (
        one
        for one in consents
        if one.person_id == subject.person_id and one.use is ContactUse.PHOTOGRAPH and is_good(one, day)
    )
    return next(good, None)


def say_agreed(subject: PictureSubject, consents: Iterable[ContactConsent], day: date) -> str:
    """What is known of somebody's agreement, in a few words: "consent to photographs since 3 May 2025"."""
    own = standing_consent(subject, consents, day)
    if subject.permission in (Permission.NOT_ASKED, Permission.ASKED) and own is not None:
        return f"consent to photographs since {say_day(own.given_on)}"
    return _say(subject.permission, subject.asked_on)


def permitted(quote: Quote, day: date) -> bool:
    """Whether the person had agreed by a day to be quoted."""
    given = quote.permission is Permission.GIVEN
    return given and (quote.permission_on is None or quote.permission_on <= day)


@keeps("MP10")
def why_not_in(quote: Quote, scope: QuoteScope | None, use: UseOfQuote) -> str:
    """Why a quote may not be put into an item, in a sentence; empty where nothing stands against it (MP10).

    One that waits for an answer may stand in a draft. Without a scope the permission is for anything we publish.
    """
    if quote.permission is Permission.REFUSED:
        return THEY_REFUSED
    if scope is None:
        return ""
    if scope.until is not None and use.on is not None and use.on > scope.until:
        return RAN_OUT.format(day=say_day(scope.until))
    if scope.scope is QuoteFor.OUR_OWN and use.kind is PublicityKind.PRESS_RELEASE:
        return NOT_TO_PRESS
    return ONCE_USED if scope.scope is QuoteFor.ONCE and use.elsewhere else ""


@keeps("MP10")
def why_not_out(quote: Quote, scope: QuoteScope | None, use: UseOfQuote, day: date) -> str:
    """Why a quote may not go out on a day: whoever said it must have agreed by then (MP10)."""
    against = why_not_in(quote, scope, use)
    return against or ("" if permitted(quote, day) else NOT_GIVEN)


def say_permission(quote: Quote, scope: QuoteScope | None = None) -> str:
    """What is known of the permission to use a quote: "given on 3 May 2025, for anything we publish"."""
    return ", ".join(filter(None, (_say(quote.permission, quote.permission_on), say_scope(quote, scope))))


def say_scope(quote: Quote, scope: QuoteScope | None) -> str:
    """What a permission that was given is for: "for anything we publish, until 2 June 2026"; "" where nobody said."""
    if scope is None or quote.permission is not Permission.GIVEN:
        return ""
    said = scope.scope.label
    until = f", until {say_day(scope.until)}" if scope.until is not None else ""
    return f"for {said[0].lower()}{said[1:]}{until}"


def check_subject(subject: PictureSubject) -> None:
    """Refuse somebody in a picture of whom nothing is said.

    Raises:
        Refusal: there is neither a person nor a word.
    """
    if subject.person_id is None and not subject.who.strip():
        raise Refusal(WHO_NEEDED, field="who")


def _say(permission: Permission, on: date | None) -> str:
    words = {
        Permission.GIVEN: "given",
        Permission.ASKED: "asked, no answer yet",
        Permission.REFUSED: "refused",
        Permission.NOT_ASKED: "not asked yet",
    }[permission]
    return f"{words} on {say_day(on)}" if on and permission is not Permission.ASKED else words
