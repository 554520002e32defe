"""What a paper is printed for: whose it is, for which meeting, by whom, and how far it has come.

The secretary fills it in once; the head of page 1 and every footer repeat it. For a public copy the author is named by
office alone.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.papers import STATUS, Front
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day

AS_AT = "Figures as at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """The occasion of a paper.

    `body` is the partnership's name; `as_at` the day on which its figures stand; `printed` the day of
    printing; `meeting` the line under the name ("Board meeting, Tuesday 24 March 2026, agenda item 5") and
    `letter` its letter, both empty outside a meeting; `author` and `author_office` who reports ("Margaret
    Thistlewood", "secretary"); `purpose` is empty where the paper's own requests tell it, and `for_discussion`
    says that its agenda has it for discussion; `approved_on` the day a draft became final; `known_on` the earlier
    day as of which the file was read, and `gone_since` whether words were taken out of its journal after that day,
    so that the paper may lack them.
    """

    body: str
    as_at: date
    printed: date
    meeting: str = ""
    letter: str = ""
    author: str = ""
    author_office: str = "secretary"
    purpose: str = ""
    for_discussion: bool = False
    version: int = 1
    approved_on: date | None = None
    known_on: date | None = None
    gone_since: bool = False

    @property
    def draft(self) -> bool:
        """Whether the paper is a draft; "Draft" stands in the front block and every footer until approval."""
        return self.approved_on is None

    @property
    def purpose_unasked(self) -> str:
        """What a paper is for that asks the board for nothing but to note it."""
        return self.purpose or ("For discussion" if self.for_discussion else "For information")

    @property
    def status(self) -> str:
        """How far the paper has come: "Draft, version 2", "Approved 14 April 2026"."""
        if self.approved_on:
            return f"Approved {say_day(self.approved_on)}"
        return f"Draft, version {self.version}"

    def for_public(self) -> "Occasion":
        """The occasion without the author's name."""
        return replace(self, author="")

    def author_at(self, level: Level) -> str:
        """Who the paper is from: by name and office, for the public by office alone."""
        if level is Level.PUBLIC or not self.author:
            return f"The {self.author_office}"
        return f"{self.author}, {self.author_office}"


def front(
    occasion: Occasion,
    level: Level,
    title: str,
    subtitle: str,
    last: tuple[str, str] | None = None,
    *,
    asks: bool = False,
) -> Front:
    """The front of a paper; `last` replaces the status in the front block, such as ("Edition", "Before").

    `asks` says whether the board is asked for more than to note it.
    """
    labels = (
        ("Purpose", "For decision" if asks and not occasion.purpose else occasion.purpose_unasked),
        ("Classification", level.label),
        ("From", occasion.author_at(level)),
        (AS_AT, say_day(occasion.as_at)),
        last or (STATUS, occasion.status),
    )
    head = Front(
        body=occasion.body,
        title=title,
        subtitle=subtitle,
        level=level,
        as_at=occasion.as_at,
        printed=occasion.printed,
        version=occasion.version,
        draft=occasion.draft,
        labels=labels,
        meeting=occasion.meeting,
        letter=occasion.letter,
    )
    return as_known(head, occasion)


def as_known(head: Front, occasion: Occasion) -> Front:
    """The front of a paper, which says so where the file was read as it stood on an earlier day.

    It stands before the last label, in place of the day of the figures where that is the same, and in every footer.
    """
    if occasion.known_on is None:
        return head
    known, same = say_day(occasion.known_on), occasion.known_on == occasion.as_at
    value = f"{known}, but for words taken out since" if occasion.gone_since else known
    labels = [one for one in head.labels if not (same and one[0] == AS_AT)]
    stands = head.stands_briefly or head.stands or ("" if same else f"as at {say_day(occasion.as_at)}")
    return replace(
        head,
        labels=(*labels[:-1], ("As known on", value), *labels[-1:]),
        stands=", ".join(part for part in (stands, f"as known on {known}") if part),
        stands_briefly=f"as known on {known}",
    )
