"""What lies behind the entries: lanes, grid, election windows, terms, the days without an MP, and the stance."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from evenhand.domain.mp.timeline import StanceRun, TermBand, Vacancy, WindowBand
from evenhand.domain.mp.timeline_axis import ticks
from evenhand.domain.mp.timeline_layout import NOON, place_of
from evenhand.domain.words import say_day
from evenhand.screens.mp.timeline.days import first_day, last_day
from evenhand.screens.mp.timeline.drawing import LANES, STANCE_SQUARE, Drawing
from evenhand.screens.theme import Role, Weight

HATCH = 7
NOT_KNOWN = ("not known", "?")
STANCE_PX, SIDE_PX, HOLD_PX, EDGE_PX = 2.2, 1.5, 3.0, 1.0
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def paint_lanes(painter: QPainter, drawing: Drawing) -> None:
    """The three lanes on alternating grounds, and the lines between the rows."""
    tokens, geometry = drawing.theme.tokens, drawing.geometry
    for lane in range(len(LANES)):
        ground = tokens.surface if lane % 2 else tokens.canvas
        painter.fillRect(
            QRectF(geometry.left, geometry.lanes_top + lane * geometry.lane, drawing.width, geometry.lane),
            ground,
        )
    painter.setPen(QPen(tokens.line, EDGE_PX))
    for lane in range(1, len(LANES)):
        y = geometry.lanes_top + lane * geometry.lane
        painter.drawLine(QLineF(0, y, drawing.width, y))


def paint_grid(painter: QPainter, drawing: Drawing) -> None:
    """A line for each named day, stronger where a year begins; dotted ones for the levels of the stance."""
    tokens, geometry = drawing.theme.tokens, drawing.geometry
    faint: list[QLineF] = []
    strong: list[QLineF] = []
    for tick in ticks(first_day(drawing), last_day(drawing), drawing.zoom):
        x = round(drawing.x(tick.day.toordinal())) + NOON
        (strong if tick.strong else faint).append(QLineF(x, geometry.terms_top, x, geometry.lanes_bottom))
    painter.setPen(QPen(tokens.line, EDGE_PX))
    painter.drawLines(faint)
    painter.setPen(QPen(tokens.border, EDGE_PX))
    painter.drawLines(strong)
    painter.setPen(QPen(tokens.line, EDGE_PX, Qt.PenStyle.DotLine))
    painter.drawLines([QLineF(geometry.left, y, drawing.width, y) for y in geometry.levels])


def paint_window(painter: QPainter, drawing: Drawing, window: WindowBand) -> None:
    """An election window through the lanes; a hold has sides of ink."""
    tokens, box = drawing.theme.tokens, drawing.box_of(window)
    painter.fillRect(box, tokens.care)
    painter.setPen(QPen(tokens.ink, HOLD_PX) if window.hold else QPen(tokens.care_line, EDGE_PX))
    painter.drawLine(box.topLeft(), box.bottomLeft())
    painter.drawLine(box.topRight(), box.bottomRight())


def paint_term(painter: QPainter, drawing: Drawing, band: TermBand) -> None:
    """A term of office with the name as it may stand on the day; the words stay in view while the bar is."""
    theme, geometry = drawing.theme, drawing.geometry
    box = drawing.box_of(band)
    painter.fillRect(box, theme.tokens.sunk)
    painter.setPen(QPen(theme.tokens.border, EDGE_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    left, right = max(box.left(), geometry.left) + 6, min(box.right(), drawing.width) - 6
    metrics = theme.metrics(Role.SMALL, Weight.STRONG)
    for says in words_of(band):
        if metrics.horizontalAdvance(says) <= right - left:
            painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
            painter.setPen(theme.tokens.ink)
            painter.drawText(QRectF(left, box.top(), right - left + 1, box.height()), MIDDLE, says)
            return


def words_of(band: TermBand) -> tuple[str, ...]:
    """What may stand in a bar, longest first."""
    return (
        f"{band.title}  ·  from {say_day(band.starts)}",
        f"{band.title}  ·  from {band.starts.year}",
        band.title,
    )


def paint_vacancy(painter: QPainter, drawing: Drawing, gap: Vacancy) -> None:
    """Days without an MP: hatched, with a side where they begin and one where the result was declared."""
    box = drawing.vacancy_box(gap)
    hatch(painter, drawing, box, drawing.x(gap.starts.toordinal()))
    painter.setPen(QPen(drawing.theme.tokens.ink, SIDE_PX))
    painter.drawLine(box.topLeft(), box.bottomLeft())
    if gap.is_over:
        painter.drawLine(box.topRight(), box.bottomRight())


def hatch(painter: QPainter, drawing: Drawing, box: QRectF, origin: float) -> None:
    """Hatch a box at 45 degrees; the lines keep their place on the days while the drawing moves."""
    if box.width() <= 0:
        return
    tall = box.height()
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(drawing.theme.tokens.border, EDGE_PX))
    x = box.left() - tall - (box.left() - tall - origin) % HATCH
    lines: list[QLineF] = []
    while x < box.right():
        lines.append(QLineF(x, box.bottom(), x + tall, box.top()))
        x += HATCH
    painter.drawLines(lines)
    painter.restore()


def paint_stance(painter: QPainter, drawing: Drawing) -> None:
    """The line of the stance, dotted where its evidence is old, hatched where it was not known, then the evidence."""
    if not drawing.geometry.levels:
        return
    runs = [one for one in drawing.timeline.stance if drawing.is_seen(one.point.on, one.ends)]
    for run in runs:
        _paint_run(painter, drawing, run)
    tokens, side = drawing.theme.tokens, drawing.theme.px(STANCE_SQUARE)
    painter.setPen(QPen(tokens.ink, SIDE_PX))
    painter.setBrush(tokens.surface)
    for run in runs:
        x = drawing.x(place_of(run.point.on))
        for level in run.point.levels:
            y = drawing.geometry.levels[level]
            painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_run(painter: QPainter, drawing: Drawing, run: StanceRun) -> None:
    levels, tokens = drawing.geometry.levels, drawing.theme.tokens
    left, right = drawing.x(place_of(run.point.on)), drawing.x(_end(run))
    if not run.point.levels:
        box = QRectF(left, levels[0], right - left, levels[-1] - levels[0])
        seen = box & _seen(drawing, box)
        hatch(painter, drawing, seen, left)
        _say_not_known(painter, drawing, seen)
        return
    stale = drawing.x(place_of(run.stale_from)) if run.stale_from else right
    edge, far = drawing.geometry.left - 20, drawing.width + 20
    for level in run.point.levels:
        y = levels[level]
        painter.setPen(QPen(tokens.ink, STANCE_PX, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(max(left, edge), y, min(stale, far), y))
        if stale < right:
            painter.setPen(QPen(tokens.ink, STANCE_PX, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(max(stale, edge), y, min(right, far), y))
    if run.joins is not None and run.joins.levels:
        joined = [levels[one] for one in (*run.point.levels, *run.joins.levels)]
        painter.setPen(QPen(tokens.ink, STANCE_PX, c=Qt.PenCapStyle.SquareCap))
        painter.drawLine(QLineF(right, min(joined), right, max(joined)))


def _say_not_known(painter: QPainter, drawing: Drawing, box: QRectF) -> None:
    """Say in the hatch that the stance was not known, in as many words as fit."""
    theme = drawing.theme
    metrics = theme.metrics(Role.CAPTION)
    for says in NOT_KNOWN:
        wide = metrics.horizontalAdvance(says) + 6
        if wide <= box.width():
            patch = QRectF(0, 0, wide, theme.line(Role.CAPTION))
            patch.moveCenter(box.center())
            painter.fillRect(patch, theme.tokens.surface)
            painter.setFont(theme.font(Role.CAPTION))
            painter.setPen(theme.tokens.ink2)
            painter.drawText(patch, Qt.AlignmentFlag.AlignCenter, says)
            return


def _end(run: StanceRun) -> float:
    """Where a run ends: at the next evidence, or with the night of its last day."""
    return place_of(run.ends) if run.joins is not None else run.ends.toordinal() + 1


def _seen(drawing: Drawing, box: QRectF) -> QRectF:
    return QRectF(drawing.geometry.left, box.top(), drawing.width, box.height())


def paint_today(painter: QPainter, drawing: Drawing) -> None:
    """The day as at which the timeline is shown."""
    geometry = drawing.geometry
    x = drawing.x(place_of(drawing.timeline.day))
    top = geometry.terms_bottom
    painter.setPen(QPen(drawing.theme.tokens.ink, SIDE_PX))
    painter.drawLine(QLineF(x, top, x, geometry.lanes_bottom))
