"""A bar of controls in groups that stand side by side, or under each other where there is no room."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from evenhand.screens.theme.sizes import GAP


class FlowBar(QWidget):
    """Groups in reading order; the last of each line that may grow takes the room that is left."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_group(self, *parts: QWidget, grows: QWidget | None = None) -> None:
        """Add controls that always stay together; `grows` is the one that takes room that is left."""
        group = QWidget(self)
        line = QHBoxLayout(group)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        for part in parts:
            line.addWidget(part, 1 if part is grows else 0)
        group.setSizePolicy(
            QSizePolicy.Policy.Expanding if grows is not None else QSizePolicy.Policy.Fixed,
            QSizePolicy.Policy.Fixed,
        )
        self._groups.append(group)

    def sizeHint(self) -> QSize:
        """All groups in one line, as high as they stand now."""
        wide = sum(group.sizeHint().width() for group in self._groups) + GAP * (len(self._groups) - 1)
        return QSize(wide, self.height())

    def minimumSizeHint(self) -> QSize:
        """The widest group."""
        wide = max((group.minimumSizeHint().width() for group in self._groups), default=0)
        return QSize(wide, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the groups into the new width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Set the groups anew when one of them wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        top = 0
        for line in self._lines():
            left, high = 0, max(group.sizeHint().height() for group in line)
            spare = self.width() - sum(_least(group) for group in line) - GAP * (len(line) - 1)
            for group in line:
                wide = _least(group)
                if group.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding:
                    wide, spare = wide + max(0, spare), 0
                group.setGeometry(QRect(left, top, wide, high))
                left += wide + GAP
            top += high + GAP
        self.setFixedHeight(max(0, top - GAP))

    def _lines(self) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        room = 0
        for group in self._groups:
            wide = _least(group) + GAP
            if not lines or wide > room + GAP:
                lines.append([])
                room = self.width()
            lines[-1].append(group)
            room -= wide
        return lines


def _least(group: QWidget) -> int:
    """How wide a group must be: one that grows may be as narrow as it can, any other is as wide as it wants."""
    grows = group.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
    return group.minimumSizeHint().width() if grows else group.sizeHint().width()
