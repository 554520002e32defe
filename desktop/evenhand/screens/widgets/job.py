"""Work that takes longer than half a second: done beside the window, with a bar, a count and Cancel in its place.

A job runs one function on the thread pool and hands back what it returns, which must be frozen values. The
function is given a `Progress` and calls `reach` now and then; that is also where it stops when it was
cancelled.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.records.file.in_hand import FileClosed
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import ElidedLabel

APPEARS_AFTER_MS = 500


class Cancelled(Exception):
    """The person who started the work does not want it any more."""


class Progress:
    """What the work tells about itself, and how it learns that it was cancelled."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._cancelled = False

    def reach(self, done: int, total: int) -> None:
        """Say how far the work is.

        Raises:
            Cancelled: it is no longer wanted.
        """
        self.stop_if_cancelled()
        self._tell(done, total)

    def stop_if_cancelled(self) -> None:
        """Go on only while the work is wanted.

        Raises:
            Cancelled: it is no longer wanted.
        """
        if self._cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """Stop the work at its next step."""
        self._cancelled = True

    def is_cancelled(self) -> bool:
        """Whether it is no longer wanted."""
        return self._cancelled


class Job(QObject):
    """One piece of work. `finished` brings its result, `failed` a Refusal or Trouble, `ended` comes always and last.

    A job under way lives until it has ended, and is cancelled when what it is done for goes. One that `writes` is
    waited for when the window closes, any other is cancelled.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self, work: Callable[[Progress], Any], done_for: QObject | None = None, *, writes: bool = False
    ) -> None:
        super().__init__()
        self.writes = writes
        self._progress = Progress(self.progressed.emit)
        self._task = Task(work, self._progress, self)
        self.ended.connect(self._forget)
        if done_for is not None:
            done_for.destroyed.connect(self.cancel)

    def start(self) -> None:
        """Begin on the thread pool."""
        _UNDER_WAY.add(self)
        QThreadPool.globalInstance().start(self._task)

    def cancel(self) -> None:
        """Ask the work to stop; nothing it did so far is kept."""
        self._progress.cancel()

    def is_cancelled(self) -> bool:
        """Whether the work is not wanted any more."""
        return self._progress.is_cancelled()

    def _forget(self) -> None:
        _UNDER_WAY.discard(self)


_UNDER_WAY: set[Job] = set()


def cancel_what_does_not_write() -> None:
    """Ask everything under way to stop, but what somebody asked to have written."""
    for job in tuple(_UNDER_WAY):
        if not job.writes:
            job.cancel()


class Task(QRunnable):
    """The part of a job that runs on the thread; faults of ours pass on to the crash dialog.

    Work that was cancelled before its turn came is not begun. Work over a file that was closed meanwhile is nobody's
    any more, and ends without a word.
    """

    def __init__(self, work: Callable[[Progress], Any], progress: Progress, job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work, self._progress, self._job = work, progress, job

    def run(self) -> None:
        """Do the work and tell how it went."""
        try:
            self._progress.stop_if_cancelled()
            result = self._work(self._progress)
            self._progress.stop_if_cancelled()
        except (Cancelled, FileClosed):
            pass
        except (Refusal, Trouble) as error:
            self._job.failed.emit(error)
        else:
            self._job.finished.emit(result)
        finally:
            self._job.ended.emit()


class JobBar(QWidget):
    """A bar in the place where the result will be, with what is being done, the count, and Cancel.

    It appears once the work has taken half a second, so that nothing jumps for what is done at once.
    """

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._doing = ""
        self._says = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = plain("Cancel")
        self._cancel.clicked.connect(self.cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self._says, 1)
        line.addWidget(self._bar, 1)
        line.addWidget(self._cancel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(APPEARS_AFTER_MS)
        self._soon.timeout.connect(self._appear)
        self.hide()

    def follow(self, job: Job, doing: str) -> None:
        """Show a job until it ends; `doing` is what is done, such as "Reading 296 pages"."""
        self._job, self._doing = job, doing
        self._says.set_text(doing)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(doing)
        job.progressed.connect(self._reach)
        job.ended.connect(self._end)
        if self.isHidden():
            self._soon.start()

    def leave(self) -> None:
        """Follow nothing any more; what was followed is nobody's."""
        self._job = None
        self._soon.stop()
        self.hide()

    def cancel(self) -> None:
        """Cancel the job that is shown; the bar stays until the work has really stopped."""
        if self._job is not None:
            self._job.cancel()
            self._says.set_text("Stopping")

    def _appear(self) -> None:
        self.show()
        announce(self, self._doing)

    def _end(self) -> None:
        """Go with the job that is followed; one followed before ends without notice."""
        if self.sender() is self._job:
            self.leave()

    def _reach(self, done: int, total: int) -> None:
        if self.sender() is not self._job:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._says.set_text(f"{self._doing}: {done:,} of {total:,}")
