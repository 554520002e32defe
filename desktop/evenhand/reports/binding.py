"""Binding: one paper, or several, become one PDF with one run of page numbers, outline, title and language.

Everything is laid out once and by one printing library. Each footer leaves room for its "Page 3 of 6", which is set
when the pages are counted. What tells the pages of others, a cover or an agenda, is laid out after them; its pages are
then put first. The same papers give the same bytes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
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
from evenhand.reports.tagging.canvas import FOOTER, decoration
from evenhand.reports.tagging.elements import Element, Tag, elements_of
from evenhand.reports.tagging.links import LinkingCanvas
from evenhand.reports.tagging.metadata import LANGUAGE
from evenhand.reports.tagging.sheets import ONE_AT_A_TIME, PDF_VERSION
from evenhand.reports.tagging.small import small

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
class Lead:
    """What is bound first but laid out last: its front and digits, and its story once the first pages are known.

    `pages` says how many pages it takes.
    """

    front: Front
    digits: str
    story: Callable[[Sequence[int]], list[Flowable]]
    pages: int

    def part(self, starts: "Starts", others: int, after: int) -> Part:
        """The lead as a part, whose story is asked for after so many others are laid out, behind so many pages."""
        return Part(self.front, self.digits, partial(self._story, starts, others, after))

    def _story(self, starts: "Starts", others: int, after: int) -> list[Flowable]:
        return self.story(starts.of_first(others, after=after))


@dataclass(slots=True)
class Starts:
    """On which page each part begins, as they are laid out, and how much of its last page each takes, in points."""

    by_part: dict[int, int] = field(default_factory=dict[int, int])
    filled: dict[int, float] = field(default_factory=dict[int, float])

    def note(self, part: int, page: int) -> None:
        """Note a page on which a part stands; the first one counts."""
        self.by_part.setdefault(part, page)

    def of_first(self, parts: int, *, after: int = 0) -> list[int]:
        """The first pages of so many parts, counted after so many pages."""
        return [self.by_part[part] + after for part in range(parts)]

    def lengths(self, first: int, beyond: int, pages: int) -> tuple[int, ...]:
        """How many of so many pages each part takes, from a first part up to the end."""
        begins = [self.by_part[part] for part in range(first, beyond)]
        return tuple(end - start for start, end in zip(begins, [*begins[1:], pages + 1], strict=False))


@dataclass(frozen=True, slots=True)
class Bound:
    """The PDF, how many pages it has, the first page of each part after the leads, and the page of each place.

    `places` are what was bookmarked, by key: headings and the like. `leads` and `lengths` say how many pages each lead
    and each other part took, `filled` how much of its last page each of these others takes, in points.
    `drawn` is the PDF as the printing library writes it.
    """

    drawn: bytes
    pages: int
    starts: tuple[int, ...]
    places: Mapping[str, int]
    leads: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()
    filled: tuple[float, ...] = ()

    @property
    def pdf(self) -> bytes:
        """The PDF, written small."""
        return small(self.drawn)


class NumberedCanvas(LinkingCanvas):
    """A canvas whose pages tell their number and how many there are, once the last of them is drawn.

    The last `leading` pages stand first; `before` are pages of the same run that stand in another file. What is
    `listed` has its entry in the outline already.
    """

    look: Look
    leading: int = 0
    before: int = 0
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
            draw_number(self, self.look, f"Page {self._shown(page)} of {self.before + self.pages}")
            self.endForm()
        if self.leading:
            drawn: list[Any] = getattr(self, "_doc").Pages.pages  # noqa: B009  the library has no other door to it
            drawn[:] = drawn[-self.leading :] + drawn[: -self.leading]
        super().save()

    def _shown(self, page: int) -> int:
        """The number of a page where the leads stand first."""
        others = self.pages - self.leading
        return self.before + (page + self.leading if page <= others else page - others)


class Then(ActionFlowable):
    """What is laid out next is asked for only now, when everything before it has its pages."""

    def __init__(self, story: list[Flowable], more: Story) -> None:
        super().__init__()
        self.story, self.more = story, more

    def apply(self, doc: Any) -> None:
        """Put it before what is left of the story."""
        del doc
        self.story[:0] = self.more()


def bind(
    parts: Sequence[Part], look: Look, leads: Sequence[Lead] = (), *, title: str = "", before: int = 0
) -> Bound:
    """The parts as one PDF, behind the leads where there are some; its pages go on after those `before` it.

    `title` says what the whole is called.
    """
    starts, target, made = Starts(), BytesIO(), list[NumberedCanvas]()
    root = Element(Tag.DOCUMENT)
    leading = sum(lead.pages for lead in leads)

    def canvas(*named: Any, **options: Any) -> NumberedCanvas:
        one = NumberedCanvas(*named, **options | {"pdfVersion": PDF_VERSION})
        one.look, one.leading, one.before, one.root = look, leading, before, root
        one.listed = frozenset(title_key(lead.front) for lead in leads)
        for lead in leads:
            one.addOutlineEntry(outline_of(lead.front), title_key(lead.front), 0)
        made.append(one)
        return one

    others = list(parts)
    bound = [*others, *(lead.part(starts, len(others), before + leading) for lead in leads)]
    front = bound[len(others) if leads else 0].front
    document = _document(target, front, title or _title(front))
    document.addPageTemplates([_template(place, part, look, starts) for place, part in enumerate(bound)])
    with ONE_AT_A_TIME:
        document.build(_story(_told(bound, root, len(leads)), waiting=len(leads)), canvasmaker=canvas)
    shown = starts.of_first(len(others), after=before + leading)
    taken = starts.lengths(len(others), len(bound), made[0].pages)
    lengths = starts.lengths(0, len(others), made[0].pages - sum(taken))
    filled = tuple(starts.filled[part] for part in range(len(others)))
    return Bound(target.getvalue(), made[0].pages, tuple(shown), made[0].places, taken, lengths, filled)


def _told(parts: Sequence[Part], root: Element, leads: int) -> list[Part]:
    """The parts, each of which tells what stands in it once its story is asked for; the leads are read first.

    Words lead to a whole part by its letter, also to one that is laid out later.
    """
    homes = [Element(Tag.PART, name=title_key(part.front)) for part in parts] if len(parts) > 1 else [root]
    others = len(parts) - leads
    root.add([*homes[others:], *homes[:others]])
    return [
        replace(part, story=partial(_telling, part.story, home))
        for part, home in zip(parts, homes, strict=True)
    ]


def _telling(story: Story, home: Element) -> list[Flowable]:
    """A story, which is read in the element given."""
    pieces = story()
    home.add(elements_of(pieces))
    return pieces


def _story(parts: Sequence[Part], *, waiting: int) -> list[Flowable]:
    """All parts one after the other, each on a page of its own; the last ones may have to wait for the others."""
    story: list[Flowable] = []
    for place, part in enumerate(parts):
        if place:
            story += [NextPageTemplate(_name(place)), PageBreak()]
        if place >= len(parts) - waiting:
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

    def end(_canvas: Canvas, document: BaseDocTemplate) -> None:
        below: float = getattr(document.frame, "_y")  # noqa: B009  the library has no other door to it
        starts.filled[place] = A4_HEIGHT - look.top - below

    box = (
        (0, look.bottom, A4_WIDTH, A4_HEIGHT - look.bottom)
        if part.full
        else (look.left, look.bottom, look.width, look.height)
    )
    return PageTemplate(_name(place), [Frame(*box, 0, 0, 0, 0)], onPage=begin, onPageEnd=end)


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
