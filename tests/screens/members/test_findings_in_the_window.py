"""Each kind of finding as a secretary meets it: it stands there, its button leads on, and once mended it is gone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.domain.members.facts import (
    GroupMember,
    MemberGroup,
    Membership,
    OfficeHeld,
    PartyConsent,
    Person,
    PublicOfficeHeld,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.members.review_facts import Action, MembershipReview
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome, GroupKind, ResidenceProof
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import Capacity, Channel, Office, Planned, PublicOffice
from evenhand.records.reading.facts import one_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.members.record_parts import WORDS
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


@pytest.fixture
def rule_book() -> str:
    """Whose rule book the board lives by."""
    return "big-local"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, rule_book: str) -> Iterator[MainWindow]:
    dressed(qapp)
    partnership = a_partnership(tmp_path, rule_book=rule_book)
    an_orderly_board(partnership)
    partnership.close()
    made = a_window(qtbot, tmp_path, partnership.path)
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


def at_joining(window: MainWindow) -> bool:
    pane = window.go_to(BY_ID["members"]).pane
    return room_shown(window) == "members" and pane.joining.isVisible()


def at_recruiting(window: MainWindow) -> bool:
    begun = any(one.startswith("Bring in") for one in written(view_of(window, "actions")))
    return room_shown(window) == "actions" and begun


def at_part(word: str) -> Callable[[MainWindow], bool]:
    def stands(window: MainWindow) -> bool:
        detail = window.go_to(BY_ID["members"]).pane.detail
        focus = QApplication.focusWidget()
        cursor_in = focus is not None and focus.isVisible() and detail.isAncestorOf(focus)
        return room_shown(window) == "members" and WORDS[detail.shown_part()] == word and cursor_in

    return stands


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


def a_mayor(partnership: Partnership) -> None:
    keep(partnership, PublicOfficeHeld(person_id=2, kind=PublicOffice.MAYOR, starts=LONG_AGO))


def a_set(partnership: Partnership) -> None:
    (group,) = keep(partnership, MemberGroup(kind=GroupKind.NAMED_SET, name="Allotment holders"))
    keep(
        partnership,
        *(GroupMember(group_id=group, person_id=number, starts=JOINED) for number in range(1, 6)),
    )


def an_mp(partnership: Partnership) -> None:
    (person,) = keep(partnership, Person(name="Owen Marchetti"))
    (mp,) = keep(partnership, Mp(person_id=person))
    (place,) = keep(partnership, Constituency(name="Calderwick", starts=JOINED))
    keep(partnership, MpTerm(mp_id=mp, constituency_id=place, starts=date(2024, 7, 5)))


def a_note(partnership: Partnership) -> None:
    keep(
        partnership,
        Engagement(
            mp_id=1,
            on=LATELY,
            status=Planned.HELD,
            title="Note",
            informing=True,
            channel=Channel.EMAIL,
        ),
    )


def an_action(partnership: Partnership) -> None:
    keep(
        partnership,
        Action(
            kind=ActionKind.RECRUITMENT,
            says="Ask at the school gate",
            opened_on=LONG_AGO,
            due_on=YESTERDAY,
        ),
    )


def a_consent(partnership: Partnership, given_on: date, until: date) -> None:
    keep(
        partnership,
        PartyConsent(
            person_id=4,
            party="Weir Party",
            given_on=given_on,
            how="In writing",
            told="What it is for",
            until=until,
        ),
    )


def a_statement(partnership: Partnership) -> None:
    keep(
        partnership,
        RoleStatement(
            person_id=2, hats="Member and mayor", words="", signed_on=LATELY, good_until=date(2027, 3, 9)
        ),
    )


CASES = (
    Case(
        "members-too-few",
        lambda p: correct(p, Membership, 1, 8, ends=YESTERDAY),
        at_joining,
        lambda p: correct(p, Membership, 8, ends=None),
    ),
    Case(
        "residents-share",
        lambda p: correct(p, Membership, 2, 3, 4, capacity=Capacity.CO_OPTED),
        at_recruiting,
        lambda p: correct(p, Membership, 2, 3, 4, capacity=Capacity.RESIDENT),
    ),
    Case(
        "councillors-share",
        lambda p: correct(p, Membership, 2, 3, 8, 9, capacity=Capacity.COUNCILLOR),
        at_recruiting,
        lambda p: correct(p, Membership, 2, 3, capacity=Capacity.RESIDENT),
    ),
    Case("group-share", a_set, at_recruiting, lambda p: correct(p, GroupMember, 1, ends=YESTERDAY)),
    Case(
        "office-vacant",
        lambda p: correct(p, OfficeHeld, 1, ends=YESTERDAY),
        at_part("offices"),
        lambda p: keep(p, OfficeHeld(person_id=2, office=Office.CHAIR, starts=TODAY)),
    ),
    Case(
        "term-over",
        lambda p: correct(p, Membership, 3, term_ends=YESTERDAY),
        at_part("membership"),
        lambda p: correct(p, Membership, 3, term_ends=TODAY),
        about=3,
    ),
    Case(
        "residence-unchecked",
        lambda p: correct(p, ResidenceCheck, 5, person_id=6),
        at_part("residence"),
        lambda p: correct(p, ResidenceCheck, 5, person_id=5),
        about=5,
    ),
    Case("role-statement", a_mayor, at_part("role"), a_statement, about=2),
    Case(
        "interests",
        lambda p: correct(p, InterestsDeclaration, 4, declared_on=LONG_AGO),
        at_part("interests"),
        lambda p: keep(p, InterestsDeclaration(person_id=4, declared_on=TODAY, nothing_to_declare=True)),
        about=4,
    ),
    Case(
        "consent-ended",
        lambda p: a_consent(p, LONG_AGO, YESTERDAY),
        at_part("party"),
        lambda p: a_consent(p, TODAY, date(2027, 4, 13)),
        about=4,
    ),
    Case(
        "review-overdue",
        lambda p: correct(p, MembershipReview, 1, held_on=LONG_AGO),
        in_room("reviews"),
        lambda p: correct(p, MembershipReview, 1, held_on=LATELY),
    ),
    Case(
        "action-late",
        an_action,
        in_room("actions", "Ask at the school gate"),
        lambda p: correct(
            p, Action, 1, closed_on=TODAY, outcome=ActionOutcome.ACHIEVED, evidence="Two people came."
        ),
    ),
    Case("mp-not-informed", an_mp, in_room("mp"), a_note),
)


@pytest.mark.clause("PP1", "PP2", "PP3", "PP6", "PP8", "PP9", "PP10", "MP1")
@pytest.mark.parametrize("case", CASES, ids=[case.kind for case in CASES])
def test_a_finding_opens_leads_on_and_closes_in_the_window(
    window: MainWindow, qtbot: QtBot, case: Case
) -> None:
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


@pytest.mark.parametrize("rule_book", ["pride-in-place"])
@pytest.mark.clause("PP1", "MP1")
def test_the_seats_that_a_rule_book_names_are_missed_until_they_are_filled(
    window: MainWindow, qtbot: QtBot
) -> None:
    partnership = window.partnership
    assert partnership is not None
    for kind in ("mp-not-on-board", "councillor-not-on-board"):
        take_step(window, qtbot, kind, 0)
        assert at_joining(window)
        window.go_to(BY_ID["members"]).discard()
    correct(partnership, Membership, 8, capacity=Capacity.MP)
    assert kinds(window, 0) == {"councillor-not-on-board"}
    correct(partnership, Membership, 9, capacity=Capacity.COUNCILLOR)
    assert kinds(window, 0) == set()
    correct(partnership, OfficeHeld, 1, person_id=9)
    take_step(window, qtbot, "chair-not-independent", 0)
    assert at_part("offices")(window)
    correct(partnership, OfficeHeld, 1, person_id=1)
    assert kinds(window, 0) == set()


def test_findings_stand_as_at_the_day_that_is_looked_at(window: MainWindow) -> None:
    partnership = window.partnership
    assert partnership is not None
    assert window.desk is not None
    an_action(partnership)
    correct(partnership, Action, 1, closed_on=TODAY, outcome=ActionOutcome.ACHIEVED, evidence="Two came.")
    correct(partnership, Membership, 3, term_ends=date(2025, 1, 7))
    told = {}
    for day in (date(2025, 1, 7), date(2025, 1, 8), YESTERDAY, TODAY):
        window.desk.show_day(day)
        told[day] = ("action-late" in kinds(window, 0), "term-over" in kinds(window, 3))
    assert list(told.values()) == [(False, False), (False, True), (False, True), (False, True)]
    correct(partnership, Action, 1, due_on=date(2026, 4, 1))
    window.desk.show_day(YESTERDAY)
    assert "action-late" in kinds(window, 0)
    window.desk.show_day(None)
    assert "action-late" not in kinds(window, 0)


def test_every_kind_with_a_button_is_walked_through_the_window() -> None:
    of_a_named_board = {"mp-not-on-board", "councillor-not-on-board", "chair-not-independent"}
    assert {case.kind for case in CASES} | of_a_named_board == set(STEPS)
