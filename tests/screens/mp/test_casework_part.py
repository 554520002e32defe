"""Casework by keyboard: the resident who writes first, what goes with consent after, and letting go of it again."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.mp.record_facts import FollowUp, Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseOutcome, CaseRoute
from evenhand.screens.desk import Desk
from evenhand.screens.mp.casework_part import CaseworkPart
from evenhand.screens.mp.casework_withdrawn import Withdrawn
from evenhand.screens.mp.letters_part import LettersPart
from evenhand.screens.mp.parts import CASEWORK, LETTERS
from evenhand.screens.mp.view import MpView
from evenhand.services import casework
from evenhand.services.saving import listed
from tests.screens.mp.hands import leave, pick, press, tick, words, write
from tests.screens.mp.relationship import TODAY
from tests.services.a_referral import a_referral
from tests.windows import answering, choosing

OWEN = 2
REFERRED = "Referred: we write, with consent"


@pytest.fixture
def part(view: MpView) -> CaseworkPart:
    view.room.open_part(CASEWORK)
    page = view.room.part(CASEWORK)
    assert isinstance(page, CaseworkPart)
    return page


def kept(desk: Desk) -> Referral:
    [one] = listed(desk.partnership, Referral)
    return one


@pytest.mark.clause("MP12")
def test_that_the_resident_writes_is_offered_first_and_asks_nothing_about_them(
    part: CaseworkPart, desk: Desk, qtbot: QtBot
) -> None:
    press(qtbot, part, "Add casework")
    assert part.page.form.values().keys() == {"state", "route", "category", "opened_on"}
    pick(qtbot, part.page.form, "category", "Health")
    press(qtbot, part, "Save")
    assert (kept(desk).route, kept(desk).category) == (CaseRoute.SIGNPOSTED, CaseCategory.HEALTH)
    assert "CR-0001: The resident writes" in words(part)
    assert "Begun since 1 April 2025: fewer than five." in words(part)


@pytest.mark.clause("MP12")
def test_nothing_goes_before_the_resident_has_agreed(part: CaseworkPart, desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, part, "Add casework")
    form = part.page.form
    tick(qtbot, form, "route", REFERRED)
    pick(qtbot, form, "category", "Housing")
    write(qtbot, form, "resident", "T. K.")
    write(qtbot, form, "sent_on", "14 April 2026")
    press(qtbot, part, "Save")
    assert form.errors() == [
        "Nothing goes to the MP before the resident has agreed. Ask for consent, or help them to write themselves."
    ]
    write(qtbot, form, "consent_on", "14 April 2026")
    leave(qtbot, form, "consent_on")
    write(qtbot, form, "consent_how", "A signed form")
    write(qtbot, form, "consent_for", "To ask for a date")
    press(qtbot, part, "Save")
    assert (kept(desk).sent_on, kept(desk).erase_by) == (TODAY, date(2027, 4, 14))
    assert "CR-0001: Sent, waiting for an answer" in words(part)


@pytest.mark.clause("MP12")
def test_erasing_asks_first_and_leaves_what_is_counted(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    casework.open_referral(desk.partnership, a_referral(OWEN), today=TODAY)
    assert view.show_record(f"referral:{kept(desk).id}")
    part = view.room.part(CASEWORK)
    assert isinstance(part, CaseworkPart)
    with answering(choosing("Keep it")):
        press(qtbot, part, "Erase now…")
    assert kept(desk).resident
    with answering(choosing("Erase it")):
        press(qtbot, part, "Erase now…")
    assert (kept(desk).resident, kept(desk).erased_on) == ("", TODAY)
    view.load()
    assert "CR-0001: Erased on 14 April 2026." in words(part)
    assert part.page.form.values().keys() == {"state"}


@pytest.mark.clause("MP12")
def test_consent_taken_back_closes_it_and_reminds_to_tell_the_office(
    view: MpView, desk: Desk, qtbot: QtBot
) -> None:
    key = casework.open_referral(desk.partnership, a_referral(OWEN), today=TODAY)
    casework.mark_sent(desk.partnership, key, on=date(2026, 3, 4), today=TODAY)
    before = len(listed(desk.partnership, FollowUp))
    assert view.show_record(f"referral:{key}")
    part = view.room.part(CASEWORK)
    assert isinstance(part, CaseworkPart)

    def take_back(dialog: Withdrawn) -> None:
        write(qtbot, dialog.form, "withdrawn_on", "1 March 2026")
        press(qtbot, dialog.form, "Erase it")
        assert dialog.form.errors() == ["Consent was given on 3 March 2026. Give a day from then on."]
        write(qtbot, dialog.form, "withdrawn_on", "14 April 2026")
        press(qtbot, dialog.form, "Erase it")

    with answering((Withdrawn, take_back)):
        press(qtbot, part, "Consent taken back…")
    assert (kept(desk).outcome, kept(desk).matter) == (CaseOutcome.WITHDRAWN, "")
    assert len(listed(desk.partnership, FollowUp)) == before + 1


@pytest.mark.clause("MP12")
def test_a_letter_about_it_is_begun_from_here_once_the_resident_has_agreed(
    view: MpView, desk: Desk, qtbot: QtBot
) -> None:
    blank = {"consent_on": None, "consent_how": "", "consent_for": ""}
    key = casework.open_referral(desk.partnership, a_referral(OWEN, **blank), today=TODAY)
    assert view.show_record(f"referral:{key}")
    part = view.room.part(CASEWORK)
    assert isinstance(part, CaseworkPart)
    with pytest.raises(AssertionError, match="no button"):
        press(qtbot, part, "Write the letter…")
    casework.consent(
        desk.partnership, key, on=TODAY, how="A signed form", what_for="To ask for a date", today=TODAY
    )
    view.load()
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        press(qtbot, part, "Write the letter…")
    assert wanted.args == [f"referral/letter:{key}"]
    assert view.show_record(f"referral/letter:{key}")
    assert view.room.shown_part() == LETTERS
    letters = view.room.part(LETTERS)
    assert isinstance(letters, LettersPart)
    assert "Casework referral CR-0001" in letters.pane.write.form.field("subject").raw()


def test_what_is_typed_is_asked_about_before_another_is_shown(
    part: CaseworkPart, view: MpView, qtbot: QtBot
) -> None:
    press(qtbot, part, "Add casework")
    pick(qtbot, part.page.form, "category", "Health")
    assert (part.unsaved(), view.has_typing(), part.may_leave()) == (True, True, False)
    part.discard()
    assert not view.has_typing()
