"""How smoothly the timeline moves with 5,000 engagements: the time of each frame while it is panned, at every zoom.

Each frame of a path is painted in three passes and its best time counts, in time of the processor where the system
tells that finely, so that whatever else the machine does in between is left out. Exits 1 when a frame takes longer than
33 ms while the timeline is panned, or the first one of a zoom, whose layout is worked out anew in each pass.
Run: python tests/benchmarks/timeline.py [--engagements 5000]
"""

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "desktop"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402  the platform is chosen before Qt is loaded

from evenhand.domain.mp.timeline import (  # noqa: E402  the checkout is on the path first
    Entry,
    Judgement,
    StancePoint,
    TermBand,
    Timeline,
    WindowBand,
    by_member,
    chains_of,
)
from evenhand.domain.mp.timeline_axis import Zoom  # noqa: E402  as above
from evenhand.domain.mp.timeline_bands import stance_runs  # noqa: E402  as above
from evenhand.domain.vocabulary import Channel, Kind, Planned, Stance  # noqa: E402  as above
from evenhand.screens.mp.timeline.plot import Plot  # noqa: E402  as above
from evenhand.screens.theme import Mode, Theme, apply  # noqa: E402  as above

MOST_MS, FRAMES, PASSES = 33.0, 40, 3
TODAY = date(2026, 4, 14)
YEARS_DAYS = 3652
WIDE, HIGH = 978, 328
FINE_ENOUGH = 1e-4
HAS_FINE_CLOCK = time.get_clock_info("thread_time").resolution <= FINE_ENOUGH
clock = time.thread_time if HAS_FINE_CLOCK else time.perf_counter


@dataclass(frozen=True, slots=True)
class Measured:
    """One zoom: the time of its first frame, and of the frames while it is panned, in milliseconds."""

    zoom: Zoom
    first_ms: float
    frames_ms: tuple[float, ...]


def main() -> int:
    """Print the figures; 1 where a frame takes too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engagements", type=int, default=5000)
    given = parser.parse_args()
    app = QApplication([])
    apply(app, Theme(Mode.LIGHT))
    plot = Plot()
    plot.resize(WIDE, HIGH)
    plot.show()
    app.processEvents()
    record = crowded(given.engagements)
    began = clock()
    plot.show_timeline(record)
    print(f"{given.engagements:,} engagements over ten years, taken in {(clock() - began) * 1000:.0f} ms")
    found = [measure(plot, zoom) for zoom in Zoom]
    print(
        f"{'zoom':<10} {'first':>9} {'median':>9} {'slowest':>9}   of {FRAMES} frames panned, best of {PASSES} passes"
    )
    for one in found:
        median, slowest = statistics.median(one.frames_ms), max(one.frames_ms)
        print(f"{one.zoom.label:<10} {one.first_ms:>6.1f} ms {median:>6.1f} ms {slowest:>6.1f} ms")
    slowest = max(max(one.first_ms, *one.frames_ms) for one in found)
    print(f"slowest frame {slowest:.1f} ms; the most it may take is {MOST_MS:.0f} ms")
    return 1 if slowest > MOST_MS else 0


def measure(plot: Plot, zoom: Zoom) -> Measured:
    """Pan over a quarter of what is in view, in the densest part of the record."""
    plot.set_zoom(zoom)
    first_ms = min(first_frame_ms(plot) for _ in range(PASSES))
    passes = [tuple(panned(plot, zoom)) for _ in range(PASSES)]
    return Measured(zoom, first_ms, tuple(min(times) for times in zip(*passes, strict=True)))


def first_frame_ms(plot: Plot) -> float:
    """The time of the first frame of a zoom, with the layout of that zoom."""
    plot.resize(WIDE + 1, HIGH)
    plot.resize(WIDE, HIGH)
    plot.go_to(date(2021, 4, 14))
    return frame_ms(plot)


def panned(plot: Plot, zoom: Zoom) -> Iterator[float]:
    """The times of the frames of one pass along the path."""
    plot.go_to(date(2021, 4, 14))
    for _ in range(FRAMES):
        plot.pan(zoom.days / 4 / FRAMES)
        yield frame_ms(plot)


def frame_ms(plot: Plot) -> float:
    """The time of one frame in milliseconds."""
    began = clock()
    plot.viewport().repaint()
    return (clock() - began) * 1000


def crowded(count: int) -> Timeline:
    """A made-up record: kinds, chains, late follow-ups and what was called off, spread over ten years."""
    chance = random.Random(20160414)  # noqa: S311  made-up days, the same at every run
    first = TODAY - timedelta(days=YEARS_DAYS)
    days = sorted(first + timedelta(days=chance.randrange(YEARS_DAYS + 60)) for _ in range(count))
    entries: list[Entry] = []
    for key, on in enumerate(days, start=1):
        kinds = chance.sample(list(Kind), chance.choice((1, 1, 1, 2, 2, 3)))
        one = Entry(
            key,
            1,
            on,
            f"Engagement {key}",
            tuple(kind for kind in Kind if kind in kinds),
            Channel.EMAIL,
            Planned.PLANNED if on > TODAY else chance.choice((*[Planned.HELD] * 19, Planned.CANCELLED)),
            is_late=chance.random() < 0.01,
        )
        came_from = max(1, key - chance.randrange(1, 40))
        entries.append(replace(one, led_from_id=came_from if key > 1 and chance.random() < 0.5 else None))
    chains = tuple(chains_of(entries))
    by_id = {one.id: one for one in entries}
    return Timeline(
        TODAY,
        TODAY,
        "",
        tuple(entries),
        (TermBand(1, 0, first, TODAY - timedelta(days=700), "Ruth Calloway"),),
        stance_runs(tuple(judged(first)), (), 12, TODAY),
        tuple(windows()),
        chains=chains,
        by_id=by_id,
        chain_of=by_member(chains),
    )


def judged(first: date) -> Iterator[StancePoint]:
    """A judgement every two months."""
    for place in range(60):
        stance = (Stance.SUPPORTIVE, Stance.NEUTRAL, Stance.NEGATIVE)[place % 3]
        yield StancePoint(1, first + timedelta(days=60 * place), "", (Judgement(stance, "", ""),))


def windows() -> Iterator[WindowBand]:
    """A council window every spring."""
    for year in range(2016, 2027):
        yield WindowBand(
            date(year, 3, 27), date(year, 5, 7), year % 4 == 0, "Council window", "local elections"
        )


if __name__ == "__main__":
    sys.exit(main())
