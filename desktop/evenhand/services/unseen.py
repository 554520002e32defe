"""Attached PDFs looked through for words that nobody sees, before they go among the papers of a meeting.

That takes a while for a long file. What was found lately is known by the digest of the file, so that a file which was
looked through while its title was typed can be attached at once.
"""

from collections.abc import Callable

from evenhand.domain.meetings.unseen_words import UnseenWords
from evenhand.exchange.pdf import pages_of
from evenhand.exchange.unseen_words import unseen_words
from evenhand.services.stored_files import digest_of

KNOWN = 8
Reach = Callable[[int, int], None]
_lately: dict[str, tuple[UnseenWords, ...]] = {}


def _unhurried(done: int, of: int) -> None:
    """Nobody waits to hear how far the looking is."""


def look_through(file_name: str, content: bytes, reach: Reach = _unhurried) -> tuple[UnseenWords, ...]:
    """The words in a PDF that nobody sees, by page. `reach` is told how far it is, and stops it by raising.

    Raises:
        Refusal: it is no PDF that can be attached; `field` is "file_name".
    """
    pages_of(file_name, content)
    return unseen_in(content, reach)


def unseen_in(content: bytes, reach: Reach = _unhurried) -> tuple[UnseenWords, ...]:
    """The words that nobody sees in a PDF which can be opened, by page."""
    digest = digest_of(content)
    found = _lately.get(digest)
    if found is None:
        found = unseen_words(content, reach)
        _lately[digest] = found
        for oldest in list(_lately)[:-KNOWN]:
            _lately.pop(oldest, None)
    return found
