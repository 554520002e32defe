"""The words of an email that was written as a web page: what a reader sees, without its looks."""

import re
from html.parser import HTMLParser

UNREAD = {"script", "style", "head", "title", "template", "noscript"}
BLOCKS = {
    *("address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "footer", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section"),
    *("table", "tbody", "tr", "ul"),
}
CELLS = {"td", "th"}


class PageWords(HTMLParser):
    """What hears a page and gathers its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._said: list[str] = []
        self._unread = ""
        self.pictures = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  the parser's
        if tag == "body":
            self._unread = ""
        if self._unread:
            return
        if tag in UNREAD:
            self._unread = tag
        elif tag in BLOCKS:
            self._said.append("\n")
        elif tag in CELLS:
            self._said.append("\t")
        self.pictures = self.pictures or tag == "img"

    def handle_endtag(self, tag: str) -> None:
        if self._unread:
            self._unread = "" if tag == self._unread else self._unread
        elif tag in BLOCKS:
            self._said.append("\n\n" if tag == "p" else "\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._said.append(re.sub(r"\s+", " ", data))

    def words(self) -> str:
        """Everything that was read, a block on each line."""
        lines = [re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", line)).strip() for line in self._lines()]
        return "\n".join(lines)

    def _lines(self) -> list[str]:
        return "".join(self._said).split("\n")


def read(markup: str) -> tuple[str, bool]:
    """The words of a page, and whether there are pictures in it."""
    page = PageWords()
    page.feed(markup)
    page.close()
    return page.words(), page.pictures
