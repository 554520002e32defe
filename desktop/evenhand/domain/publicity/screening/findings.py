"""What the text screen finds, and whom it knows by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.vocabulary import TextVerdict


class Part(StrEnum):
    """The part in public life in which somebody is known to the file."""

    COUNCILLOR = "councillor"
    MP = "mp"
    FORMER_MP = "former-mp"
    CANDIDATE = "candidate"


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A politician of the file, by their bare name, in the part they have on the day."""

    person_id: int | None
    name: str
    part: Part


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The politicians and the parties whose names the file holds beside the register's."""

    people: tuple[KnownPerson, ...] = ()
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextFinding:
    """Words that concern a clause: where they stand (in characters), what about them, why, and other words.

    `kind` is one of the kinds of the lexicon, such as "councillor-named" or "credit"; `suggestion` is neutral wording
    that can stand in place of `text`, empty where none can be made.
    """

    clause: str
    kind: str
    verdict: TextVerdict
    start: int
    end: int
    text: str
    says: str
    why: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Screened:
    """What was found in a text, in its order, and the verdict of the strictest finding."""

    verdict: TextVerdict = TextVerdict.CLEAR
    findings: tuple[TextFinding, ...] = ()
    politicians: tuple[str, ...] = ()


def strictest(findings: Iterable[TextFinding]) -> TextVerdict:
    """The verdict of a text with these findings; clear where there is none."""
    order = tuple(TextVerdict)
    return max((one.verdict for one in findings), key=order.index, default=TextVerdict.CLEAR)
