"""A page of our own words that is read, not filled in: help, licences."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextBrowser

from evenhand.screens.theme import Role, look

LINE_PERCENT = 130
AFTER_PARAGRAPH = 8


class ReadingText(QTextBrowser):
    """Shows Markdown in the letter of the house; links lead to other pages of the help."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(16)
        self._words = ""

    def show_words(self, markdown: str) -> None:
        """Show a page from its beginning."""
        self._words = markdown
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def changeEvent(self, event: QEvent) -> None:
        """Set the page anew for another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._words:
            self._lay_out()

    def _lay_out(self) -> None:
        self.document().setDefaultFont(look().font(Role.BODY))
        self.setMarkdown(self._words)
        block = self.document().begin()
        while block.isValid():
            shape = QTextBlockFormat(block.blockFormat())
            shape.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            shape.setBottomMargin(look().px(AFTER_PARAGRAPH))
            cursor = QTextCursor(block)
            cursor.setBlockFormat(shape)
            if shape.hasProperty(QTextFormat.Property.HeadingLevel):
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = cursor.charFormat()
                letters.setFont(look().font(Role.TITLE if shape.headingLevel() == 1 else Role.LEAD))
                cursor.mergeCharFormat(letters)
            self._underline_links(block)
            block = block.next()

    def _underline_links(self, block: QTextBlock) -> None:
        """Underline what leads elsewhere, as every link of the house is."""
        places = [
            (piece.fragment().position(), piece.fragment().length())
            for piece in block  # pyright: ignore[reportGeneralTypeIssues]  the stubs leave out that it is iterated
            if piece.fragment().charFormat().isAnchor()
        ]
        underlined = QTextCharFormat()
        underlined.setFontUnderline(True)
        for start, length in places:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(underlined)
