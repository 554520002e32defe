"""What is kept about a public item beside its draft: versions, sign-offs, where it was posted, pictures and quotes."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.publicity.vocabulary import Permission, SignOffDecision, SignOffHow


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemVersion:
    """The exact words of an item as somebody decided about them or as they went out; never altered.

    `digest` is the SHA-256 of the title and text, in hexadecimal.
    """

    id: int = 0
    item_id: int
    number: int
    title: str
    text: str
    kept_on: date
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """One person's decision about one version (PP4). `hold_until` is the first day on which it may go out."""

    id: int = 0
    item_id: int
    version_id: int
    person_id: int
    decision: SignOffDecision
    decided_on: date
    how: SignOffHow = SignOffHow.IN_PERSON
    hold_until: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """A version as it went out: where, on which day, and until when it stood there."""

    id: int = 0
    item_id: int
    version_id: int
    on: date
    where: str
    address: str = ""
    taken_down_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of an item, known by its file's name and digest; the file itself stays where it is."""

    id: int = 0
    item_id: int
    title: str
    alternative_text: str = ""
    taken_on: date | None = None
    taken_by: str = ""
    file_name: str = ""
    digest: str = ""
    left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSubject:
    """Somebody in a picture: a person of the record, or others in words ("four children of the canoe club")."""

    id: int = 0
    picture_id: int
    person_id: int | None = None
    who: str = ""
    permission: Permission = Permission.NOT_ASKED
    asked_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a person that may be used again, with their permission (MP10)."""

    id: int = 0
    person_id: int
    words: str
    said_on: date | None = None
    source: str = ""
    permission: Permission = Permission.NOT_ASKED
    permission_on: date | None = None
    evidence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteUse:
    """A quote in a public item."""

    id: int = 0
    quote_id: int
    item_id: int
