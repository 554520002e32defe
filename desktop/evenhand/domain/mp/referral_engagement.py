"""The engagement that a referral makes: a referral alone makes one, and it stands as the referral says (MP12).

It is named by its reference, so that no list, search or journal tells of a resident. One that was entered by hand in
an older file stays, and is said to be a referral and nothing more.
"""

import re

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.casework import MARK
from evenhand.domain.mp.facts import Engagement, is_casework, said_of
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel

BY_HAND = tuple(one for one in Channel if one is not Channel.CASEWORK_REFERRAL)
NAMED = re.compile(rf"{re.escape(Channel.CASEWORK_REFERRAL.label)} {MARK}\d+")
AS_REFERRED = ("title", "channel", "status", "on", "mp_id")
NOT_BY_HAND = (
    "A resident's case is entered under Casework, where consent and erasing are seen to. Choose another way."
)
STAYS = "{title} stands here as it went. Correct it under Casework."


def title_of(reference: str) -> str:
    """What the engagement of a referral is called."""
    return f"{Channel.CASEWORK_REFERRAL.label} {reference}".strip()


@keeps("MP12")
def listed_as(engagement: Engagement) -> str:
    """The engagement as the secretary's own lists and search name it: a referral by its reference alone (MP12)."""
    return engagement.title if NAMED.fullmatch(engagement.title) else said_of(engagement)


@keeps("MP12")
def check_not_by_hand(engagement: Engagement, before: Engagement | None) -> None:
    """Only a referral makes an engagement that is one; what an older file has of them stays (MP12).

    Raises:
        Refusal: beside the channel.
    """
    if is_casework(engagement) and (before is None or not is_casework(before)):
        raise Refusal(NOT_BY_HAND, clause="MP12", field="channel")


@keeps("MP12")
def check_as_referred(engagement: Engagement, before: Engagement, reference: str) -> None:
    """What a referral made keeps its name, way, standing, day and MP; only the referral changes them (MP12).

    Raises:
        Refusal: beside the first of them that would change.
    """
    for field in AS_REFERRED:
        if getattr(engagement, field) != getattr(before, field):
            raise Refusal(STAYS.format(title=title_of(reference)), clause="MP12", field=field)
