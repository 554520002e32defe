"""The history of an application as a page of its dossier."""

from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.grants.facts import Application
from evenhand.screens.desk import Desk
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.grants.history import history_of
from evenhand.screens.widgets.history import HistoryPanel
from evenhand.services.award_gate import GrantBook


class HistoryPage(DossierPage):
    """Every change of an application, the newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._panel = HistoryPanel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show the entries that touch an application."""
        self._panel.show_entries(history_of(self._desk.partnership, book, application))
