"""Membership reviews: the area's profile, when a review is due and held, and totals from the anonymous form (PP10).

What a member puts on the form never comes in here: only how many put what, and only as totals of a whole review.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.review_checks import (
    NOT_SAID,
    check_people,
    check_profile,
    check_review,
    check_totals,
    counted_on,
    profile_for,
    same_words,
)
from evenhand.domain.members.review_facts import AreaCount, AreaProfile, MembershipReview, ReviewCount
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.reviews import AreaCountRow, ReviewCountRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import read_directory
from evenhand.services.saving import found, kept, put


@dataclass(frozen=True, slots=True)
class Reviews:
    """Every review with its totals, and every profile of the area with its counts."""

    reviews: tuple[MembershipReview, ...]
    totals: tuple[ReviewCount, ...]
    profiles: tuple[AreaProfile, ...]
    people: tuple[AreaCount, ...]

    def people_of(self, profile_id: int) -> dict[str, int]:
        """How many people of the area fall into each category of a profile, as entered."""
        return {one.category: one.people for one in self.people if one.profile_id == profile_id}

    def totals_of(self, review_id: int, dimension: str) -> dict[str, int]:
        """How many members put what on the form of a review; the empty category did not say."""
        wanted = same_words(dimension)
        return {
            one.category: one.members
            for one in self.totals
            if one.review_id == review_id and same_words(one.dimension) == wanted
        }

    def dimensions(self) -> tuple[str, ...]:
        """By what the area is counted, in order of their names."""
        return tuple(sorted({same_words(one.dimension): one.dimension for one in self.profiles}.values()))


def read_reviews(session: Session) -> Reviews:
    """Everything about reviews, read in an open session."""
    return Reviews(
        tuple(all_of(session, MembershipReview, order="planned_for")),
        tuple(all_of(session, ReviewCount)),
        tuple(all_of(session, AreaProfile, order="as_of")),
        tuple(all_of(session, AreaCount)),
    )


def save_review(partnership: Partnership, review: MembershipReview, *, today: date) -> int:
    """Plan a review, record that it was held, or correct it; give the key.

    Raises:
        Refusal: it was held on a day still to come, or on another day than its meeting.
    """
    day = review.held_on or review.planned_for
    with partnership.change(f"Membership review, {say_day(day)}") as unit:
        return put_review(unit.session, review, today=today)


@keeps("PP10")
def put_review(session: Session, review: MembershipReview, *, today: date) -> int:
    """Plan or record a review within a larger change (PP10)."""
    meeting_on = kept(session, Meeting, review.meeting_id).held_on if review.meeting_id else None
    check_review(review, meeting_on, today)
    return put(session, review)


def save_profile(
    partnership: Partnership, profile: AreaProfile, counts: Mapping[str, int], *, today: date
) -> int:
    """Enter or correct the area's people by one dimension; give the key of the profile.

    Raises:
        Refusal: a field does not fit, or a category goes with which members were counted.
    """
    with partnership.change(f"The area by {profile.dimension.strip().lower()}") as unit:
        return put_profile(unit.session, profile, counts, today=today)


def put_profile(session: Session, profile: AreaProfile, counts: Mapping[str, int], *, today: date) -> int:
    """Enter or correct a profile within a larger change."""
    check_people(counts)
    profile_id = put_profile_head(session, profile, today=today)
    earlier = {
        same_words(one.category): one
        for one in all_of(session, AreaCount, AreaCountRow.profile_id == profile_id)
    }
    _put_people(session, profile_id, counts, earlier)
    _refuse_lost_categories(session)
    return profile_id


def put_profile_head(session: Session, profile: AreaProfile, *, today: date) -> int:
    """Enter or correct of what, from where and as of when counts are, within a larger change."""
    others = all_of(session, AreaProfile)
    check_profile(profile, others, today)
    return put(session, _as_others_say_it(profile, others))


def put_people(session: Session, profile_id: int, category: str, people: int) -> None:
    """Enter the people of one category, as an import does row by row."""
    own = all_of(session, AreaCount, AreaCountRow.profile_id == profile_id)
    known = next((one for one in own if same_words(one.category) == same_words(category)), None)
    new = AreaCount(profile_id=profile_id, category=category, people=people)
    put(session, replace(known, people=people) if known else new)


def save_counts(
    partnership: Partnership, review_id: int, dimension: str, totals: Mapping[str, int], *, today: date
) -> None:
    """Write down how many members put what on the anonymous form; the empty category is of those who did not say.

    Raises:
        Refusal: a category is not of the area's profile, or there are more forms than voting members.
    """
    review = found(partnership, MembershipReview, review_id)
    day = say_day(review.held_on or review.planned_for)
    with partnership.change(f"Totals by {dimension.lower()}, review of {day}") as unit:
        put_counts(unit.session, review_id, dimension, totals, today=today)


@keeps("PP10")
def put_counts(
    session: Session, review_id: int, dimension: str, totals: Mapping[str, int], *, today: date
) -> None:
    """Write down totals within a larger change (PP10)."""
    review = kept(session, MembershipReview, review_id)
    day = counted_on(review, today)
    profile = profile_for(dimension, all_of(session, AreaProfile), day)
    if profile is None:
        raise Refusal(
            f"The area by {dimension.lower()}, as of {say_day(day)} or before, is not in the file. "
            "Enter its profile first.",
            field="dimension",
        )
    own = all_of(session, AreaCount, AreaCountRow.profile_id == profile.id)
    names = {same_words(one.category): one.category for one in own}
    check_totals(totals, names.values(), len(read_directory(session).voting_on(day)), day)
    earlier = all_of(session, ReviewCount, ReviewCountRow.review_id == review_id)
    for one in earlier:
        if same_words(one.dimension) == same_words(dimension):
            session.delete(session.get_one(ReviewCountRow, one.id))
    session.flush()
    for category, members in totals.items():
        name = names[same_words(category)] if category != NOT_SAID else NOT_SAID
        count = ReviewCount(review_id=review_id, dimension=profile.dimension, category=name, members=members)
        put(session, count)


def _as_others_say_it(profile: AreaProfile, others: Iterable[AreaProfile]) -> AreaProfile:
    """A further profile of a dimension takes over how the first one writes it."""
    wanted = same_words(profile.dimension)
    known = [one for one in others if same_words(one.dimension) == wanted and one.id != profile.id]
    return replace(profile, dimension=known[0].dimension) if known else profile


def _put_people(
    session: Session, profile_id: int, counts: Mapping[str, int], earlier: Mapping[str, AreaCount]
) -> None:
    kept_words = {same_words(category) for category in counts}
    for words, one in earlier.items():
        if words not in kept_words:
            session.delete(session.get_one(AreaCountRow, one.id))
    session.flush()
    for category, people in counts.items():
        known = earlier.get(same_words(category))
        fact = AreaCount(profile_id=profile_id, category=category.strip(), people=people)
        put(session, replace(fact, id=known.id) if known else fact)


def _refuse_lost_categories(session: Session) -> None:
    """A category in which members were counted stays in the area's profile."""
    profiles = {one.id: same_words(one.dimension) for one in all_of(session, AreaProfile)}
    known = {(profiles[one.profile_id], same_words(one.category)) for one in all_of(session, AreaCount)}
    for one in all_of(session, ReviewCount):
        words = (same_words(one.dimension), same_words(one.category))
        if one.category != NOT_SAID and one.members and words not in known:
            raise Refusal(
                f"Members were counted in {quoted(one.category)} by {one.dimension.lower()} in a review. "
                "Keep that category.",
                field="counts",
            )
