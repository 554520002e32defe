"""Membership reviews, under Record: those planned and held, and one with its totals and what followed."""

from typing import TYPE_CHECKING

from evenhand.screens.plain_room.view import PlainRoom
from evenhand.screens.reviews.tables import TABLES

if TYPE_CHECKING:
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room

TOTALS, RESULT, FOLLOWED = 1, 2, 3
A_NEW_ONE = "membership_review:0"


class ReviewsView(PlainRoom):
    """Membership reviews: plan one, count the anonymous forms, and follow what was agreed."""

    TABLES = TABLES
    NAME = "Membership reviews"
    KIND = "membership_review"

    def show_record(self, ref: str) -> bool:
        """Open "membership_review:3"; number 0 begins a new one."""
        if ref != A_NEW_ONE:
            return super().show_record(ref)
        self.add()
        return True

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.reviews.room import reviews_room

        return reviews_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one review."""
        from evenhand.screens.plain_room.record_pane import RecordPane
        from evenhand.screens.reviews.followed_part import FollowedPart
        from evenhand.screens.reviews.result_part import ResultPart
        from evenhand.screens.reviews.review_part import ReviewPart
        from evenhand.screens.reviews.totals_part import TotalsPart

        parts = (
            ("Totals", TotalsPart(self.desk)),
            ("Result", ResultPart(self.desk)),
            ("What followed", FollowedPart(self.desk)),
        )
        return RecordPane(room, ReviewPart(self.desk), parts)
