"""Work beside the window: its result, its bar, how it is cancelled and what goes wrong in it."""

import threading

from evenhand.domain.refusals import Trouble
from evenhand.records.file.in_hand import FileClosed
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.job import Job, JobBar, Progress


def test_a_job_brings_its_result_and_its_progress(qtbot, theme: Theme) -> None:
    def work(progress: Progress) -> int:
        progress.reach(1, 2)
        return 42

    bar, job = JobBar(), Job(work)
    results: list[object] = []
    qtbot.addWidget(bar)
    job.finished.connect(results.append)
    bar.follow(job, "Drawing 2 pages")
    assert bar.isHidden()  # what is done at once moves nothing
    with qtbot.waitSignal(job.ended):
        job.start()
    assert results == [42]
    assert bar._says.text() == "Drawing 2 pages: 1 of 2"
    assert bar.isHidden()


def test_the_bar_of_a_job_comes_after_half_a_second_and_goes_with_the_job(qtbot, theme: Theme) -> None:
    go_on = threading.Event()

    def work(_: Progress) -> None:
        go_on.wait(5)

    bar, job = JobBar(), Job(work)
    qtbot.addWidget(bar)
    bar.follow(job, "Drawing the paper")
    job.start()
    bar._soon.timeout.emit()
    assert not bar.isHidden()
    with qtbot.waitSignal(job.ended):
        go_on.set()
    assert bar.isHidden()


def test_a_job_can_be_cancelled_and_then_brings_nothing(qtbot, theme: Theme) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(_: Progress) -> str:
        begun.set()
        go_on.wait(5)
        return "too late"

    job = Job(work)
    with qtbot.assertNotEmitted(job.finished), qtbot.waitSignal(job.ended):
        job.start()
        begun.wait(5)
        job.cancel()
        go_on.set()


def test_trouble_in_a_job_is_told(qtbot, theme: Theme) -> None:
    def work(_: Progress) -> None:
        raise Trouble("The disk is full.")

    job = Job(work)
    with qtbot.waitSignal(job.failed) as told:
        job.start()
    assert told.args[0].says == "The disk is full."
    qtbot.wait(1)


def test_work_over_a_file_that_was_closed_ends_without_a_word(qtbot) -> None:
    def ask(_progress: Progress) -> None:
        raise FileClosed("closed")

    job = Job(ask)
    told: list[object] = []
    job.failed.connect(told.append)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert told == []
