"""Names of people as they are written in lists: SURNAME, First; Cllr in front; compared without titles."""

import re
from dataclasses import dataclass

from evenhand.domain.members.names import bare_name

COUNCILLOR = re.compile(r"^(cllr|clr|councillor|councilor|coun|cr)\b\.?\s+", re.IGNORECASE)
TITLE = re.compile(r"^(mr|mrs|ms|miss|mx|dr|rev|revd|prof|sir|dame|the|rt|hon)\b\.?\s+", re.IGNORECASE)
AFTER_NAME = re.compile(r"(mbe|obe|cbe|jp|phd|md|bsc|ba|ma|mp|jnr|snr|jr|sr|esq|qc|kc)\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadName:
    """A name in the order in which it is said, and whether it was written with Cllr."""

    name: str
    councillor: bool


def read_name(text: str) -> ReadName:
    """A name without Cllr in front and without MP behind, first names first."""
    bare = COUNCILLOR.sub("", text.strip())
    councillor = bare != text.strip()
    before, comma, after = (part.strip() for part in bare.partition(","))
    if comma and before and after and "," not in after and not AFTER_NAME.fullmatch(after):
        without = COUNCILLOR.sub("", after)
        councillor = councillor or without != after
        bare = f"{without} {_small(before)}"
    return ReadName(bare_name(" ".join(bare.split())), councillor)


def same_person_key(name: str) -> str:
    """A name as it is compared: small letters, no titles, no full stops."""
    bare, shorter = "", COUNCILLOR.sub("", name.strip())
    while bare != shorter:
        bare, shorter = shorter, TITLE.sub("", shorter)
    key = " ".join(re.sub(r"[.,’'`]", "", bare.casefold()).replace("-", " ").split())
    return key or name.strip()


def same_body_key(name: str) -> str:
    """The name of a group as it is compared: small letters, "and" for "&", no "the", no punctuation."""
    bare = re.sub(r"[^\w\s]", "", name.casefold().replace("&", " and ").replace("-", " "))
    return " ".join(word for word in bare.split() if word != "the") or name.strip()


def _small(surname: str) -> str:
    """A surname in capitals as it is usually written: O'NEILL is O'Neill, a mixed one stays."""
    return surname.title().replace("’S", "’s") if surname.isupper() and len(surname) > 1 else surname
