"""An orderly board in a window, and the walk of a finding through it: it stands there, its button leads on, it goes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, ResidenceCheck
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.members.review_facts import MembershipReview
from evenhand.domain.members.vocabulary import ResidenceProof
from evenhand.domain.vocabulary import Capacity, Office
from evenhand.records.reading.facts import one_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.shared.steps import STEPS
from evenhand.screens.widgets.finding_block import FindingBlock, FindingBlocks
from evenhand.services.saving import put
from tests.makers import a_partnership
from tests.windows import a_window, dressed

TODAY, JOINED, LATELY = date(2026, 4, 14), date(2023, 6, 12), date(2026, 3, 10)
YESTERDAY, LONG_AGO = TODAY - timedelta(days=1), date(2024, 9, 17)
RESIDENTS, ALL = 7, 9


def keep(partnership: Partnership, *facts: Any) -> list[int]:
    """Put facts on record in one change; their keys."""
    with partnership.change("Facts of a test") as unit:
        return [put(unit.session, fact) for fact in facts]


def correct(partnership: Partnership, kind: type[Any], *keys: int, **values: Any) -> None:
    """Correct facts of a kind by their keys."""
    with partnership.change("Corrections of a test") as unit:
        for key in keys:
            fact = one_of(unit.session, kind, key)
            assert fact is not None
            put(unit.session, replace(fact, **values))


def an_orderly_board(partnership: Partnership) -> None:
    """Nine who vote, seven of them residents, with whom all is in order; person and spell 1 to 9 have the same keys."""
    people = [Person(name=f"Rose Ibbotson {number}") for number in range(1, ALL + 1)]
    for number, key in enumerate(keep(partnership, *people), start=1):
        capacity = Capacity.RESIDENT if number <= RESIDENTS else Capacity.CO_OPTED
        keep(
            partnership,
            Membership(person_id=key, capacity=capacity, votes=True, starts=JOINED),
            InterestsDeclaration(person_id=key, declared_on=LATELY, nothing_to_declare=True),
            ResidenceCheck(person_id=key, proof=ResidenceProof.ADDRESS, checked_on=JOINED),
        )
    keep(
        partnership,
        OfficeHeld(person_id=1, office=Office.CHAIR, starts=JOINED),
        MembershipReview(planned_for=LATELY, held_on=LATELY),
    )


def an_orderly_window(qtbot: QtBot, app: QApplication, folder: Path, rule_book: str) -> Iterator[MainWindow]:
    """A window over the file of an orderly board, until the test is done with it."""
    dressed(app)
    partnership = a_partnership(folder, rule_book=rule_book)
    an_orderly_board(partnership)
    partnership.close()
    made = a_window(qtbot, folder, partnership.path)
    yield made
    if made.pages is not None:
        for room in made.pages.unsaved():
            made.pages.view(room.id).discard()
    made.close_partnership()


def blocks(window: MainWindow, about: int) -> list[FindingBlock]:
    """The findings that stand in the Members tab, about the board or about a person."""
    view = window.go_to(BY_ID["members"])
    if about:
        assert view.show_record(f"person:{about}")
    place = view.pane.detail if about else view.board
    for shown in place.findChildren(FindingBlocks):
        shown.show_all()
    QApplication.processEvents()
    return [one for one in place.findChildren(FindingBlock) if one.isVisibleTo(place)]


def kinds(window: MainWindow, about: int) -> set[str]:
    return {one.finding.kind for one in blocks(window, about)}


def take_step(window: MainWindow, qtbot: QtBot, kind: str, about: int) -> None:
    """Press the button of a finding by keyboard."""
    block = next(one for one in blocks(window, about) if one.finding.kind == kind)
    button = next(one for one in block.findChildren(QAbstractButton) if one.text() == STEPS[kind])
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    QApplication.processEvents()


def view_of(window: MainWindow, room: str) -> Any:
    """The view of a room that was shown."""
    assert window.pages is not None
    return window.pages.view(room)


def room_shown(window: MainWindow) -> str:
    return window.frame.current_room().id


def written(within: QWidget) -> list[str]:
    """What stands in the fields that are seen."""
    fields = [*within.findChildren(QLineEdit), *within.findChildren(QPlainTextEdit)]
    return [
        one.text() if isinstance(one, QLineEdit) else one.toPlainText() for one in fields if one.isVisible()
    ]


def in_room(room: str, words: str = "") -> Callable[[MainWindow], bool]:
    def stands(window: MainWindow) -> bool:
        return room_shown(window) == room and (not words or words in written(view_of(window, room)))

    return stands


@dataclass(frozen=True)
class Case:
    """A kind of finding: what makes it open, where its step leads, what makes it close."""

    kind: str
    opens: Callable[[Partnership], object]
    leads: Callable[[MainWindow], bool]
    closes: Callable[[Partnership], object]
    about: int = 0


def walk(window: MainWindow, qtbot: QtBot, case: Case) -> None:
    """Open a finding, take its step, and mend what it is about."""
    partnership = window.partnership
    assert partnership is not None
    assert kinds(window, case.about) == set()
    case.opens(partnership)
    assert case.kind in kinds(window, case.about)
    take_step(window, qtbot, case.kind, case.about)
    assert case.leads(window)
    view_of(window, room_shown(window)).discard()
    case.closes(partnership)
    assert case.kind not in kinds(window, case.about)
