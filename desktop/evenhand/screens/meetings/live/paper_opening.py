"""Opening a paper of an item: an attached one page by page, a drawn one in the preview of reports."""

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.refusals import Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.meetings.paper_dialog import PaperShown
from evenhand.services import meeting_papers


def open_paper(desk: Desk, paper: MeetingPaper, parent: QWidget) -> None:
    """Show a paper."""
    if paper.draws:
        desk.paper_wanted.emit(f"{paper.draws}/{paper.meeting_id}")
        return
    try:
        with desk.partnership.reading() as session:
            content = meeting_papers.paper_content(session, paper)
    except Trouble as trouble:
        notices.say_trouble(trouble, parent)
        return
    PaperShown(paper.title, content, parent).exec()
