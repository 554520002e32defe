"""What a public copy says of an item or a decision that it may not tell: one rule for agenda, minutes and both logs.

What is taken in private is "Private item". What is about an application for a grant is "Application for a grant" until
the application was awarded: that somebody asked in vain is never told. A decision that names such an applicant beside
money or a grant counts as one about the application, even where nobody tied it to the record.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.vocabulary import Level

PRIVATE_ITEM, APPLICATION = "Private item", "Application for a grant"
APPLICATION_REF = "application:"
AN_APPLICANT = "an applicant"
OF_MONEY = re.compile(r"£|\b(?:grant|award|appl(?:y|ied|ication)|fund|refus|round)\w*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class GrantsTold:
    """What may be told of grants on a day: which applications were awarded, and who had asked for nothing else."""

    awarded: frozenset[str] = frozenset()
    not_awarded_to: tuple[str, ...] = ()

    def is_withheld(self, about: str) -> bool:
        """Whether something is about an application that was not awarded."""
        return about.startswith(APPLICATION_REF) and about not in self.awarded

    def is_told_by(self, says: str) -> bool:
        """Whether words tell of somebody who asked for a grant and has none."""
        found = self._applicants is not None and self._applicants.search(says) is not None
        return found and OF_MONEY.search(says) is not None

    def words(self, says: str, names: PrintedNames) -> str:
        """Somebody's own words as a copy may hold them, without the names that it may not print."""
        if names.level is Level.PUBLIC and self._applicants is not None and self.is_told_by(says):
            says = self._applicants.sub(_unnamed, says)
        return names.words(says)

    @cached_property
    def _applicants(self) -> re.Pattern[str] | None:
        """What finds the applicants who have no grant."""
        called = [r"\s+".join(map(re.escape, one.split())) for one in self.not_awarded_to if one.strip()]
        either = "|".join(sorted(called, key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:the\s+)?(?:{either})(?!\w)", re.IGNORECASE) if called else None


def _unnamed(found: re.Match[str]) -> str:
    begins = not found.string[: found.start()].strip()
    return AN_APPLICANT[:1].upper() + AN_APPLICANT[1:] if begins else AN_APPLICANT


def printed_as(item: AgendaItem | None, grants: GrantsTold, *, about: str = "", words: str = "") -> str:
    """What a public copy prints in place of an item, or of words said under it; empty where it may tell them.

    `about` names the record that a decision without an item is about.
    """
    if item is not None and item.in_private:
        return PRIVATE_ITEM
    title, its_about = (item.title, item.about) if item is not None else ("", "")
    if any(map(grants.is_withheld, (about, its_about))):
        return APPLICATION
    return APPLICATION if any(map(grants.is_told_by, (title, words))) else ""
