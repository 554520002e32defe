"""Bringing in a spreadsheet, step by step."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from evenhand.screens.desk import Desk


def run_import(desk: "Desk", kind: str, parent: "QWidget") -> None:
    """Bring in a spreadsheet of one kind: members, applications, census counts or candidates."""
    from evenhand.screens.importing.wizard import ImportWizard

    ImportWizard(desk, kind, parent).exec()
