"""What is asked of a member in writing: their interests, and the statement about the hats they wear (PP2, PP3)."""

from evenhand.domain.asked_fields import Answer, AskedField
from evenhand.domain.members import interest_checks as checks
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind

INTEREST = (
    AskedField(key="kind", label="Kind", answer=Answer.CHOICE, values=InterestKind),
    AskedField(key="whose", label="Whose", answer=Answer.CHOICE, values=InterestHolder),
    AskedField(
        key="relation",
        label="Relation",
        hint="How they are close to the member, such as sister.",
        on_paper="Where it is not your own: how they are close to you, such as sister.",
    ),
    AskedField(
        key="holder",
        label="Their name",
        hint="It stands in a confidential paper alone, and may be left out.",
    ),
    AskedField(
        key="body",
        label="In what",
        needed=checks.BODY_NEEDED,
        on_paper="The employer, organisation, firm, land or building.",
    ),
    AskedField(key="what", label="What it is", hint="Such as part-time caretaker, or one share in ten."),
    AskedField(key="starts", label="From", answer=Answer.DAY, on_paper="The day on which it began."),
    AskedField(
        key="ends",
        label="Last day",
        answer=Answer.DAY,
        hint="Empty as long as the interest lasts.",
    ),
)
DECLARED = AskedField(
    key="declared_on",
    label="Declared",
    answer=Answer.DAY,
    needed=checks.DECLARED_NEEDED,
    on_paper="Today’s date.",
)
PUBLIC = AskedField(
    key="is_public",
    label="May be public",
    answer=Answer.YES_NO,
    hint="In the register that anybody can read.",
)
DECLARATION = (
    AskedField(
        key="nothing_to_declare",
        label="Nothing to declare",
        answer=Answer.YES_NO,
        needed="Say whether there is nothing to declare.",
        on_paper="Yes: you have none. No: you name them below, or on a further sheet.",
    ),
    AskedField(key="how", label="How", hint="Such as the form handed in at the meeting.", office=True),
)
INTERESTS_FORM = (*INTEREST, DECLARED, PUBLIC, *DECLARATION)

HATS = AskedField(
    key="hats",
    label="Hats",
    needed="Name the hats that the statement is about.",
    on_paper="Every role you hold here and in public life.",
)
WORDS = AskedField(key="words", label="Statement", answer=Answer.NOTES, lines=10)
SIGNED = AskedField(
    key="signed_on",
    label="Signed",
    answer=Answer.DAY,
    needed="Give the day on which it was signed.",
    on_paper="Today’s date.",
)
GOOD_UNTIL = AskedField(
    key="good_until", label="Good until", answer=Answer.DAY, needed="Give its last day.", office=True
)
ROLE_FORM = (HATS, WORDS, SIGNED, GOOD_UNTIL)
