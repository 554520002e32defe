"""One rule that the partnership file keeps by itself, and the ways in which such rules refuse."""

from dataclasses import dataclass

OPEN = "Nobody has answered yet whether this applicant is a party. Settle that first (PP14)."
PARTY = "This applicant is a political party. Big Local money can never go to a party (PP14)."


@dataclass(frozen=True, slots=True)
class Trigger:
    """A named rule: when it looks, and the statement that refuses."""

    name: str
    when: str
    refuses: str

    @property
    def sql(self) -> str:
        """The statement that puts the rule into the file."""
        return f"CREATE TRIGGER {self.name}\n{self.when}\nBEGIN\n  {self.refuses};\nEND"


def refuse(says: str) -> str:
    """The statement that refuses with a sentence."""
    return f"SELECT RAISE(\n    ABORT, 'Evenhand: {says}'\n  )"


def refuse_unless_settled(applicant: str) -> str:
    """Refuse where the applicant is a party, or where nobody has answered whether it is one (PP14).

    `applicant` is an expression that gives the applicant's key.
    """
    standing = f"(SELECT party_standing FROM applicant WHERE id = {applicant})"  # noqa: S608  an expression of ours
    answered = f"(SELECT max(is_party) FROM party_answer WHERE applicant_id = {applicant})"  # noqa: S608
    return f"""SELECT CASE
    WHEN {standing} = 'party'
    THEN RAISE(ABORT, 'Evenhand: {PARTY}')
    WHEN {answered}
    THEN RAISE(ABORT, 'Evenhand: {PARTY}')
    WHEN coalesce({standing}, '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: {OPEN}')
  END"""
