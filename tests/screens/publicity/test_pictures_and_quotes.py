"""The pictures and quotes of an item, with who is in them and whether they agreed, are kept beside its words."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evenhand.domain.mp.record_facts import QuoteScope
from evenhand.domain.mp.vocabulary import QuoteFor
from evenhand.domain.publicity.facts import PublicityItem, PublicityName
from evenhand.domain.publicity.record_facts import Picture, PictureSubject, Quote, QuoteUse
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.vocabulary import PublicityKind, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.publicity import pictures_part
from evenhand.screens.publicity.item_pane import PICTURES, QUOTES
from evenhand.screens.publicity.subjects_field import SubjectsField
from evenhand.screens.publicity.view import PublicityView
from evenhand.services import publicity
from evenhand.services.quotes import save_quote, use_quote
from evenhand.services.saving import listed
from tests.screens.plain_rooms import TODAY, Opening, People, part_of, press, write

POSTER = PublicityItem(
    title="Fair poster",
    kind=PublicityKind.LEAFLET,
    planned_on=date(2026, 6, 12),
    status=PublicityStatus.PLANNED,
)


@pytest.fixture
def poster(partnership: Partnership, people: People) -> int:
    return publicity.save_item(partnership, POSTER, {}, today=TODAY)


@pytest.fixture
def view(opening: Opening, poster: int) -> PublicityView:
    view = opening(PublicityView)
    assert isinstance(view, PublicityView)
    return view


def test_a_picture_says_who_is_in_it_and_the_item_pictures_them(
    view: PublicityView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    view.item.open_part(PICTURES)
    part = part_of(view, PICTURES)
    press(qtbot, part, "Add a picture")
    write(qtbot, part.form, "title", "The new steps")
    for who in ("Priya Nair", "four children of the canoe club"):
        press(qtbot, part.form, "Add somebody")
        field = part.form.field("subjects")
        assert isinstance(field, SubjectsField)
        edit = field._lines[-1].who.lineEdit()
        assert edit is not None
        qtbot.keyClicks(edit, who)
        qtbot.keyClick(edit, Qt.Key.Key_Escape)
    press(qtbot, part.form, "Save")
    assert [one.title for one in listed(partnership, Picture)] == ["The new steps"]
    subjects = {(one.person_id, one.who): one.permission for one in listed(partnership, PictureSubject)}
    assert subjects == {
        (people["Priya Nair"], ""): Permission.NOT_ASKED,
        (None, "four children of the canoe club"): Permission.NOT_ASKED,
    }
    assert [one.how for one in listed(partnership, PublicityName)] == ["pictured"]
    assert view.book.say_pictures(view.item.key).startswith("1, ")
    press(qtbot, part, "Take out of the item")
    assert listed(partnership, Picture) == []
    partnership.undo()
    assert len(listed(partnership, PictureSubject)) == 2


def test_a_new_quote_stands_in_the_item_and_in_the_bank(
    view: PublicityView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    view.item.open_part(QUOTES)
    part = part_of(view, QUOTES)
    press(qtbot, part, "Add a quote")
    press(qtbot, part.form, "Save")
    assert part.form.errors() == ["Give the words."]
    write(qtbot, part.form, "words", "We shall have tea.")
    write(qtbot, part.form, "person_id", "Amara Okonjo")
    press(qtbot, part.form, "Save")
    [quote] = listed(partnership, Quote)
    assert (quote.words, quote.person_id) == ("We shall have tea.", people["Amara Okonjo"])
    assert len(listed(partnership, QuoteUse)) == 1
    assert view.book.say_quotes(view.item.key) == "1, Amara Okonjo not asked yet"
    press(qtbot, part, "Take out of the item")
    assert (len(listed(partnership, Quote)), listed(partnership, QuoteUse)) == (1, [])


def test_a_quote_comes_from_the_bank(
    view: PublicityView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    kept = Quote(
        person_id=people["Priya Nair"],
        words="The steps are for all.",
        permission=Permission.GIVEN,
        permission_on=TODAY,
    )
    key = save_quote(partnership, kept, today=TODAY)
    view.reload()
    view.item.open_part(QUOTES)
    part = part_of(view, QUOTES)
    press(qtbot, part, "Add a quote")
    write(qtbot, part.form, "banked", "Priya Nair: The steps are for all.")
    press(qtbot, part.form, "Save")
    assert [(one.quote_id, one.item_id) for one in listed(partnership, QuoteUse)] == [(key, view.item.key)]
    assert view.book.say_quotes(view.item.key) == "1"


def test_a_quote_that_nothing_uses_is_deleted_from_the_bank(
    view: PublicityView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    save_quote(
        partnership, Quote(person_id=people["Priya Nair"], words="The steps are for all."), today=TODAY
    )
    view.reload()
    view.item.open_part(QUOTES)
    part = part_of(view, QUOTES)
    press(qtbot, part, "Add a quote")
    write(qtbot, part.form, "banked", "Priya Nair: The steps are for all.")
    press(qtbot, part, "Delete from the bank")
    assert listed(partnership, Quote) == []
    assert not part.form.is_dirty()
    partnership.undo()
    assert len(listed(partnership, Quote)) == 1


def test_a_chosen_file_waits_for_save_like_anything_typed(
    view: PublicityView,
    partnership: Partnership,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "steps.jpg"
    path.write_bytes(b"a picture")
    monkeypatch.setattr(pictures_part, "ask_which_file", Mock(return_value=path))
    view.item.open_part(PICTURES)
    part = part_of(view, PICTURES)
    press(qtbot, part, "Add a picture")
    write(qtbot, part.form, "title", "The new steps")
    press(qtbot, part.form, "Save")
    press(qtbot, part, "Choose the file…")
    assert part.form.is_dirty()
    part.form.discard()
    assert (part.form.is_dirty(), part.form.field("file").value()) == (False, "none chosen")
    press(qtbot, part, "Choose the file…")
    press(qtbot, part.form, "Save")
    assert [one.file_name for one in listed(partnership, Picture)] == ["steps.jpg"]
    assert not part.form.is_dirty()


@pytest.mark.clause("MP10")
def test_a_quote_that_was_for_one_item_is_refused_to_another(
    partnership: Partnership, view: PublicityView, people: People, qtbot: QtBot
) -> None:
    other = publicity.save_item(partnership, replace(POSTER, title="Newsletter"), {}, today=TODAY)
    agreed = Quote(
        person_id=people["Amara Okonjo"],
        words="We shall have tea.",
        permission=Permission.GIVEN,
        permission_on=TODAY,
    )
    once = QuoteScope(quote_id=0, scope=QuoteFor.ONCE)
    key = save_quote(partnership, agreed, scope=once, today=TODAY)
    use_quote(partnership, key, other, today=TODAY)
    view.reload()
    view.item.open_part(QUOTES)
    part = part_of(view, QUOTES)
    press(qtbot, part, "Add a quote")
    write(qtbot, part.form, "banked", "Amara Okonjo: We shall have tea.")
    press(qtbot, part.form, "Save")
    said = [one.text() for one in part.form.findChildren(QLabel) if one.isVisible()]
    assert any("The permission was for one item, and another has used it" in one for one in said)
    assert len(listed(partnership, QuoteUse)) == 1


@pytest.mark.clause("MP10")
def test_what_a_permission_is_for_is_asked_once_it_is_given(
    partnership: Partnership, view: PublicityView, people: People, qtbot: QtBot
) -> None:
    view.item.open_part(QUOTES)
    part = part_of(view, QUOTES)
    press(qtbot, part, "Add a quote")
    assert "scope" not in part.form.values()
    write(qtbot, part.form, "words", "We shall have tea.")
    write(qtbot, part.form, "person_id", "Amara Okonjo")
    qtbot.keyClicks(part.form.field("permission").control(), "Given")
    write(qtbot, part.form, "permission_on", "14 April 2026")
    write(qtbot, part.form, "until", "30 June 2026")
    qtbot.keyClicks(part.form.field("scope").control(), "Our own")
    press(qtbot, part.form, "Save")
    [scope] = listed(partnership, QuoteScope)
    assert (scope.scope, scope.until) == (QuoteFor.OUR_OWN, date(2026, 6, 30))
