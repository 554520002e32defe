"""In retrospect: what went out inside a window, and who had signed those very words (PP4, PP5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.elections.windows import Window, covers, may_cover
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.vocabulary import SignOffHow
from evenhand.domain.vocabulary import Answer, PublicityKind

IN_A_WINDOW = 2


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody's approval; `why_not` says why it does not count, "" where it does."""

    person_id: int
    decided_on: date
    how: SignOffHow
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """One thing as it went out on a day: a posting of a public item, or an award made known.

    `kind` is None for an award. `signatures` are of the words that went out, in order of day.
    """

    day: date
    ref: str
    title: str
    kind: PublicityKind | None
    where: str
    signatures: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class WentOut:
    """Something that went out inside a window; `profiles` name the rules whose windows it fell in."""

    sent: Sent
    profiles: tuple[str, ...]

    @property
    def signers(self) -> tuple[int, ...]:
        """The keys of the different people whose approval counts."""
        return tuple(dict.fromkeys(one.person_id for one in self.sent.signatures if not one.why_not))

    @property
    def short(self) -> int:
        """How many decisions it lacked; an announced award is no public item and needs none of its own."""
        return 0 if self.sent.kind is None else max(0, IN_A_WINDOW - len(self.signers))


@keeps("PP5")
def inside_windows(sent: Iterable[Sent], windows: Sequence[Window], as_at: date) -> tuple[WentOut, ...]:
    """What went out up to a day inside these windows, or where one may have begun, by day and title."""
    careful = [one for one in windows if one.strength is not Answer.GO_AHEAD]
    found: list[WentOut] = []
    for one in sorted(sent, key=_order):
        touching = [window for window in careful if covers(window, one.day) or may_cover(window, one.day)]
        if touching and one.day <= as_at:
            names = tuple(dict.fromkeys(window.profile_name for window in touching))
            found.append(WentOut(one, names))
    return tuple(found)


def _order(sent: Sent) -> tuple[date, str, str]:
    return (sent.day, sent.title, sent.ref)
