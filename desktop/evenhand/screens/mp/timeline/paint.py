"""The whole drawing, in the order in which one thing lies upon another."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from evenhand.screens.mp.timeline import paint_bands, paint_captions, paint_edges, paint_labels, paint_nodes
from evenhand.screens.mp.timeline.drawing import Drawing
from evenhand.screens.theme.sizes import FOCUS_PX, PANE_RADIUS


def paint_timeline(painter: QPainter, drawing: Drawing) -> None:
    """Draw the timeline in its frame, and the captions below."""
    geometry, tokens = drawing.geometry, drawing.theme.tokens
    frame = QRectF(0.5, 0.5, drawing.width - 1, geometry.frame - 1)
    outline = QPainterPath()
    outline.addRoundedRect(frame, PANE_RADIUS, PANE_RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline, tokens.surface)
    painter.save()
    painter.setClipPath(outline)
    _paint_plot(painter, drawing)
    paint_edges.paint_axis(painter, drawing)
    paint_edges.paint_rows(painter, drawing)
    painter.setClipRect(_plot(drawing), Qt.ClipOperation.IntersectClip)
    paint_labels.paint_chosen_label(painter, drawing)
    painter.restore()
    painter.setPen(QPen(tokens.border, tokens.edge_px))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    if drawing.is_active:
        painter.setPen(QPen(tokens.ink, FOCUS_PX))
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), PANE_RADIUS, PANE_RADIUS)
    paint_edges.paint_triangle(painter, drawing)
    paint_captions.paint_captions(painter, drawing)


def _paint_plot(painter: QPainter, drawing: Drawing) -> None:
    """All that moves with the time, cut at the column of names."""
    timeline = drawing.timeline
    painter.save()
    painter.setClipRect(_plot(drawing), Qt.ClipOperation.IntersectClip)
    paint_bands.paint_lanes(painter, drawing)
    paint_bands.paint_grid(painter, drawing)
    for window in timeline.windows:
        if drawing.is_seen(window.starts, window.ends):
            paint_bands.paint_window(painter, drawing, window)
    for band in timeline.terms:
        if drawing.is_seen(band.starts, band.ends):
            paint_bands.paint_term(painter, drawing, band)
    for gap in timeline.vacancies:
        if drawing.is_seen(gap.starts, gap.ends):
            paint_bands.paint_vacancy(painter, drawing, gap)
    paint_bands.paint_stance(painter, drawing)
    paint_bands.paint_today(painter, drawing)
    _paint_entries(painter, drawing)
    painter.restore()


def _paint_entries(painter: QPainter, drawing: Drawing) -> None:
    bodies, rings = drawing.bodies_seen(), drawing.rings_seen()
    label = paint_labels.chosen_label(drawing)
    taken = [label[0]] if label else []
    paint_nodes.paint_links(painter, drawing)
    paint_captions.paint_inside(painter, drawing)
    paint_labels.paint_headings(painter, drawing, taken)
    paint_labels.paint_names(painter, drawing, bodies, rings, taken)
    paint_nodes.paint_bodies(painter, drawing, bodies)
    paint_nodes.paint_rings(painter, drawing, rings)
    paint_nodes.paint_flags(painter, drawing, bodies, rings)
    paint_nodes.paint_chosen(painter, drawing)
    paint_nodes.paint_focus(painter, drawing)


def _plot(drawing: Drawing) -> QRectF:
    """The frame without the column of names."""
    left = drawing.geometry.left
    return QRectF(left, 0, drawing.width - left, drawing.geometry.frame)
