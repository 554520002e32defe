"""All reviews with their totals, the area's profiles and the actions that followed, read at one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.review_checks import counted_on, profile_for
from evenhand.domain.members.review_facts import Action, AreaProfile, MembershipReview
from evenhand.domain.words import say_count, say_day, say_long_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.actions import read_actions
from evenhand.services.members import read_directory
from evenhand.services.reviews import Reviews, read_reviews
from evenhand.services.saving import listed

DOT = "  ·  "
PLANNED, HELD, OVERDUE = "Planned", "Held", "Overdue"
MARKS = {PLANNED: Mark.DUE, HELD: Mark.GO_AHEAD, OVERDUE: Mark.LATE}


@dataclass(frozen=True, slots=True)
class ReviewBook:
    """Everything about reviews; `day` is the day as at which they are looked at."""

    kept: Reviews
    reviews: Mapping[int, MembershipReview]
    meetings: Mapping[int, Meeting]
    actions: tuple[Action, ...]
    directory: Directory
    day: date

    def counted_on(self, key: int) -> date:
        """The day whose members a review counts."""
        return counted_on(self.reviews[key], self.day)

    def voting_at(self, key: int) -> int:
        """How many voting members there were on the day of a review."""
        return len(self.directory.voting_on(self.counted_on(key)))

    def profiles_at(self, key: int) -> list[AreaProfile]:
        """The area's profiles that a review is compared with, one for each dimension."""
        day = self.counted_on(key)
        found = (profile_for(one, self.kept.profiles, day) for one in self.kept.dimensions())
        return [profile for profile in found if profile is not None]

    def actions_of(self, key: int) -> list[Action]:
        """The actions that followed a review and were opened by the day."""
        return [one for one in self.actions if one.review_id == key and one.opened_on <= self.day]

    def is_counted(self, key: int) -> bool:
        """Whether totals of a review are in the file."""
        return any(one.review_id == key for one in self.kept.totals)


def read_book(partnership: Partnership, day: date) -> ReviewBook:
    """Read every review."""
    meetings = {one.id: one for one in listed(partnership, Meeting, order="held_on")}
    with partnership.reading() as session:
        kept = read_reviews(session)
        reviews = {one.id: one for one in kept.reviews}
        actions = tuple(read_actions(session))
        return ReviewBook(kept, reviews, meetings, actions, read_directory(session), day)


def has_review(book: ReviewBook, key: int) -> bool:
    """Whether the review is in the book."""
    return key in book.reviews


def status_on(review: MembershipReview, day: date) -> str:
    """How a review stands on a day: held by then, still planned, or past the day for which it was planned."""
    if review.held_on is not None and review.held_on <= day:
        return HELD
    return OVERDUE if review.planned_for < day else PLANNED


def rows_of(book: ReviewBook) -> Sequence[ListRow]:
    """The reviews under their years, the latest first."""
    return [_row(book, one) for one in sorted(book.reviews.values(), key=_when, reverse=True)]


def heading_of(book: ReviewBook, key: int) -> Heading:
    """The day of a review; under it how it stands, its members, and what followed."""
    review = book.reviews[key]
    status = status_on(review, book.day)
    followed = book.actions_of(key)
    parts = [
        status,
        f"planned for {say_day(review.planned_for)}"
        if review.held_on not in (None, review.planned_for)
        else "",
        say_count(book.voting_at(key), "voting member"),
        "" if book.is_counted(key) else "no totals yet",
        say_count(len(followed), "action") if followed else "",
    ]
    title = f"Membership review, {say_long_day(_when(review))}"
    return Heading(title, DOT.join(filter(None, parts)))


def _row(book: ReviewBook, review: MembershipReview) -> ListRow:
    status, when = status_on(review, book.day), _when(review)
    followed = book.actions_of(review.id)
    return ListRow(
        review.id,
        say_long_day(when).rsplit(" ", 1)[0],
        DOT.join(
            filter(None, (_begins(say_count(len(followed), "action")) if followed else "", review.note))
        ),
        value=status,
        reason="Totals to come" if status == HELD and not book.is_counted(review.id) else "",
        strong_reason=False,
        mark=MARKS[status],
        mark_says=status,
        group=str(when.year),
        kinds=frozenset({status}),
        finds=say_day(when),
    )


def _when(review: MembershipReview) -> date:
    return review.held_on or review.planned_for


def _begins(words: str) -> str:
    """Words at the beginning of a line."""
    return words[:1].upper() + words[1:]
