"""Opening a file that is kept in the partnership file: a PDF page by page, any other as a copy for its own program."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.screens.widgets.page_preview import PagePreview
from evenhand.services.stored_files import file_content
from evenhand.services.written_file import write_file

SHOWN_WIDTH, SHOWN_HEIGHT = 900, 720
ANY_FILE = "All files (*)"


class FileShown(HouseDialog):
    """A kept PDF, page by page."""

    def __init__(self, title: str, pdf: bytes, parent: QWidget) -> None:
        super().__init__(title, parent, width_px=SHOWN_WIDTH)
        self.preview = PagePreview()
        self.preview.show_pdf(pdf)
        self.body.addWidget(self.preview, 1)
        self.add_leave("Close")

    def sizeHint(self) -> QSize:
        """Room for a page."""
        return self.tall_hint(SHOWN_HEIGHT)


def open_kept_file(desk: Desk, title: str, file_name: str, digest: str, parent: QWidget) -> None:
    """Open a file by its digest; trouble on the way is said."""
    try:
        with desk.partnership.reading() as session:
            content = file_content(session, digest)
        if content.startswith(b"%PDF"):
            FileShown(title, content, parent).exec()
        else:
            save_copy(desk, file_name, content, parent)
    except Trouble as trouble:
        notices.say_trouble(trouble, parent)


def save_copy(desk: Desk, file_name: str, content: bytes, parent: QWidget) -> None:
    """Save a copy of a file where a person says, for the program that opens it.

    Raises:
        Trouble: it cannot be written there.
    """
    chosen = ask_where_to_save(parent, "Save a copy", Path(file_name), ANY_FILE)
    if chosen is not None:
        write_file(chosen, content, opened=desk.partnership.path)
