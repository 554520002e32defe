"""What a review comes to: for each category the members beside the area's people, judged for small numbers (PP10).

It is worked out when it is looked at, and stands here with its counts; copies in print hold fewer of them.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members.review.chance import ONCE_IN, Verdict
from evenhand.domain.members.review.comparing import CategoryLine, DimensionLine, Profile, compare
from evenhand.domain.members.review.newcomers import BEYOND
from evenhand.domain.words import say_count, say_day, say_percent
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.answers import AnswerBlock
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.reviews.book import ReviewBook
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import Status
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.services.papers.membership_review import reviewed_by

STATUSES: Mapping[Verdict, Status] = {
    Verdict.FEWER: Status("Fewer than usual", Mark.CARE, Weight.STRONG),
    Verdict.IN_LINE: Status("In line", Mark.GO_AHEAD),
    Verdict.MORE: Status("More than usual", Mark.KNOW),
    Verdict.TOO_FEW: Status("Too few to say", Mark.PAST),
}
WORD_COLUMN = 150
PAPER = "membership-review"
HOW = (
    "If members were drawn from the area by lot, a number that is fewer or more than usual would come up less than "
    f"once in {ONCE_IN} times. The counts are for your eyes: in print they stand in the confidential copy alone."
)
NOTHING = (
    "No totals are typed in yet, or the area’s profile of that day is not in the file. They are under Totals."
)
IN_BALANCE = "No category is fewer than usual."


class ResultPart(Part):
    """The dimensions of a review under one another, each with its categories."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: ReviewBook | None = None
        self._key, self._is_stale = 0, False
        self._shown: list[QWidget] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(GAP)
        self._body.setContentsMargins(0, LABEL_GAP, GAP, LABEL_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = scrolling(self._body)
        self._scroll.setAccessibleName("Result of the review")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show_paper = plain("Show the paper")
        self._show_paper.clicked.connect(self._open_paper)
        column.addWidget(self._scroll, 1)
        column.addLayout(row(None, self._show_paper))

    def show_record(self, book: ReviewBook, key: int) -> None:
        """Show what a review comes to, at once or when the part is next looked at."""
        self._book, self._key, self._is_stale = book, key, True
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Work the result out where totals have changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._fill()

    def focus_first(self) -> None:
        """Go to the result, which the arrow keys and Page Down then scroll."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> list[str]:
        """The sentences shown, from the top."""
        return [
            label.text()
            for part in self._shown
            for label in (part, *part.findChildren(Label))
            if isinstance(label, Label)
        ]

    def _open_paper(self) -> None:
        self._desk.paper_wanted.emit(PAPER)

    def _fill(self) -> None:
        self._is_stale = False
        empty(self._body)
        self._shown = self._parts()
        for part in self._shown:
            self._body.addWidget(part)
        self._show_paper.setVisible(self._book is not None and is_printed(self._book, self._key))

    def _parts(self) -> list[QWidget]:
        if self._book is None:
            return []
        lines, newcomers = compared(self._book, self._key)
        parts: list[QWidget] = []
        if not any(line.answered and line.as_of for line in lines):
            return [Label(NOTHING, ink=2, wrap=True)]
        says = " ".join(filter(None, (say_newcomers(newcomers), say_unsaid(lines))))
        parts.append(Label(says, weight=Weight.STRONG, wrap=True))
        parts.append(Label(HOW, ink=2, wrap=True))
        for line in lines:
            parts += _dimension(line)
        return parts


def compared(book: ReviewBook, key: int) -> tuple[tuple[DimensionLine, ...], int | None]:
    """The totals of a review beside the area's profiles of its day, and the fewest newcomers that bring balance.

    As at a day before it was held there is no result yet.
    """
    held = book.reviews[key].held_on
    if held is not None and held > book.day:
        return (), None
    profiles = [
        Profile(one, tuple(count for count in book.kept.people if count.profile_id == one.id))
        for one in book.kept.profiles
    ]
    totals = [one for one in book.kept.totals if one.review_id == key]
    return compare(profiles, totals, book.counted_on(key))


def is_printed(book: ReviewBook, key: int) -> bool:
    """Whether the paper of the day is about this review: it is the latest that was held by then."""
    held = [one for one in book.reviews.values() if one.held_on is not None and one.held_on <= book.day]
    return bool(held) and reviewed_by(held, book.day).id == key


def say_newcomers(number: int | None) -> str:
    """How many newcomers would bring balance, in a sentence; None where no recruitment alone would do."""
    if number is None:
        return BEYOND
    if not number:
        return IN_BALANCE
    them = "one newcomer" if number == 1 else f"{say_count(number, 'newcomer')} at the fewest"
    return f"It takes {them}, from the right categories, for none to be fewer than usual."


def say_unsaid(lines: Sequence[DimensionLine]) -> str:
    """Of how many categories nothing can be said, so that no silence is taken for balance."""
    verdicts = [one.verdict for line in lines for one in line.categories]
    unsaid = verdicts.count(Verdict.TOO_FEW)
    return (
        f"Of {unsaid} of the {len(verdicts)} categories there are too few members to say." if unsaid else ""
    )


def _dimension(line: DimensionLine) -> list[QWidget]:
    parts: list[QWidget] = [Label(line.dimension, Role.LEAD), Label(_say_counted(line), ink=2, wrap=True)]
    return parts + [_block(one, line.answered or 0) for one in line.categories]


def _say_counted(line: DimensionLine) -> str:
    """How many said, what all categories come to together, and where the area's counts are from."""
    answered = line.answered or 0
    said = f"{answered} of {answered + (line.not_said or 0)} said."
    together = f" Taken together: {line.together.value}." if line.together else ""
    if line.as_of is None:
        return f"{said} The area’s profile of that day is not in the file."
    return f"{said}{together} The area: {line.source}, as of {say_day(line.as_of)}."


def _block(line: CategoryLine, answered: int) -> AnswerBlock:
    verdict, usual = line.verdict or Verdict.TOO_FEW, line.usual
    counts = f"{line.members or 0} of {answered} members; {say_percent(line.people, line.whole)} of the area."
    span = f" Usual: {usual.least} to {usual.most}." if usual else ""
    wanted = line.newcomers or 0
    brings = f"{say_count(wanted, 'newcomer').capitalize()} would bring it into line." if wanted else ""
    block = AnswerBlock(STATUSES[verdict], line.category, (counts + span, brings))
    block.set_word_column(WORD_COLUMN)
    return block
