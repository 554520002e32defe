"""What is shown when Evenhand itself is at fault: the report as it is, to be read, copied or saved by who wants to.

Nothing is sent anywhere. The report holds places in the code and nothing about anybody.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.screens.theme import Role, look
from evenhand.screens.widgets.label import Label


class CrashDialog(HouseDialog):
    """Plain words, the exact report, and two things to do with it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__("Evenhand made a mistake", parent, width_px=620)
        self._report = report
        self.body.addWidget(
            Label(
                "What was being done just now was not finished. Everything saved before it is safe in the file. "
                "You can go on; if it happens again, close Evenhand and open the file anew.",
                wrap=True,
            )
        )
        self.body.addWidget(
            Label(
                "This is the whole report. It holds no names and no amounts. Nothing was sent.",
                ink=2,
                wrap=True,
            )
        )
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("The report")
        self._text.setMinimumHeight(look().line(Role.BODY) * 8)
        self.body.addWidget(self._text, 1)
        self._said = Label("", ink=2)
        self.body.addWidget(self._said)
        self.add_primary("Go on").clicked.connect(self.accept)
        self.add_plain("Copy the report").clicked.connect(self.copy)
        self.add_plain("Save the report…").clicked.connect(self.save)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)

    def report(self) -> str:
        """The report as it is shown."""
        return self._text.toPlainText()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
        self._said.setText("Copied.")

    def save(self) -> None:
        """Write the report into a file of the person's choice."""
        path = ask_where_to_save(self, "Save the report", Path("evenhand-report.txt"), "Text (*.txt)")
        if path is None:
            return
        try:
            path.write_text(self._report + "\n", encoding="utf-8")
        except OSError as fault:
            self._said.setText(f"Not saved: {fault.strerror}. Choose another place.")
        else:
            self._said.setText(f"Saved as {path.name}.")
