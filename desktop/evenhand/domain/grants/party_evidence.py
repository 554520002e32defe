"""What the answer "it is not the party" rests on, and how each of the two gave their word (PP14).

On one laptop a second name is a record, not a control: who, how, when and what is attached is written down, and the
product calls it that.
"""

from dataclasses import replace

from evenhand.domain.grants.facts import PartyAnswer
from evenhand.domain.grants.record_facts import PartyEvidence
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyVerdict
from evenhand.domain.words import say_day

CLAUSE = "PP14"
A_RECORD = "On one laptop a second name is a record, not a control."


@keeps(CLAUSE)
def checked_evidence(answer: PartyAnswer, evidence: PartyEvidence | None) -> PartyEvidence | None:
    """The evidence of an answer, ready to be kept; what is said of a second person goes where there is none.

    Raises:
        Refusal: "it is not" without what it rests on; for a match also without how and when the second person agreed.
    """
    if answer.is_party:
        return evidence
    if evidence is None or not (evidence.evidence.strip() or evidence.digest):
        says = "Say what this rests on: what was seen or looked up, or attach it (PP14)."
        raise Refusal(says, clause=CLAUSE, field="evidence")
    if answer.verdict is not PartyVerdict.MATCH and not answer.second_person.strip():
        return replace(evidence, second_how=None, second_on=None)
    if evidence.second_how is None:
        raise Refusal("Say how the second person gave their word (PP14).", clause=CLAUSE, field="second_how")
    if evidence.second_on is None:
        raise Refusal(
            "Give the day on which the second person agreed (PP14).", clause=CLAUSE, field="second_on"
        )
    if evidence.second_on > answer.answered_on:
        says = f"The answer is of {say_day(answer.answered_on)}. The second person agrees by then."
        raise Refusal(says, clause=CLAUSE, field="second_on")
    return evidence


def say_words_given(answer: PartyAnswer, evidence: PartyEvidence | None) -> str:
    """Who answered, how, and when, with the second person where there is one; a sentence for paper and screen."""
    how = f" ({evidence.how.label.lower()})" if evidence else ""
    said = f"{answer.answered_by.strip()}{how} on {say_day(answer.answered_on)}"
    if not answer.second_person.strip():
        return f"{said}."
    agreed = f"{answer.second_person.strip()} agreed"
    if evidence and evidence.second_how and evidence.second_on:
        agreed += f" ({evidence.second_how.label.lower()}) on {say_day(evidence.second_on)}"
    return f"{said}; {agreed}."


def say_evidence(answer: PartyAnswer, evidence: PartyEvidence | None) -> str:
    """Why it is not the party and what that rests on; a sentence for paper and screen."""
    seen = evidence.evidence.strip() if evidence else ""
    attached = f"Attached: {evidence.file_name}." if evidence and evidence.file_name else ""
    return " ".join(filter(None, (answer.reason.strip(), seen, attached)))
