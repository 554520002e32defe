"""The pages of a dossier, each under its sub-tab, in the order of the sub-tabs.

A page is given the book and the application, and keeps what is typed for it until that is saved or let go. Its module
is imported when the page is first opened.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.facts import Application
from evenhand.screens.desk import Desk
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.widgets.form import DetailForm
from evenhand.services.award_gate import GrantBook

HERE = "evenhand.screens.grants"
GATE = "gate"
APPLICATION = "application"
SCORES = "scores"
CONFLICTS = "conflicts"
AFTER = "after"
HISTORY = "history"


class DossierPage(QWidget):
    """The base of the pages of a dossier.

    `page_asked` names another page to turn to, `round_edit_asked` that its round is to be corrected. A page whose
    typing stands in no form says itself whether anything is unsaved, and how it is saved and let go.
    """

    page_asked = Signal(str)
    round_edit_asked = Signal()

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show an application, round whatever is being typed for the same one."""
        raise NotImplementedError

    def forms(self) -> Sequence[DetailForm]:
        """The forms in which something may have been typed."""
        return ()

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return any(form.is_dirty() for form in self.forms())

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        for form in self.forms():
            if form.is_dirty():
                form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        for form in self.forms():
            if form.is_dirty():
                form.discard()

    def remind(self) -> None:
        """Say beside what was typed that it must be saved or discarded first."""
        for form in self.forms():
            if form.is_dirty():
                form.show_refusal(FINISH_FIRST)
                return

    def focus_first(self) -> None:
        """Put the focus where the work of the page begins."""
        for form in list(self.forms())[:1]:
            form.focus_first()


@dataclass(frozen=True, slots=True)
class SubTab:
    """One page: its key, the words on its sub-tab, and where it is."""

    key: str
    title: str
    module: str
    class_name: str

    def make(self, desk: Desk) -> DossierPage:
        """Make the page."""
        return getattr(import_module(self.module), self.class_name)(desk)


PAGES = (
    SubTab(GATE, "Award gate", f"{HERE}.gate_page", "GatePage"),
    SubTab(APPLICATION, "Application", f"{HERE}.application_page", "ApplicationPage"),
    SubTab(SCORES, "Scores", f"{HERE}.scores_page", "ScoresPage"),
    SubTab(CONFLICTS, "Conflicts", f"{HERE}.conflicts_page", "ConflictsPage"),
    SubTab(AFTER, "After the award", f"{HERE}.after_page", "AfterPage"),
    SubTab(HISTORY, "History", f"{HERE}.history_page", "HistoryPage"),
)
