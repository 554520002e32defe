"""A gallery of every paper: each level, both sizes of print, of the sample, of an empty and of a strained partnership.

It writes each paper as PDF, its pages as PNG and an index.html to leaf through, looks all pages over as the tests do,
reads each paper as assistive technology does, and tells what is wrong with them.
Run: python tests/benchmarks/gallery.py --out DIR [--only governance] [--of sample]
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2 as pdfium

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "desktop")]

from evenhand.records.unit_of_work import Partnership  # noqa: E402
from evenhand.services.papers import PAPERS  # noqa: E402
from evenhand.services.sample import SAMPLE_DAY, write_sample  # noqa: E402
from tests.makers import a_partnership  # noqa: E402
from tests.reports.every_paper import Shown, all_of  # noqa: E402
from tests.reports.stress import a_strained_partnership  # noqa: E402
from tests.reports.tag_checkers import amiss  # noqa: E402

SCALE = 1
"""How many dots of a picture a point of the page is."""
STYLE = (
    "body{font:16px sans-serif;margin:2em}img{border:1px solid #555;margin:4px;vertical-align:top}"
    ".wrong{font-weight:bold}.refused{font-style:normal}"
)
HEAD = (
    f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>{STYLE}</style>'
    "<h1>Every paper</h1>"
)


def of_the_sample(folder: Path) -> Partnership:
    """The sample on its day."""
    partnership = a_partnership(folder)
    write_sample(partnership, today=SAMPLE_DAY)
    return partnership


def of_nothing(folder: Path) -> Partnership:
    """A partnership that was begun a moment ago."""
    return a_partnership(folder)


OF: dict[str, Callable[[Path], Partnership]] = {
    "sample": of_the_sample,
    "empty": of_nothing,
    "strained": a_strained_partnership,
}


def hang(out: Path, one: Shown) -> str:
    """Write a paper and its pages into a folder; what the index says of it."""
    (out / f"{one.name}.pdf").write_bytes(one.pdf)
    pictures = []
    document = pdfium.PdfDocument(one.pdf)
    for number, page in enumerate(document, start=1):
        picture = BytesIO()
        page.render(scale=SCALE, grayscale=True).to_pil().save(picture, "PNG")
        page.close()
        name = f"{one.name}_{number:03}.png"
        (out / name).write_bytes(picture.getvalue())
        pictures.append(f'<img src="{out.name}/{name}" alt="Page {number}" loading="lazy">')
    document.close()
    wrong = "".join(f'<li class="wrong">{escape(fault)}</li>' for fault in one.faults)
    title = f'<h3><a href="{out.name}/{one.name}.pdf">{one.name}</a>, {len(one.pages)} pages</h3>'
    return f"{title}<ul>{wrong}</ul><div>{''.join(pictures)}</div>"


def hang_all(partnership: Partnership, out: Path, wanted: Sequence[str]) -> tuple[list[str], int]:
    """All papers of a partnership: what the index says of them, and how many faults there are."""
    said, count = list[str](), 0
    for paper in wanted:
        try:
            for one in all_of(partnership, paper):
                told, faults = hang_one(one, out)
                said.append(told)
                count += faults
        except Exception as fault:  # noqa: BLE001  a paper that cannot be drawn must not lose the others
            said.append(f'<h3>{paper}</h3><p class="wrong">Not drawn: {escape(repr(fault))}</p>')
            print(f"          WRONG: {paper} cannot be drawn: {fault!r}", flush=True)
            count += 1
    return said, count


def hang_one(one: Shown | tuple[str, str], out: Path) -> tuple[str, int]:
    """One form of a paper, or that it is refused: what the index says of it, and how many faults it has."""
    if isinstance(one, tuple):
        print(f"{out.name:9} {one[0]:48} refused: {one[1]}", flush=True)
        return f'<h3>{one[0]}</h3><p class="refused">Refused: {escape(one[1])}</p>', 0
    read = replace(one, faults=(*one.faults, *amiss(one.pdf, one.blocks, out)))
    print(f"{out.name:9} {read.name:48} {len(read.pages):4} pages", flush=True)
    for fault in read.faults:
        print(f"          WRONG: {fault}", flush=True)
    return hang(out, read), len(read.faults)


def main() -> int:
    """Hang the gallery; 1 where something is wrong with a page."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("--out", type=Path, required=True, help="the folder to write into")
    asked.add_argument("--only", choices=PAPERS, action="append", help="this paper alone; may be given again")
    asked.add_argument("--of", choices=tuple(OF), action="append", help="of this partnership alone")
    given = asked.parse_args()
    begun, faults, index = time.perf_counter(), 0, list[str]()
    for name in given.of or OF:
        out = given.out / name
        out.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory() as folder:
            partnership = OF[name](Path(folder))
            said, count = hang_all(partnership, out, given.only or PAPERS)
            partnership.close()
        index += [f"<h2>Of the {name} partnership: {count} faults</h2>", *said]
        faults += count
        (given.out / "index.html").write_text("".join([HEAD, *index]), encoding="utf-8")
    print(f"{faults} faults, {time.perf_counter() - begun:.0f} seconds.")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
