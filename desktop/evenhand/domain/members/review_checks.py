"""What the area's profile, a membership review and its totals must satisfy before they are saved (PP10)."""

from collections.abc import Iterable, Mapping
from datetime import date

from evenhand.domain.members.review_facts import AreaProfile, MembershipReview
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted, say_count, say_day

NOT_SAID = ""
NOT_SAID_WORDS = "Not said"


def same_words(text: str) -> str:
    """A dimension or category as it is compared: small letters, one space between words."""
    return " ".join(text.split()).casefold()


def check_profile(profile: AreaProfile, others: Iterable[AreaProfile], today: date) -> None:
    """A profile says of what, from where and as of when its counts are, and stands once for its day.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    if not profile.dimension.strip():
        raise Refusal("Say by what the people are counted, such as age band.", field="dimension")
    if not profile.source.strip():
        raise Refusal("Say where the counts are from, such as Census 2021, table TS007A.", field="source")
    if profile.as_of > today:
        raise Refusal(
            f"{say_day(profile.as_of)} is still to come. Give the day that the counts are of.", field="as_of"
        )
    for other in others:
        same = same_words(other.dimension) == same_words(profile.dimension)
        if same and other.id != profile.id and other.as_of == profile.as_of:
            raise Refusal(
                f"The area by {other.dimension.lower()} as of {say_day(other.as_of)} is in the file already. "
                "Correct that one, or give another day.",
                field="as_of",
            )


def check_people(counts: Mapping[str, int]) -> None:
    """Every category has a name of its own and its people, and there are two or more to compare.

    Raises:
        Refusal: the counts do not fit.
    """
    if any(not category.strip() for category in counts):
        raise Refusal("Name every category.", field="counts")
    if any(people < 0 for people in counts.values()):
        raise Refusal("A number of people cannot be below nothing.", field="counts")
    if len({same_words(category) for category in counts}) < len(counts):
        raise Refusal("A category stands here twice. Give each of them once.", field="counts")
    if len(counts) < 2 or not sum(counts.values()):
        raise Refusal(
            "Give two categories or more with their people, so that there is something to compare.",
            field="counts",
        )


def check_review(review: MembershipReview, meeting_on: date | None, today: date) -> None:
    """A review is held on a day that has been; one that was held at a meeting was held on its day.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    held = review.held_on
    if held is None:
        return
    if held > today:
        raise Refusal(
            f"{say_day(held)} is still to come. Leave this empty until the review is held.", field="held_on"
        )
    if meeting_on is not None and meeting_on != held:
        raise Refusal(
            f"The meeting chosen is of {say_day(meeting_on)}. Give that day, or choose another meeting.",
            field="held_on",
        )


def counted_on(review: MembershipReview, today: date) -> date:
    """The day whose members a review counts: the one on which it was held, else the planned one once it has come."""
    return review.held_on or min(review.planned_for, today)


def profile_for(dimension: str, profiles: Iterable[AreaProfile], day: date) -> AreaProfile | None:
    """The profile that a review of a day is compared with: the newest one by then."""
    wanted = same_words(dimension)
    own = [one for one in profiles if same_words(one.dimension) == wanted and one.as_of <= day]
    return max(own, key=_as_of, default=None)


def check_totals(totals: Mapping[str, int], categories: Iterable[str], voting: int, day: date) -> None:
    """Totals of one dimension are of the profile's categories, and no more than there were voting members.

    The empty category stands for those who did not say.

    Raises:
        Refusal: a total does not fit; `field` names its category, or the empty one where their sum does not.
    """
    known = {same_words(category) for category in categories}
    for category, members in totals.items():
        if category != NOT_SAID and same_words(category) not in known:
            raise Refusal(
                f"{quoted(category)} is no category of the area’s profile. Choose one of those.",
                field=category,
            )
        if members < 0:
            raise Refusal("A number of members cannot be below nothing.", field=category)
    given = sum(totals.values())
    if given > voting:
        raise Refusal(
            f"These add up to {given}, but there were {say_count(voting, 'voting member')} on {say_day(day)}. "
            "Count the forms again.",
            field=NOT_SAID,
        )


def _as_of(profile: AreaProfile) -> date:
    return profile.as_of
