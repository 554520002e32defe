"""The columns of a spreadsheet: what several columns may fill together is not taken for a mistake."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from evenhand.domain.importing.sheet import Sheet
from evenhand.exchange.sheets import read_sheet
from evenhand.screens.importing.pages import ColumnsPage
from evenhand.services.imports import fields_of, match_columns
from tests.windows import dressed

ADDRESSES = (
    "Surname,First name,Address line 1,Address line 2,Town\nOkonjo,Amara,4 Mill Lane,Upper End,Harwick\n"
)


@pytest.fixture
def sheet() -> Sheet:
    return read_sheet("members.csv", ADDRESSES.encode(), None)


def test_the_lines_of_an_address_come_in_together(qtbot: Any, qapp: QApplication, sheet: Sheet) -> None:
    dressed(qapp)
    page = ColumnsPage(fields_of("members"))
    qtbot.addWidget(page)
    page.show_sheet("members.csv", sheet, match_columns("members", sheet))
    assert page.by_hand(sheet)["Address line 1"] == "address"
    assert page.by_hand(sheet)["Address line 2"] == "address"
    assert page.matcher.error() == ""
