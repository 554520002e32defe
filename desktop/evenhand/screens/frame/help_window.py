"""Help: pages in plain words, chosen at the left, read at the right. The window may stay open beside the work."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import QListView, QWidget

from evenhand import shelf
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.reading_text import ReadingText
from evenhand.screens.theme import look
from evenhand.screens.theme.sizes import PANE_GAP
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.screens.widgets.pane import row

LIST_WIDTH = 240


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its name in links, its title, and its text in Markdown."""

    name: str
    title: str
    words: str


def help_pages() -> list[HelpPage]:
    """The pages in their order, from the shelf."""
    pages = [
        (name, shelf.read_text(f"help/{name}.md")) for name in shelf.read_toml("help/pages.toml")["pages"]
    ]
    return [HelpPage(name, words.partition("\n")[0].lstrip("# "), words) for name, words in pages]


class HelpWindow(HouseDialog):
    """The list of pages and the page."""

    def __init__(self, page: str = "", parent: QWidget | None = None) -> None:
        super().__init__("Help", parent, width_px=900)
        self.setModal(False)
        self.heading.hide()
        self._pages = {one.name: one for one in help_pages()}
        self._model = RowsModel()
        self._model.setParent(self)
        self._model.set_rows([ListRow(one.name, one.title) for one in self._pages.values()])
        self.list = RowsView("Pages")
        self.list.setModel(self._model)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.text = ReadingText("The page")
        self.text.anchorClicked.connect(self._follow)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        line = row(self.list, self.text, gap=PANE_GAP)
        line.setStretch(1, 1)
        self.list.setFixedWidth(look().px(LIST_WIDTH))
        self.body.addLayout(line, 1)
        self.add_primary("Close").clicked.connect(self.accept)
        self.show_page(page or next(iter(self._pages)))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """A page of comfortable length."""
        return self.tall_hint(600)

    def show_page(self, name: str) -> None:
        """Turn to a page."""
        self.list.setCurrentIndex(self._model.index(max(0, self._model.place_of(name))))

    def _show_current(self) -> None:
        row = self._model.row_at(self.list.currentIndex().row())
        if row is not None:
            self.text.show_words(self._pages[str(row.id)].words)

    def _follow(self, url: QUrl) -> None:
        if url.path() in self._pages:
            self.show_page(url.path())
