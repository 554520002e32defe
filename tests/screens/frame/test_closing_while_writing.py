"""A window that closes while something is written beside it: the closing backup holds what came of that."""

import threading

from evenhand.app.window import MainWindow
from evenhand.domain.members.facts import Person
from evenhand.records.file.backup import backups_in
from evenhand.records.file.opening import open_file
from evenhand.screens.widgets.job import Job, Progress
from evenhand.services.saving import listed, put
from tests.windows import now


def test_what_follows_from_a_writing_is_in_the_closing_backup(window: MainWindow):
    assert window.partnership is not None
    assert window.safekeeping is not None
    file, folder = window.partnership, window.safekeeping.folder
    begun, further = threading.Event(), list[Job]()

    def write(_progress: Progress) -> str:
        begun.set()
        threading.Event().wait(0.05)
        return "Ada Marsh"

    def keep(name: str) -> None:
        with file.change(f"Add {name}") as unit:
            put(unit.session, Person(name=name))

    def write_further(name: str) -> None:
        further.append(Job(write, writes=True))
        further[0].finished.connect(keep)
        further[0].start()

    first = Job(write, writes=True)
    first.finished.connect(write_further)
    first.start()
    assert begun.wait(10)
    assert window.close_partnership()

    newest = backups_in(folder, file.path.stem)[-1]
    kept = open_file(newest.path, who="Somebody", clock=now, read_only=True)
    try:
        assert [one.name for one in listed(kept, Person)] == ["Ada Marsh"]
    finally:
        kept.close()
