"""A drawing as SVG, made by the very calls that draw it on paper, so that no figure is drawn twice.

`SvgCanvas` answers the calls of the printing library's canvas that figures use. Words stay words, as wide as on paper
whatever face a reader has; the title is the caption, the description what is said to whoever cannot see it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics

FACES = {
    "AtkinsonHyperlegibleNext": "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif",
    "DejaVuSans": "DejaVu Sans, Verdana, sans-serif",
}
NAMED = 'aria-labelledby="title description" xml:lang="en-GB"'
CAPS, JOINS = ("butt", "round", "square"), ("miter", "round", "bevel")
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _State:
    """How things are drawn just now: where the origin is, how large, in which ink, behind which clip."""

    x: float = 0
    y: float = 0
    scale: float = 1
    stroke: str = "currentColor"
    fill: str = "currentColor"
    line: float = 1
    dash: tuple[float, ...] = ()
    cap: int = 0
    join: int = 0
    face: str = ""
    size: float = 12
    clip: "_Clip | None" = None


@dataclass(frozen=True, slots=True)
class _Clip:
    """A rectangle on the sheet, outside of which nothing is drawn, by its name and corners."""

    name: str
    left: float
    top: float
    right: float
    bottom: float

    def part_of_line(self, start: Point, end: Point) -> tuple[Point, Point] | None:
        """What of a line lies inside; None where nothing does."""
        (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
        first, last = 0.0, 1.0
        edges = ((-dx, x - self.left), (dx, self.right - x), (-dy, y - self.top), (dy, self.bottom - y))
        for towards, room in edges:
            if towards:
                at = room / towards
                first, last = (max(first, at), last) if towards < 0 else (first, min(last, at))
            elif room < 0:
                return None
        if first >= last:
            return None
        return (x + first * dx, y + first * dy), (x + last * dx, y + last * dy)

    def room_round(self, x: float, y: float) -> float:
        """How far a point is from the nearest edge; less than nothing outside."""
        return min(x - self.left, self.right - x, y - self.top, self.bottom - y)


@dataclass(slots=True)
class SvgPath:
    """A path as it is drawn, in the coordinates of the drawing."""

    steps: list[tuple[str, tuple[Point, ...]]] = field(default_factory=list[tuple[str, tuple[Point, ...]]])

    def moveTo(self, x: float, y: float) -> None:
        self.steps.append(("M", ((x, y),)))

    def lineTo(self, x: float, y: float) -> None:
        self.steps.append(("L", ((x, y),)))

    def curveTo(self, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float) -> None:
        self.steps.append(("C", ((x1, y1), (x2, y2), (x3, y3))))

    def rect(self, x: float, y: float, width: float, height: float) -> None:
        self.moveTo(x, y)
        for corner in ((x + width, y), (x + width, y + height), (x, y + height)):
            self.lineTo(*corner)
        self.close()

    def close(self) -> None:
        self.steps.append(("Z", ()))


class SvgCanvas:
    """A sheet of the given size in points, its origin at the lower left as on paper."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._state, self._kept = _State(), list[_State]()
        self._drawn, self._clips = list[str](), list[str]()

    def document(self, title: str, description: str) -> bytes:
        """Everything drawn as a file."""
        box = f'viewBox="0 0 {_n(self.width)} {_n(self.height)}"'
        size = f'width="{_n(self.width)}pt" height="{_n(self.height)}pt"'
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img" {NAMED}>',
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="description">{escape(description)}</desc>',
            *(["<defs>", *self._clips, "</defs>"] if self._clips else []),
            f'<rect width="100%" height="100%" fill="{_grey(1)}"/>',
            *self._drawn,
            "</svg>",
        ]
        return "\n".join(lines).encode() + b"\n"

    def saveState(self) -> None:
        self._kept.append(self._state)

    def restoreState(self) -> None:
        self._state = self._kept.pop()

    def translate(self, x: float, y: float) -> None:
        state = self._state
        self._state = replace(state, x=state.x + x * state.scale, y=state.y + y * state.scale)

    def scale(self, x: float, y: float) -> None:
        """Enlarge what is drawn next, alike in both directions.

        Raises:
            ValueError: it is not alike.
        """
        if x != y:
            raise ValueError("A figure is enlarged alike in both directions.")
        self._state = replace(self._state, scale=self._state.scale * x)

    def setStrokeColor(self, colour: Color) -> None:
        self._state = replace(self._state, stroke=_colour(colour))

    def setFillColor(self, colour: Color) -> None:
        self._state = replace(self._state, fill=_colour(colour))

    def setStrokeGray(self, grey: float) -> None:
        self._state = replace(self._state, stroke=_grey(grey))

    def setFillGray(self, grey: float) -> None:
        self._state = replace(self._state, fill=_grey(grey))

    def setLineWidth(self, width: float) -> None:
        self._state = replace(self._state, line=width)

    def setLineCap(self, cap: int) -> None:
        self._state = replace(self._state, cap=cap)

    def setLineJoin(self, join: int) -> None:
        self._state = replace(self._state, join=join)

    def setDash(self, *lengths: float) -> None:
        self._state = replace(self._state, dash=lengths)

    def setFont(self, face: str, size: float) -> None:
        self._state = replace(self._state, face=face, size=size)

    def stringWidth(self, words: str, face: str, size: float) -> float:
        """How wide words are in points."""
        return pdfmetrics.stringWidth(words, face, size)

    def drawString(self, x: float, y: float, words: str) -> None:
        """Words from a point; they keep their width even in another face."""
        state, size = self._state, self._state.size * self._state.scale
        at_x, at_y = self._at(x, y)
        wide = self.stringWidth(words, state.face, size)
        shown = words.replace("\u00a0", " ")
        if shown.strip():
            set_ = f'x="{_n(at_x)}" y="{_n(at_y)}" font-size="{_n(size)}" {_face(state.face)}'
            kept = f'textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"'
            self._add("text", f'{set_} {kept} fill="{state.fill}"', escape(shown))

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        ends, clip = (self._at(x1, y1), self._at(x2, y2)), self._state.clip
        if (inside := clip.part_of_line(*ends) if clip else ends) is not None:
            (a, b), (c, d) = inside
            said = f'x1="{_n(a)}" y1="{_n(b)}" x2="{_n(c)}" y2="{_n(d)}"'
            self._add("line", f"{said} {self._painted(1, 0)}", clipped=False)

    def lines(self, each: Sequence[tuple[float, float, float, float]]) -> None:
        for one in each:
            self.line(*one)

    def rect(self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0) -> None:
        left, top = self._at(x, y + height)
        wide, tall = width * self._state.scale, height * self._state.scale
        box = f'x="{_n(left)}" y="{_n(top)}" width="{_n(wide)}" height="{_n(tall)}"'
        self._add("rect", f"{box} {self._painted(stroke, fill)}")

    def roundRect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        radius: float,
        stroke: int = 1,
        fill: int = 0,
    ) -> None:
        left, top = self._at(x, y + height)
        wide, tall, round_ = (one * self._state.scale for one in (width, height, radius))
        box = f'x="{_n(left)}" y="{_n(top)}" width="{_n(wide)}" height="{_n(tall)}" rx="{_n(round_)}"'
        self._add("rect", f"{box} {self._painted(stroke, fill)}")

    def circle(self, x: float, y: float, radius: float, stroke: int = 1, fill: int = 0) -> None:
        (at_x, at_y), clip, wide = self._at(x, y), self._state.clip, radius * self._state.scale
        room = clip.room_round(at_x, at_y) if clip else wide
        if room > -wide:
            round_ = f'cx="{_n(at_x)}" cy="{_n(at_y)}" r="{_n(wide)}"'
            self._add("circle", f"{round_} {self._painted(stroke, fill)}", clipped=room < wide)

    def beginPath(self) -> SvgPath:
        return SvgPath()

    def drawPath(self, path: SvgPath, stroke: int = 1, fill: int = 0) -> None:
        self._add("path", f'd="{self._steps(path)}" {self._painted(stroke, fill)}')

    def clipPath(self, path: SvgPath, stroke: int = 1, fill: int = 0) -> None:
        """Draw only inside a rectangle until the state before comes back; one clip is held at a time."""
        del stroke, fill
        name = f"clip-{len(self._clips) + 1}"
        self._clips.append(f'<clipPath id="{name}"><path d="{self._steps(path)}"/></clipPath>')
        across, down = zip(*(self._at(*point) for _, points in path.steps for point in points), strict=True)
        clip = _Clip(name, min(across), min(down), max(across), max(down))
        self._state = replace(self._state, clip=clip)

    def _at(self, x: float, y: float) -> Point:
        """A point of the drawing on the sheet, whose origin is at its top."""
        state = self._state
        return state.x + x * state.scale, self.height - state.y - y * state.scale

    def _steps(self, path: SvgPath) -> str:
        return " ".join(
            step + " ".join(f"{_n(a)} {_n(b)}" for a, b in (self._at(*point) for point in points))
            for step, points in path.steps
        )

    def _painted(self, stroke: int, fill: int) -> str:
        """How the shape is inked, as attributes."""
        state, said = self._state, [f'fill="{self._state.fill if fill else "none"}"']
        if stroke:
            said += [f'stroke="{state.stroke}"', f'stroke-width="{_n(state.line * state.scale)}"']
            if state.dash:
                said.append(f'stroke-dasharray="{" ".join(_n(one * state.scale) for one in state.dash)}"')
            if state.cap:
                said.append(f'stroke-linecap="{CAPS[state.cap]}"')
            if state.join:
                said.append(f'stroke-linejoin="{JOINS[state.join]}"')
        return " ".join(said)

    def _add(self, tag: str, attributes: str, words: str = "", *, clipped: bool = True) -> None:
        """Add a shape, or words, behind the clip that holds unless it is all inside."""
        held = self._state.clip if clipped else None
        clip = f' clip-path="url(#{held.name})"' if held else ""
        self._drawn.append(
            f"<{tag} {attributes}{clip}>{words}</{tag}>" if words else f"<{tag} {attributes}{clip}/>"
        )


def _n(number: float) -> str:
    """A number with at most two decimals."""
    return f"{round(number, 2) + 0:.2f}".rstrip("0").rstrip(".")


def _colour(colour: Color) -> str:
    parts: Any = (colour.red, colour.green, colour.blue)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _grey(grey: float) -> str:
    return f"#{round(grey * 255):02x}" + f"{round(grey * 255):02x}" * 2


def _face(name: str) -> str:
    """The face and weight of a registered font, its figures of one width where it is a tabular one."""
    family, _, style = name.replace("-", "_").partition("_")
    weight = {"600SemiBold": 600, "700Bold": 700, "Bold": 700}.get(style, 400)
    tabular = ' font-variant-numeric="tabular-nums"' if family.endswith("Tabular") else ""
    return f'font-family="{FACES[family.removesuffix("Tabular")]}" font-weight="{weight}"{tabular}'
