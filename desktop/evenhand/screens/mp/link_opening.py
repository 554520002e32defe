"""Opening what is kept with an engagement: a page in the browser, a file as files are opened."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.record_facts import EngagementLink
from evenhand.screens.desk import Desk
from evenhand.screens.shared.kept_files import open_kept_file


def open_link(desk: Desk, link: EngagementLink, parent: QWidget) -> None:
    """Open a page or a file; trouble on the way is said."""
    if not link.digest:
        QDesktopServices.openUrl(QUrl(link.address))
        return
    open_kept_file(desk, link.title, link.file_name, link.digest, parent)
