"""The register of interests as facts: yearly declarations, and the interests that were declared."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.vocabulary import InterestHolder, InterestKind


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestsDeclaration:
    """A member's declaration of a day; `nothing_to_declare` says that there was none, which is a declaration."""

    id: int = 0
    person_id: int
    declared_on: date
    nothing_to_declare: bool = False
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """An interest that a member declared, their own or that of somebody close.

    `holder` names a relative or friend, `relation` says how they are close ("sister"); both are confidential in part.
    `is_public` says that the interest may stand in the register that anybody can read.
    """

    id: int = 0
    person_id: int
    kind: InterestKind
    whose: InterestHolder
    relation: str = ""
    holder: str = ""
    body: str
    what: str = ""
    starts: date | None = None
    ends: date | None = None
    declared_on: date
    is_public: bool = False
