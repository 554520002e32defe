"""The actions that followed a review, each with what came of it (PP9)."""

from dataclasses import fields, replace

from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.screens.actions.action_part import ActionForm, begun, stated
from evenhand.screens.actions.book import row_of, say_opened_from
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.reviews.book import ReviewBook
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services import actions

FOLLOWS = "PP9"


class FollowedPart(ListedPart):
    """The actions of one review; they stand among all others under Actions too."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._book: ReviewBook | None = None
        self._fresh: Values = {"kind": ActionKind.RECRUITMENT}
        self._form = ActionForm()
        listed = Spells(
            name="Actions that followed",
            none="Nothing follows from this review yet. Say who goes out to whom, and by when.",
            add="Add an action",
            row=self._row,
            values=_values,
            fresh=self._fresh,
            save=self._keep,
        )
        super().__init__(listed, self._form)

    def show_record(self, book: ReviewBook, key: int) -> None:
        """Show the actions of a review."""
        self._book = book
        self._fresh["opened_on"] = book.day
        self._form.owner.set_options(people_options(book.directory, book.day))
        followed = book.actions_of(key)
        self.page.show_spells(key, followed, followed[0].id if followed else None)

    def _keep(self, review_id: int, values: Values, old: Action | None) -> int:
        blank = replace(begun(None, self._desk.day), clause=FOLLOWS, review_id=review_id)
        action = replace(old or blank, **stated(values))
        return actions.save_action(self._desk.partnership, action, today=self._desk.today)

    def _row(self, action: Action) -> ListRow:
        book = self._book
        if book is None:
            return ListRow(action.id, action.says)
        known = action.owner_id in book.directory.people
        owner = book.directory.called(action.owner_id or 0, book.day) if known else "Nobody"
        return row_of(action, owner, book.day, grouped=False)


def _values(action: Action) -> Values:
    known = {field.name: getattr(action, field.name) for field in fields(action)}
    return {**known, "from": say_opened_from(action).removeprefix("From: ")}
