"""The parts of the grants room: made when they are opened, filled with one book, and nothing typed in them is lost."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evenhand.screens.grants.dossier_pages import PAGES
from evenhand.screens.grants.parts import APPLICATIONS, PARTS
from evenhand.screens.grants.view import GrantsView
from evenhand.screens.theme import Theme
from tests.screens.grants.conftest import CANOES, Scheme, shown


def test_every_part_opens_by_its_tab_and_holds_nothing_unsaved(view: GrantsView):
    for part in PARTS:
        view.parts.open_part(part.key)
        QApplication.processEvents()
        page = view.parts.part(part.key)
        assert isinstance(page, QWidget)
        assert page.isVisible()
        assert view.parts.shown_part() == part.key
        assert not page.unsaved()
    view.reload()
    assert not view.unsaved()


def test_every_page_of_a_dossier_opens_by_its_sub_tab(view: GrantsView, scheme: Scheme):
    view.show_record(f"application:{scheme.keys[CANOES]}")
    for page in PAGES:
        view.room.dossier.show_tab(page.key)
        QApplication.processEvents()
        assert view.room.dossier.tab() == page.key
        assert view.room.dossier.page(page.key).isVisible()
    assert view.room.dossier.typed() == []


def test_adding_and_finding_lead_back_to_the_applications(view: GrantsView, scheme: Scheme):
    for lead in (view.add, view.focus_find, lambda: view.show_record(f"application:{scheme.keys[CANOES]}")):
        view.parts.open_part(PARTS[-1].key)
        lead()
        assert view.parts.shown_part() == APPLICATIONS
    assert not view.show_record("payment:999")


@pytest.mark.parametrize("scale", [100, 200])
def test_where_the_dossier_stands_alone_the_parts_leave_it_the_room(
    scheme: Scheme, theme: Theme, qtbot: QtBot, scale: int
):
    theme.set_scale(scale)
    view = shown(scheme, qtbot)
    view.show_record(f"application:{scheme.keys[CANOES]}")
    QApplication.processEvents()
    assert view.parts.strip.isVisible() is (scale == 100)
    assert view.parts.minimumSizeHint().height() <= 632
    view.room.panes.show_list()
    assert view.parts.strip.isVisible()


def test_the_schedule_is_asked_for_as_a_paper_of_its_round(view: GrantsView, scheme: Scheme, qtbot: QtBot):
    view.show_record(f"application:{scheme.keys[CANOES]}")
    with qtbot.waitSignal(view.room.desk.paper_wanted) as schedule:
        view.room.header.schedule_asked.emit()
    assert schedule.args == [f"grants-schedule/{scheme.round_id}"]
