"""What was heard is written down, answered and settled; advice stands by topic; their words with permission."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.mp.record_facts import Advice, Misconception
from evenhand.screens.desk import Desk
from evenhand.screens.frame.records_found import records_found
from evenhand.screens.mp.heard_part import HeardPart
from evenhand.screens.mp.parts import HEARD, LETTERS, TERMS
from evenhand.screens.mp.view import MpView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.services import mp
from evenhand.services.advice import save_advice
from evenhand.services.misconceptions import save_misconception
from evenhand.services.mp_beside import Beside
from evenhand.services.quotes import quote_bank
from tests.screens.mp.hands import pick, press, words, write

MISTAKEN, ADVICE, QUOTES = range(3)


@pytest.fixture
def heard(view: MpView) -> HeardPart:
    view.room.open_part(HEARD)
    page = view.room.part(HEARD)
    assert isinstance(page, HeardPart)
    return page


def beside(desk: Desk) -> Beside:
    return mp.relationship(desk.partnership).beside


def first_row(heard: HeardPart) -> ListRow:
    model = heard.misconceptions.page.rows.model()
    assert isinstance(model, RowsModel)
    row = model.row_at(0)
    assert row is not None
    return row


@pytest.mark.clause("MP5")
def test_what_was_heard_is_answered_with_facts_and_settled(
    heard: HeardPart, desk: Desk, qtbot: QtBot
) -> None:
    press(qtbot, heard, "Add what was heard")
    form = heard.misconceptions.form
    write(qtbot, form, "said", "The council spends it.")
    write(qtbot, form, "heard_on", "2 March 2026")
    pick(qtbot, form, "mp_id", "Owen")
    write(qtbot, form, "sent_on", "9 March 2026")
    press(qtbot, heard, "Save")
    assert form.field("facts").error() == "Write down the facts that were sent."
    write(qtbot, form, "facts", "Residents decide; the accounts are on the notice board.")
    press(qtbot, heard, "Save")
    assert "facts sent on 9 March 2026, not settled yet" in first_row(heard).value
    press(qtbot, heard, "Settled today")
    (one,) = beside(desk).misconceptions
    assert (one.mp_id is not None, one.settled_on) == (True, desk.today)
    press(qtbot, heard, "Take away")
    assert beside(desk).misconceptions == ()


def test_what_nobody_on_record_said_is_kept_too(heard: HeardPart, desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, heard, "Add what was heard")
    form = heard.misconceptions.form
    write(qtbot, form, "said", "It all goes on salaries.")
    write(qtbot, form, "heard_on", "2 March 2026")
    press(qtbot, heard, "Save")
    assert beside(desk).misconceptions[0].mp_id is None


def test_a_finding_leads_to_what_was_heard_and_from_there_to_a_letter_with_the_facts(
    view: MpView, heard: HeardPart, desk: Desk, qtbot: QtBot
) -> None:
    owen = next(iter(mp.relationship(desk.partnership).mps))
    said = Misconception(mp_id=owen, heard_on=date(2024, 1, 9), said="The council spends it.")
    key = save_misconception(desk.partnership, said, today=desk.today)
    view.room.open_part(TERMS)
    assert view.show_record(f"misconception:{key}")
    assert (view.room.shown_part(), heard.misconceptions.page.current()) == (HEARD, replace(said, id=key))
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        press(qtbot, heard, "Write with the facts…")
    assert wanted.args == [f"misconception/answer:{key}"]
    assert view.show_record(f"misconception/answer:{key}")
    assert view.room.shown_part() == LETTERS


@pytest.mark.clause("MP11")
def test_advice_names_who_could_help_before_it_is_asked(heard: HeardPart, desk: Desk, qtbot: QtBot) -> None:
    kept = mp.relationship(desk.partnership)
    owen = next(one for one in kept.mps.values() if kept.name(one.id) == "Owen Marchetti")
    mp.save_mp(
        desk.partnership,
        kept.people[owen.person_id],
        mp.Mp(id=owen.id, person_id=owen.person_id, skills="A solicitor"),
    )
    heard.open_part(ADVICE)
    press(qtbot, heard, "Add advice")
    form = heard.advice.form
    write(qtbot, form, "topic", "Who owns the land by the lock")
    write(qtbot, form, "asked_on", "2 March 2026")
    assert "Owen Marchetti MP: A solicitor" in words(heard)
    press(qtbot, heard, "Save")
    assert beside(desk).advice[0].asked_on == date(2026, 3, 2)


@pytest.mark.clause("MP10")
def test_a_quote_of_theirs_says_that_permission_is_missing_until_it_is_given(
    heard: HeardPart, desk: Desk, qtbot: QtBot
) -> None:
    heard.open_part(QUOTES)
    press(qtbot, heard, "Add a quote")
    form = heard.quotes.form
    write(qtbot, form, "words", "A place that looks after its own.")
    pick(qtbot, form, "permission", "Given")
    press(qtbot, heard, "Save")
    assert form.field("permission_on").error() == "Give the day on which they answered."
    write(qtbot, form, "permission_on", "9 March 2026")
    press(qtbot, heard, "Save")
    with desk.partnership.reading() as session:
        (banked,) = quote_bank(session)
    assert (banked.name, banked.used_in) == ("Owen Marchetti", ())
    assert "Nowhere yet" in words(heard)


def test_the_search_finds_what_was_heard_and_asked_and_opens_it(
    view: MpView, heard: HeardPart, desk: Desk
) -> None:
    owen = next(iter(mp.relationship(desk.partnership).mps))
    said = Misconception(heard_on=date(2024, 1, 9), said="It all goes on salaries.")
    asked = Advice(mp_id=owen, topic="Towpath", asked_on=date(2024, 1, 9))
    refs = [
        f"misconception:{save_misconception(desk.partnership, said, today=desk.today)}",
        f"advice:{save_advice(desk.partnership, asked, today=desk.today)}",
    ]
    found = [one.key for one in records_found(desk.partnership, desk.today)]
    assert found[-2:] == refs
    assert all(view.show_record(ref) for ref in refs)
    assert heard.advice.page.current() == replace(asked, id=int(refs[1].partition(":")[2]))
    assert not view.show_record("advice:99")
