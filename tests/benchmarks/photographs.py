"""How long a file takes that carries the photographed forms of some years: to attach one, to open, to back up.

`python tests/benchmarks/photographs.py 300` attaches three hundred photographs of twelve megapixels to thirty
applications in a protected file and prints what was measured; behind the number, `plain` leaves the passphrase out and
`originals` keeps each photograph as it was taken beside its smaller copy.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "desktop")]

from PIL import Image  # noqa: E402

from evenhand.domain.grants.facts import Applicant, Application, Round  # noqa: E402
from evenhand.domain.grants.record_facts import ApplicationFile  # noqa: E402
from evenhand.domain.grants.vocabulary import FileKind  # noqa: E402
from evenhand.records.file.backup import backup  # noqa: E402
from evenhand.records.file.opening import open_file  # noqa: E402
from evenhand.records.unit_of_work import Partnership  # noqa: E402
from evenhand.services.award_gate import grant_book  # noqa: E402
from evenhand.services.grants.files import attach, picture_of  # noqa: E402
from evenhand.services.saving import listed  # noqa: E402
from evenhand.services.stored_files import stored_file_faults  # noqa: E402
from tests.grants_typed import receive_application, save_round  # noqa: E402
from tests.makers import PASSPHRASE, a_partnership  # noqa: E402

TODAY = date(2026, 4, 14)
WIDE, HIGH = 4032, 3024
APPLICATIONS = 30
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured: seconds for each deed, and megabytes."""

    photographs: int
    one_mb: float
    attach_one: float
    file_mb: float
    opening: float
    grants_read: float
    one_picture: float
    backing_up: float
    checking: float

    def says(self) -> str:
        """One line for each."""
        return (
            f"{self.photographs} photographs of {self.one_mb:.1f} MB; the file has {self.file_mb:.0f} MB.\n"
            f"attach one {self.attach_one:.2f} s\nopen the file {self.opening:.2f} s\n"
            f"read all grants {self.grants_read:.2f} s\nlook at one picture {self.one_picture:.3f} s\n"
            f"back up {self.backing_up:.1f} s\ncheck every attached file {self.checking:.1f} s"
        )


def measure(folder: Path, number: int, passphrase: str | None, *, originals: bool) -> Measured:
    """Fill a file with photographs and measure it."""
    photograph = a_photograph()
    partnership = a_partnership(folder, passphrase=passphrase)
    keys = _applications(partnership)
    attaching, _ = _timed(lambda: _attach_all(partnership, keys, photograph, number, originals))
    path = partnership.path
    partnership.close()
    opening, partnership = _timed(
        lambda: open_file(path, who="Rose", clock=datetime.now, passphrase=passphrase)
    )
    reading, _ = _timed(lambda: grant_book(partnership, TODAY))
    file = listed(partnership, ApplicationFile)[number // 2]
    with partnership.reading() as session:
        looking, _ = _timed(lambda: picture_of(session, file))
        checking, faults = _timed(lambda: stored_file_faults(session))
    if faults:
        raise AssertionError(faults[0])
    backing_up, _ = _timed(lambda: backup(partnership, folder / "backups"))
    partnership.close()
    return Measured(
        photographs=number,
        one_mb=len(photograph) / 1e6,
        attach_one=attaching / number,
        file_mb=path.stat().st_size / 1e6,
        opening=opening,
        grants_read=reading,
        one_picture=looking,
        backing_up=backing_up,
        checking=checking,
    )


def a_photograph(wide: int = WIDE, high: int = HIGH, seed: int = 7) -> bytes:
    """A photograph with the grain of a telephone's, a few megabytes large."""
    grain = Image.frombytes("L", (wide // 2, high // 2), Random(seed).randbytes(wide * high // 4))  # noqa: S311
    paper = Image.linear_gradient("L").resize((wide, high))
    picture = Image.blend(paper, grain.resize((wide, high)), 0.18).convert("RGB")
    written = BytesIO()
    picture.save(written, "JPEG", quality=88)
    return written.getvalue()


def _attach_all(
    partnership: Partnership, keys: list[int], photograph: bytes, number: int, originals: bool
) -> None:
    """Attach it again and again, each time a little different."""
    for place in range(number):
        attach(
            partnership,
            keys[place % len(keys)],
            f"form {place}.jpg",
            _marked(photograph, place),
            kind=FileKind.FORM,
            keeps_original=originals,
            today=TODAY,
        )


def _marked(photograph: bytes, place: int) -> bytes:
    """The photograph with a patch in a grey of its own, written anew."""
    with Image.open(BytesIO(photograph)) as picture:
        picture.paste((place % 256, place // 256, 0), (0, 0, 400, 400))
        written = BytesIO()
        picture.save(written, "JPEG", quality=88)
    return written.getvalue()


def _applications(partnership: Partnership) -> list[int]:
    spring = Round(name="Spring", opens=date(2026, 2, 2), closes=date(2026, 3, 27), budget_pence=1)
    round_id = save_round(partnership, spring)
    return [
        receive_application(
            partnership,
            Application(
                reference="",
                round_id=round_id,
                applicant_id=0,
                purpose="Mats",
                asked_pence=187_00,
                received_on=date(2026, 2, 10),
            ),
            Applicant(name=f"Tansley Road Group {place}"),
        )
        for place in range(APPLICATIONS)
    ]


def _timed(deed: Callable[[], Done]) -> tuple[float, Done]:
    started = time.perf_counter()
    done = deed()
    return time.perf_counter() - started, done


def main(arguments: list[str]) -> int:
    """Measure and print."""
    number = int(arguments[0]) if arguments else 300
    passphrase = None if "plain" in arguments else PASSPHRASE
    with tempfile.TemporaryDirectory() as folder:
        print(measure(Path(folder), number, passphrase, originals="originals" in arguments).says())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
