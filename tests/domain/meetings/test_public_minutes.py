"""A public copy of minutes withholds what was private, and applications without a grant, wherever items stand today."""

from datetime import date

import pytest

from evenhand.domain.meetings.minutes_paper import Withheld, corrections_of, parts_of
from evenhand.domain.meetings.minutes_text import MinuteSection
from evenhand.domain.meetings.public_items import APPLICATION, PRIVATE_ITEM, GrantsTold
from evenhand.domain.meetings.record_facts import AgendaItem, MinutesCorrection
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.vocabulary import Level

DAY = date(2026, 4, 21)
PUBLIC, BOARD = (PrintedNames(Directory({}), level, DAY) for level in (Level.PUBLIC, Level.BOARD))
SECRET = ("The debt of Harriet Lowe was spoken of.",)
BENCH = MinuteSection("3", "A bench", ("It was bought.",))
GRANTS = GrantsTold(awarded=frozenset({"application:2"}), not_awarded_to=("Canoe Club",))


def an_item(position: int, title: str, *, in_private: bool = False, about: str = "") -> AgendaItem:
    return AgendaItem(meeting_id=1, position=position, title=title, in_private=in_private, about=about)


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("title", "items"),
    [
        ("A debt (in private)", (an_item(3, "A bench"), an_item(4, "A debt", in_private=True))),
        ("A debt (in private)", (an_item(3, "A debt"), an_item(4, "A bench"))),
        ("A debt", (an_item(3, "A bench"), an_item(2, "A  debt", in_private=True))),
        ("A debt", (an_item(3, "A bench"), an_item(4, "What is owed", in_private=True))),
    ],
    ids=["renumbered", "open today", "by its title", "named otherwise since"],
)
def test_a_private_section_stays_private_whatever_number_its_item_has_today(
    title: str, items: tuple[AgendaItem, ...]
) -> None:
    sections = (BENCH, MinuteSection("4", title, SECRET))
    open_one, private = parts_of(sections, Withheld(items=items), PUBLIC)
    assert (private.title, private.paragraphs, private.withheld) == (PRIVATE_ITEM, (), True)
    assert (open_one.title, open_one.withheld) == ("A bench", False)
    assert parts_of(sections, Withheld(items=items), BOARD)[1].paragraphs == SECRET


def test_an_open_section_is_told_although_a_private_item_has_its_number_today() -> None:
    items = (an_item(3, "A debt", in_private=True), an_item(2, "A bench"))
    (told,) = parts_of((BENCH,), Withheld(items=items), PUBLIC)
    assert (told.title, told.paragraphs) == ("A bench", BENCH.paragraphs)


def test_a_correction_of_a_withheld_section_is_told_to_the_board_alone() -> None:
    sections = (BENCH, MinuteSection("5", "A debt (in private)", SECRET))
    withheld = Withheld(items=(an_item(4, "A debt", in_private=True),))
    says = ("Item 5: it was £90.", "Under “A debt”, for £85 read £90.", "Item 3: it was painted.")
    made = [
        MinutesCorrection(meeting_id=1, number=place, made_on=DAY, says=one, because="a slip", digest="")
        for place, one in enumerate(says, start=1)
    ]
    told = [
        [one.number for one in corrections_of(made, {}, sections, withheld, names)]
        for names in (PUBLIC, BOARD)
    ]
    assert told == [[3], [1, 2, 3]]


@pytest.mark.parametrize(
    ("title", "about", "printed"),
    [
        ("Grant: Canoe Club", "application:1", APPLICATION),
        ("Grant: Allotments", "application:2", "Grant: Allotments"),
        ("Grant: Canoe Club", "", APPLICATION),
        ("Thanks to the Canoe Club", "", "Thanks to the Canoe Club"),
    ],
)
def test_an_application_is_told_once_it_is_awarded(title: str, about: str, printed: str) -> None:
    section = MinuteSection("3", title, ("Decision 1: To give it £500. Lost 1 to 7.",))
    (part,) = parts_of((section,), Withheld(items=(an_item(3, title, about=about),), grants=GRANTS), PUBLIC)
    assert (part.title, part.withheld) == (printed, printed == APPLICATION)


def test_other_sections_tell_nothing_of_an_application_without_a_grant() -> None:
    refused = "To award £500 to the Canoe Club."
    section = MinuteSection(
        "6",
        "Matters arising",
        ("This rescinds “To award £500 to the Canoe Club”.", "The Canoe Club applied again."),
    )
    withheld = Withheld(grants=GRANTS, decided=((refused, APPLICATION),))
    (part,) = parts_of((section,), withheld, PUBLIC)
    assert part.paragraphs == (
        "This rescinds what was decided on an application for a grant.",
        "An applicant applied again.",
    )
