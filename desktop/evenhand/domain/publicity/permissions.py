"""Whether somebody agreed to be pictured or quoted: by word on the picture or quote itself, or by standing consent."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.members.contact_consents import is_good
from evenhand.domain.members.facts import ContactConsent
from evenhand.domain.members.vocabulary import ContactUse
from evenhand.domain.publicity.record_facts import PictureSubject, Quote
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day

WHO_NEEDED = "Choose a person, or say who they are."


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


def say_permission(quote: Quote) -> str:
    """What is known of the permission to use a quote: "given on 3 May 2025"."""
    return _say(quote.permission, quote.permission_on)


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
