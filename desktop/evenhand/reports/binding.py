"""Binding: one paper, or several, become one PDF with one run of page numbers, outline, title and language.

Everything is laid out once and by one printing library. Each footer leaves room for its "Page 3 of 6", which is set
when the pages are counted. Papers whose pages are told on a cover are laid out before it; its pages are then put first.
The same papers give the same bytes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from threading import RLock
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    ActionFlowable,
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from evenhand.domain.papers import Front
from evenhand.domain.words import say_day
from evenhand.reports.fonts import Face, font, tidy
from evenhand.reports.footer import draw_footer, draw_number, number_form
from evenhand.reports.front import outline_of, title_key
from evenhand.reports.look import A4_HEIGHT, A4_WIDTH, Look
from evenhand.reports.tagging.canvas import FOOTER, TaggedCanvas, decoration
from evenhand.reports.tagging.elements import Element, Tag, elements_of
from evenhand.reports.tagging.metadata import LANGUAGE
from evenhand.reports.tagging.sheets import PDF_VERSION
from evenhand.reports.tagging.small import small

ONE_AT_A_TIME = RLock()
"""The typefaces are shared by all papers, and keep which letters are in use: one paper is laid out at a time."""
Story = Callable[[], list[Flowable]]


@dataclass(frozen=True, slots=True)
class Part:
    """One paper to be bound: its front, which every footer repeats, its check digits, and what stands in it.

    One that is `full` fills its pages above the footer from edge to edge.
    """

    front: Front
    digits: str
    story: Story
    full: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """What is bound first but laid out last: its front and digits, and its story once the first pages are known.

    `pages` says how many pages it takes, `title` what the whole is called.
    """

    front: Front
    digits: str
    story: Callable[[Sequence[int]], list[Flowable]]
    pages: int
    title: str

    def part(self, starts: "Starts", others: int) -> Part:
        """The cover as a part, whose story is asked for after so many others are laid out."""
        return Part(self.front, self.digits, partial(self._story, starts, others))

    def _story(self, starts: "Starts", others: int) -> list[Flowable]:
        return self.story(starts.of_first(others, after=self.pages))


@dataclass(slots=True)
class Starts:
    """On which page each part begins, as they are laid out."""

    by_part: dict[int, int] = field(default_factory=dict[int, int])

    def note(self, part: int, page: int) -> None:
        """Note a page on which a part stands; the first one counts."""
        self.by_part.setdefault(part, page)

    def of_first(self, parts: int, *, after: int = 0) -> list[int]:
        """The first pages of so many parts, counted after so many pages."""
        return [self.by_part[part] + after for part in range(parts)]


@dataclass(frozen=True, slots=True)
class Bound:
    """The PDF, how many pages it has, the first page of each part after the cover, and the page of each place.

    `places` are what was bookmarked, by key: headings and the like. `cover` is how many pages the cover took.
    `drawn` is the PDF as the printing library writes it.
    """

    drawn: bytes
    pages: int
    starts: tuple[int, ...]
    places: Mapping[str, int]
    cover: int = 0

    @property
    def pdf(self) -> bytes:
        """The PDF, written small."""
        return small(self.drawn)


class NumberedCanvas(TaggedCanvas):
    """A canvas whose pages tell their number and how many there are, once the last of them is drawn.

    The last `cover` pages stand first. What is `listed` has its entry in the outline already.
    """

    look: Look
    cover: int = 0
    listed: frozenset[str] = frozenset()
    pages: int = 0

    def __init__(self, *named: Any, **options: Any) -> None:
        super().__init__(*named, **options)
        self.places: dict[str, int] = {}

    def bookmarkPage(self, key: str, *named: Any, **options: Any) -> Any:
        """Bookmark a place on the page that is drawn, and note the page."""
        self.places[key] = self.getPageNumber()
        return super().bookmarkPage(key, *named, **options)

    def save(self) -> None:
        self.pages = self.getPageNumber() - 1
        for page in range(1, self.pages + 1):
            self.beginForm(number_form(page))
            draw_number(self, self.look, f"Page {self._shown(page)} of {self.pages}")
            self.endForm()
        if self.cover:
            drawn: list[Any] = getattr(self, "_doc").Pages.pages  # noqa: B009  the library has no other door to it
            drawn[:] = drawn[-self.cover :] + drawn[: -self.cover]
        super().save()

    def _shown(self, page: int) -> int:
        """The number of a page where the cover stands first."""
        others = self.pages - self.cover
        return page + self.cover if page <= others else page - others


class Then(ActionFlowable):
    """What is laid out next is asked for only now, when everything before it has its pages."""

    def __init__(self, story: list[Flowable], more: Story) -> None:
        super().__init__()
        self.story, self.more = story, more

    def apply(self, doc: Any) -> None:
        """Put what comes next at the end of the story."""
        del doc
        self.story.extend(self.more())


def bind(parts: Sequence[Part], look: Look, cover: Cover | None = None) -> Bound:
    """The parts as one PDF, behind the cover where there is one."""
    starts, target, made = Starts(), BytesIO(), list[NumberedCanvas]()
    root = Element(Tag.DOCUMENT)

    def canvas(*named: Any, **options: Any) -> NumberedCanvas:
        one = NumberedCanvas(*named, **options | {"pdfVersion": PDF_VERSION})
        one.look, one.cover, one.root = look, cover.pages if cover else 0, root
        if cover:
            one.listed = frozenset({title_key(cover.front)})
            one.addOutlineEntry(outline_of(cover.front), title_key(cover.front), 0)
        made.append(one)
        return one

    front = cover.front if cover else parts[0].front
    document = _document(target, front, cover.title if cover else _title(front))
    others = list(parts)
    bound = [*others, cover.part(starts, len(others))] if cover else others
    document.addPageTemplates([_template(place, part, look, starts) for place, part in enumerate(bound)])
    with ONE_AT_A_TIME:
        document.build(_story(_told(bound, root, cover), last=cover is not None), canvasmaker=canvas)
    shown = starts.of_first(len(others), after=cover.pages if cover else 0)
    taken = made[0].pages + 1 - starts.by_part[len(others)] if cover else 0
    return Bound(target.getvalue(), made[0].pages, tuple(shown), made[0].places, taken)


def _told(parts: Sequence[Part], root: Element, cover: Cover | None) -> list[Part]:
    """The parts, each of which tells what stands in it once its story is asked for; the cover is read first."""
    homes = [Element(Tag.PART) for _ in parts] if len(parts) > 1 else [root]
    root.add([*homes[-1:], *homes[:-1]] if cover else homes)
    return [
        replace(part, story=partial(_telling, part.story, home))
        for part, home in zip(parts, homes, strict=True)
    ]


def _telling(story: Story, home: Element) -> list[Flowable]:
    """A story, which is read in the element given."""
    pieces = story()
    home.add(elements_of(pieces))
    return pieces


def _story(parts: Sequence[Part], *, last: bool) -> list[Flowable]:
    """All parts one after the other, each on a page of its own; the last one may have to wait for the others."""
    story: list[Flowable] = []
    for place, part in enumerate(parts):
        if place:
            story += [NextPageTemplate(_name(place)), PageBreak()]
        if last and part is parts[-1]:
            story.append(Then(story, part.story))
        else:
            story += part.story()
    return story


def _template(place: int, part: Part, look: Look, starts: Starts) -> PageTemplate:
    """The page on which a part stands, with its footer."""

    def begin(canvas: Canvas, _document: BaseDocTemplate) -> None:
        starts.note(place, canvas.getPageNumber())
        with decoration(canvas, FOOTER):
            draw_footer(canvas, part.front, look, part.digits)

    box = (
        (0, look.bottom, A4_WIDTH, A4_HEIGHT - look.bottom)
        if part.full
        else (look.left, look.bottom, look.width, look.height)
    )
    return PageTemplate(_name(place), [Frame(*box, 0, 0, 0, 0)], onPage=begin)


def _name(place: int) -> str:
    return f"part-{place}"


def _title(front: Front) -> str:
    return f"{front.title}, {front.subtitle}" if front.subtitle else front.title


def _document(target: BytesIO, front: Front, title: str) -> BaseDocTemplate:
    return BaseDocTemplate(
        target,
        pagesize=(A4_WIDTH, A4_HEIGHT),
        title=tidy(title),
        author=tidy(front.body),
        subject=f"Figures as at {say_day(front.as_at)}. {front.level.label} copy.",
        creator="Evenhand",
        lang=LANGUAGE,
        displayDocTitle=True,
        invariant=1,
        initialFontName=font(Face.REGULAR),
        pageCompression=1,
    )
