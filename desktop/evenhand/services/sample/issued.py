"""The papers that the sample's secretary issued to the board, each on its day, and their approval."""

from datetime import date
from functools import partial

from evenhand.domain.vocabulary import Level
from evenhand.services.papers import look_of
from evenhand.services.papers.compiling import made
from evenhand.services.papers.issued import GoneOut, approve, keep_all
from evenhand.services.papers.kinds import kind_of
from evenhand.services.papers.order import PaperOrder
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import table


def note_issued(diary: Diary, story: Story) -> None:
    """Each paper as it went out, and the board's approval on the day after its meeting."""
    for one in table("issued")["paper"]:
        keys: list[int] = []
        diary.note(one["on"], "", partial(_issue, story, one, keys))
        diary.note(one["approved_on"] + A_DAY, "", partial(_approve, story, one, keys))


def _issue(story: Story, told: Told, keys: list[int], on: date) -> None:
    """Draw a paper from the file as it stands, and keep it as it went out."""
    order = PaperOrder(
        paper=told["paper"],
        as_at=on,
        printed_at=story.partnership.now(),
        level=Level(told["level"]),
    )
    seen = made(story.partnership, order)
    pdf = kind_of(order).draw(seen.report, look_of(order))
    keys += keep_all(story.partnership, [GoneOut(seen.order, pdf, seen.digits)])


def _approve(story: Story, told: Told, keys: list[int], on: date) -> None:
    approve(story.partnership, keys[0], on=told["approved_on"], today=on)
