"""What the frame says of the open partnership: the publish line, the status line, the words of undo and redo."""

from typing import TYPE_CHECKING

from evenhand.domain.words import say_list, say_long_day, say_short_day
from evenhand.screens.widgets.publish_line import STATUS_OF, PublishAnswer

if TYPE_CHECKING:
    from evenhand.app.window import MainWindow
    from evenhand.domain.elections.publish_line import PublishLine
    from evenhand.records.unit_of_work import Partnership

# The words before a name with which the title of a change begins.
DEEDS = (
    *("Add", "Admit", "Appoint", "Call", "Cancel", "Correct", "Draft", "End", "Enter"),
    *("Erase", "Issue", "Merge", "Move", "Open", "Plan", "Record", "Sent"),
)


class Shown:
    """Keeps the words round the page true."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def refresh(self) -> None:
        """Say everything anew."""
        from evenhand.services.partnership import identity
        from evenhand.services.sweep import windows_today

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        partnership = desk.partnership
        name = identity(partnership).name
        reading = ", to read only" if partnership.read_only else ""
        window.setWindowTitle(f"{name}{reading} – Evenhand")
        line = window.frame.line
        line.show_answer(answer_of(windows_today(partnership, window.today()).line))
        line.show()
        status = window.frame.status
        status.show_partnership(f"{name}{reading}", protected=partnership.protected)
        status.show_day(say_long_day(desk.day), today=desk.shows_today)
        self.refresh_saved()
        self.refresh_warning()

    def refresh_saved(self) -> None:
        """Say whether anything typed is not saved."""
        pages = self._window.pages
        rooms = [room.title for room in pages.unsaved()] if pages else []
        self._window.frame.status.show_saved(f"Not saved: {say_list(rooms)}" if rooms else "")

    def refresh_warning(self) -> None:
        """Let the sentence about the copy off this laptop stand while it is due."""
        from evenhand.app.places import sample_file

        window, keeping = self._window, self._window.safekeeping
        partnership = window.partnership
        if keeping is None or partnership is None or partnership.path == sample_file():
            window.frame.warn_of_backups("", "")
            return
        says = keeping.warning(window.today())
        window.frame.warn_of_backups("No new copy off this laptop" if says else "", says)

    def refresh_undo(self, partnership: "Partnership") -> None:
        """Name what undo and redo would do, in the menu and on the buttons."""
        words = {
            "undo": _naming("Undo", partnership.next_undo),
            "redo": _naming("Redo", partnership.next_redo),
        }
        for action_id, text in words.items():
            self._window.book.say(action_id, text or action_id.capitalize())
            reason = "" if text else f"There is nothing to {action_id}."
            if not partnership.read_only:
                self._window.book.close_with(action_id, reason)
        self._window.frame.say_undo(words["undo"], words["redo"])


def answer_of(line: "PublishLine") -> PublishAnswer:
    """The line as the frame shows it."""
    word = STATUS_OF[line.answer].word
    sentence = line.says.removeprefix(word).lstrip(": ")
    short = f"to {say_short_day(line.until)}" if line.until else ""
    return PublishAnswer(
        line.answer, sentence, short, (line.go_ahead_count, line.take_care_count, line.hold_count)
    )


def _naming(verb: str, title: str | None) -> str:
    """The words of undo for a change: "Undo: end Rose Ibbotson’s membership"; a name keeps its capital."""
    if not title:
        return ""
    return f"{verb}: {title if _begins_with_name(title) else title[:1].lower() + title[1:]}"


def _begins_with_name(title: str) -> bool:
    """Whether a title begins with a name or an abbreviation: "Rose Ibbotson stands down", not "Admit Rose Ibbotson"."""
    first, _, rest = title.partition(" ")
    return first[1:2].isupper() or (first.isalpha() and first not in DEEDS and rest[:1].isupper())
