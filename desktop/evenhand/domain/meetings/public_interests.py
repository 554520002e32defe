"""What a public copy tells of an interest that somebody declared: one rule for the minutes and the decision log.

That an interest was declared and what the member did may stand, with the name where it may be printed. What the
interest is stands only where it rests on an entry of the public register, is the member's own, and the member may be
named. Why it was handled otherwise than the rule book says is never told, nor why a decision in writing could not wait.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.minutes_words import within
from evenhand.domain.meetings.record_facts import DeclaredInterest, WrittenInterest
from evenhand.domain.meetings.vocabulary import ConflictNature
from evenhand.domain.members.printed_names import A_MEMBER, PrintedNames
from evenhand.domain.vocabulary import Level

OTHERWISE = re.compile(r"(?<=otherwise than the rule book says\.).*$", re.DOTALL)
COULD_NOT_WAIT = re.compile(r" ?Why it could not wait:.*$", re.DOTALL)
DEEDS = r", (?:left at |left the room|stayed out of|stayed in the room|stayed and )| and took (?:no )?part\b"
DECLARED = re.compile(
    r"declared an? (?:\w+ financial )?interest"
    rf"(?:(?P<what>(?: as |,? \(|: ).*?)(?=(?P<deed>{DEEDS})|(?P<otherwise>\. It was handled otherwise)|$))?",
    re.DOTALL,
)
JOINTS = re.compile(r"\b(?:as|and)\b|[\s(),;:.]")
SPEAKS = re.compile(r"\binterests?\b|\bdeclar", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InterestsTold:
    """The entries of the public register, of members' own interests; by them it is known what may be told."""

    entries: Collection[int] = frozenset()

    @keeps("PP2", "PP3")
    def tells(self, one: DeclaredInterest | WrittenInterest, names: PrintedNames) -> bool:
        """Whether a copy may say what an interest is (PP2, PP3)."""
        if names.level is not Level.PUBLIC:
            return True
        own = one.nature is not ConflictNature.INDIRECT_FINANCIAL
        return own and one.interest_id in self.entries and names.name(one.person_id) != A_MEMBER


def without_interests(
    says: str, declared: Iterable[DeclaredInterest], told: InterestsTold, names: PrintedNames
) -> str:
    """A paragraph of minutes as a public copy may hold it: without interests that it may not tell, and reasons."""
    known = [one for one in declared if told.tells(one, names)]
    hidden = [one for one in declared if one not in known]
    open_words = [within(one.says) for one in known if one.says.strip()]
    says = COULD_NOT_WAIT.sub("", OTHERWISE.sub("", says))

    def plainly(found: re.Match[str]) -> str:
        """The declaration without what was declared; as it stands where all of it may be told."""
        if found["what"] and _is_told(found["what"], open_words):
            return found[0]
        ends = found["what"] and not found["deed"] and not found["otherwise"]
        return f"declared an interest{'.' if ends else ''}"

    says = DECLARED.sub(plainly, says)
    for one in hidden:
        close = one.nature is ConflictNature.INDIRECT_FINANCIAL or names.name(one.person_id) == A_MEMBER
        if close or SPEAKS.search(says):
            says = _without(says, within(one.says))
    return says


def _is_told(what: str, open_words: Iterable[str]) -> bool:
    """Whether a declaration holds nothing but words that may be told."""
    for words in open_words:
        what = re.sub(re.escape(words), "", what, flags=re.IGNORECASE)
    return not JOINTS.sub("", what)


def _without(says: str, words: str) -> str:
    """A sentence without the words in which an interest was declared, and without what led to them."""
    if not words:
        return says
    first = f"[{re.escape(words[0].lower())}{re.escape(words[0].upper())}]"
    return re.sub(rf"(?: as | and as |: |; | ?\()?(?<!\w){first}{re.escape(words[1:])}(?!\w)\)?", "", says)
