"""Each kind of finding as a secretary meets it: it stands there, its button leads on, and once mended it is gone."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
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
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome, GroupKind
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import Capacity, Channel, Office, Planned, PublicOffice
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.members.record_parts import WORDS
from evenhand.screens.shared.steps import STEPS
from tests.screens.members.finding_walk import (
    JOINED,
    LATELY,
    LONG_AGO,
    TODAY,
    YESTERDAY,
    Case,
    an_orderly_window,
    correct,
    in_room,
    keep,
    kinds,
    room_shown,
    take_step,
    view_of,
    walk,
    written,
)
from tests.screens.members.finding_walk_of_meetings import OF_MEETINGS


@pytest.fixture
def rule_book() -> str:
    """Whose rule book the board lives by."""
    return "big-local"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, rule_book: str) -> Iterator[MainWindow]:
    yield from an_orderly_window(qtbot, qapp, tmp_path, rule_book)


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
    walk(window, qtbot, case)


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
    walked = {case.kind for case in (*CASES, *OF_MEETINGS)}
    assert walked | of_a_named_board == set(STEPS)
