"""When a window closes, what is only looked at is not waited for; what somebody asked to have written is."""

import threading
from typing import Any

from evenhand.app.window import wait_for_jobs
from evenhand.screens.widgets.job import Job, Progress


def test_work_cancelled_before_its_turn_is_not_begun(qtbot: Any):
    done: list[bool] = []

    def work(_progress: Progress) -> None:
        done.append(True)

    job = Job(work)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        job.start()
    assert done == []


def test_closing_stops_what_is_drawn_and_hears_what_was_written(qtbot: Any):
    begun, written, drawn = threading.Barrier(3), list[str](), list[str]()

    def draw(progress: Progress) -> str:
        begun.wait(10)
        while True:
            progress.stop_if_cancelled()

    def write(progress: Progress) -> str:
        begun.wait(10)
        threading.Event().wait(0.1)
        progress.stop_if_cancelled()
        return "the papers"

    drawing, writing = Job(draw), Job(write, writes=True)
    drawing.finished.connect(drawn.append)
    writing.finished.connect(written.append)
    for job in (drawing, writing):
        job.start()
    begun.wait(10)
    wait_for_jobs()
    assert (drawn, written) == ([], ["the papers"])
