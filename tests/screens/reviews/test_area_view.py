"""The area's profile is typed in by keyboard, one category to a line, and brought in from a table."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from evenhand.domain.members.review_facts import AreaProfile
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.importing.wizard import ImportWizard
from evenhand.screens.reviews.area_view import AreaView
from evenhand.screens.widgets.form import DetailForm
from evenhand.services.reviews import read_reviews
from evenhand.services.saving import listed
from tests.screens.plain_rooms import Opening, errors, press, titles, write
from tests.windows import answering


@pytest.fixture
def view(opening: Opening) -> AreaView:
    view = opening(AreaView)
    assert isinstance(view, AreaView)
    return view


def counts(partnership: Partnership) -> dict[str, int]:
    with partnership.reading() as session:
        kept = read_reviews(session)
    return kept.people_of(kept.profiles[0].id)


def paste(form: DetailForm, text: str) -> None:
    """Paste text in place of the counts."""
    edit = form.field("counts").control()
    assert isinstance(edit, QPlainTextEdit)
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    edit.setPlainText(text)


def test_a_profile_is_typed_in_and_corrected(view: AreaView, partnership: Partnership, qtbot: QtBot) -> None:
    press(qtbot, view.list, "Add profile")
    form = view.pane.record.form
    assert form.field("dimension").control().hasFocus()
    write(qtbot, form, "dimension", "Tenure")
    write(qtbot, form, "source", "Census 2021, TS054")
    write(qtbot, form, "as_of", "21/3/2021")
    paste(form, "Owned: 410\nRented")
    press(qtbot, form, "Save")
    assert errors(form) == [
        "“Rented” does not end with a number of people. Write it like Under 16: 350.",
    ]
    paste(form, "Owned: 410")
    press(qtbot, form, "Save")
    assert errors(form)[0].startswith("Give two categories or more")
    paste(form, "Owned: 410\nRented\t1,750")
    press(qtbot, form, "Save")
    assert counts(partnership) == {"Owned": 410, "Rented": 1750}
    assert titles(view) == [("", "Tenure")]
    assert not view.unsaved()
    paste(form, "Owned: 410\nRented: 750")
    press(qtbot, form, "Save")
    assert counts(partnership) == {"Owned": 410, "Rented": 750}
    entries = view.room.history(view.book, view.pane.key)
    assert [one.says() for one in entries[0].alterations] == ["Rented, people: 1750 → 750"]


def test_census_counts_are_brought_in_from_the_room(
    view: AreaView, partnership: Partnership, tmp_path: Path
) -> None:
    table = tmp_path / "census.csv"
    table.write_text(
        "Dimension,Category,People,Source,Date\n"
        'Sex,Female,980,"Census 2021, TS008",21/03/2021\n'
        'Sex,Male,950,"Census 2021, TS008",21/03/2021\n',
        encoding="utf-8",
    )

    def bring_in(wizard: ImportWizard) -> None:
        wizard.read_file(table)
        wizard.go_on()
        wizard.go_on()

    with answering((ImportWizard, bring_in)):
        view.import_file()
    assert [one.dimension for one in listed(partnership, AreaProfile)] == ["Sex"]
    assert counts(partnership) == {"Female": 980, "Male": 950}
    partnership.undo()
    assert titles(view) == []
