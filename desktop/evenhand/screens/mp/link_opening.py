"""Opening what is kept with an engagement: a page in the browser, a PDF page by page, any other file as a copy."""

from pathlib import Path

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.record_facts import EngagementLink
from evenhand.domain.refusals import Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.screens.widgets.page_preview import PagePreview
from evenhand.services.stored_files import file_content

SHOWN_WIDTH, SHOWN_HEIGHT = 900, 720
ANY_FILE = "All files (*)"


class FileShown(HouseDialog):
    """An attached PDF, page by page."""

    def __init__(self, title: str, pdf: bytes, parent: QWidget) -> None:
        super().__init__(title, parent, width_px=SHOWN_WIDTH)
        self.preview = PagePreview()
        self.preview.show_pdf(pdf)
        self.body.addWidget(self.preview, 1)
        self.add_leave("Close")

    def sizeHint(self) -> QSize:
        """Room for a page."""
        return self.tall_hint(SHOWN_HEIGHT)


def open_link(desk: Desk, link: EngagementLink, parent: QWidget) -> None:
    """Open a page or a file; trouble on the way is said."""
    if not link.digest:
        QDesktopServices.openUrl(QUrl(link.address))
        return
    try:
        with desk.partnership.reading() as session:
            content = file_content(session, link.digest)
        if content.startswith(b"%PDF"):
            FileShown(link.title, content, parent).exec()
        else:
            _save_copy(link, content, parent)
    except Trouble as trouble:
        notices.say_trouble(trouble, parent)


def _save_copy(link: EngagementLink, content: bytes, parent: QWidget) -> None:
    """Save a copy of a file where a person says, for the program that opens it."""
    chosen = ask_where_to_save(parent, "Save a copy", Path(link.file_name), ANY_FILE)
    if chosen is None:
        return
    try:
        chosen.write_bytes(content)
    except OSError as fault:
        why = (fault.strerror or "it cannot be written").lower()
        raise Trouble(f"{chosen.name} was not saved ({why}). Choose another place.") from fault
