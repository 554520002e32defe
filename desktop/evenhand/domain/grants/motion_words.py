"""What the words of a motion say of an application: that it is awarded, that an award is taken back, or neither.

A motion is read piece by piece, as commas, full stops, "and" and "but" divide it. A piece without a verb of its own
goes on with that of the one before it: "To award £500 to the canoe club and the toddlers".
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from evenhand.domain.importing.names import same_body_key

_NAMED = " @ "
_DIVIDED = re.compile(r"(?<!\d)[.,;:]|[.,;:](?!\d)|\b(?:and|but|while|then)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:rescind\w*|revok\w+|claw\w*|reclaim\w*|terminat\w+)\b"
    r"|\b(?:tak(?:e|es|en|ing)|ask(?:s|ed)?|pay|paid|get|call)\b.*\bback\b"
    r"|\b(?:withdraw|withdrawn|cancel|cancelled|end|ended|recover)\b.*\baward",
    re.IGNORECASE | re.DOTALL,
)
_NEITHER = re.compile(
    r"\b(?:refus(?:e|es|ed|ing|al)|reject\w*|declin\w+|defer\w*|postpon\w+|adjourn\w*|withdraw\w*|cancel\w*)\b"
    r"|\b(?:turn(?:ed)? down|put off|on hold)\b"
    r"|\bno(?:t|t to|t be)? (?:award|approv|fund|grant|support|agree|accept|giv|pa[iy])"
    r"|\b(?:approv|accept|agree|adopt|confirm)\w*\b.*\bminutes\b"
    r"|(?:^|\bto )(?:note|thank|open|hold|host|announce|publish|present|discuss|consider|receive|ask|invite)\b",
    re.IGNORECASE | re.DOTALL,
)
_AWARDS = re.compile(
    r"(?<!\bthe )(?<!\ban )(?<!\bits )\baward(?:ed|ing)?\b"
    r"|\bapprov\w+|\bendors\w+|\b(?:agree|support|fund|accept|adopt)(?:d|s|ed|ing)?\b"
    r"|(?:^|\bto )(?:grant|give|pay|offer|make|allocate|contribute|confirm)\b|\b(?:granted|allocated)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:award|approv|fund|refus|defer|rescind|claw)\w*\s+(?:back\s+)?"
    r"(?:(?:all|both|the|these|those|of|every|other|remaining|rest|following|recommended|small|\d+|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)[\s-]+)*(?:grants|applications|awards)\b",
    re.IGNORECASE,
)


class Says(Enum):
    """What a piece of a motion says."""

    AWARDS = "awards"
    ENDS = "ends"
    NEITHER = "neither"


def names_one_of(wording: str, names: Iterable[str]) -> bool:
    """Whether a motion names any of these, in whatever capitals and punctuation."""
    said = f" {same_body_key(wording)} "
    return any(f" {same_body_key(name)} " in said for name in names if name.strip())


def is_about_several(wording: str) -> bool:
    """Whether a motion decides on several grants or applications together, as those of a schedule."""
    return _SEVERAL.search(wording) is not None


def says_of(wording: str, names: Iterable[str]) -> frozenset[Says]:
    """What a motion says in the pieces that name one of these, or in all its pieces where none does."""
    read = list(_read(_with_names_marked(wording, names)))
    of_it = {says for piece, says in read if _NAMED.strip() in piece}
    return frozenset(of_it or {says for _, says in read})


def _read(wording: str) -> Iterator[tuple[str, Says]]:
    """The pieces of a motion with what each says."""
    says = Says.NEITHER
    for piece in _DIVIDED.split(wording):
        says = _said(piece.strip()) or says
        yield piece, says


def _said(piece: str) -> Says | None:
    if _ENDS.search(piece):
        return Says.ENDS
    if _NEITHER.search(piece):
        return Says.NEITHER
    return Says.AWARDS if _AWARDS.search(piece) else None


def _with_names_marked(wording: str, names: Iterable[str]) -> str:
    """The motion with a mark for each of the names, so that no word of a name is taken for one of the motion's own."""
    for name in sorted(names, key=len, reverse=True):
        words = [re.escape(word) for word in same_body_key(name).split() if word != "and"]
        if words:
            between = r"[\W_]+(?:(?:the|and)[\W_]+)*"
            wording = re.sub(rf"\b{between.join(words)}\b", _NAMED, wording, flags=re.IGNORECASE)
    return wording
