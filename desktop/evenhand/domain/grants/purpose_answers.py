"""What was found in the words of an application or a payment, and what a person answered to each finding (PP11, PP13).

An answer holds for the words that it was given for: when their sentence changes the question is open again, and when
another sentence changes it is not.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import ApplicationDetail, ApplicationLine, PurposeAnswer
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.screening.findings import Screened, TextFinding
from evenhand.domain.publicity.screening.tokens import sentences_of
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import TextVerdict


@dataclass(frozen=True, slots=True)
class AskedPurpose:
    """A finding, the digest of the sentence that it stands in, and the latest answer to it."""

    finding: TextFinding
    digest: str
    answer: PurposeAnswer | None = None


@dataclass(frozen=True, slots=True)
class PurposeState:
    """Where the words of an application or a payment stand with the purpose screen."""

    text: str
    verdict: TextVerdict
    findings: tuple[AskedPurpose, ...] = ()

    @property
    def unanswered(self) -> tuple[AskedPurpose, ...]:
        """The findings that nobody has answered."""
        return tuple(one for one in self.findings if one.answer is None)

    @property
    def is_party_political(self) -> bool:
        """Whether a person answered to one of them that it is party politics."""
        return any(one.answer is not None and one.answer.is_party_politics for one in self.findings)


def application_text(
    application: Application, detail: ApplicationDetail | None, lines: Iterable[ApplicationLine] = ()
) -> str:
    """The words of an application that say what the money is for, part by part, as the purpose screen reads them."""
    own = (detail.says, detail.beneficiaries, detail.other_funding, detail.place) if detail else ()
    parts = (application.purpose, *own, *(line.what for line in lines))
    return "\n".join(part.strip() for part in parts if part.strip())


@keeps("PP11", "PP13")
def purpose_state_of(text: str, screened: Screened, answers: Sequence[PurposeAnswer]) -> PurposeState:
    """What was found in a text with the latest answer to each finding.

    An answer is of the words in their sentence: it holds too where more of them, or fewer, are found on another day,
    because somebody in them has become a candidate meanwhile.
    """
    asked: list[AskedPurpose] = []
    for one in screened.findings:
        digest, phrase = digest_of(text, one), one.text.strip()
        given = (each for each in reversed(answers) if each.digest == digest and _alike(phrase, each.phrase))
        asked.append(AskedPurpose(one, digest, next(given, None)))
    return PurposeState(text, screened.verdict, tuple(asked))


def _alike(phrase: str, answered: str) -> bool:
    """Whether one phrase is the other or a part of it."""
    return phrase in answered or answered in phrase


def digest_of(text: str, finding: TextFinding) -> str:
    """The SHA-256 of the sentence that a finding stands in, spaces and line ends aside."""
    around = next((one for one in sentences_of(text) if one.start <= finding.start < one.end), None)
    sentence = text[around.start : around.end] if around else text
    return hashlib.sha256(" ".join(sentence.split()).encode()).hexdigest()


@keeps("PP13")
def check_purpose_answer(answer: PurposeAnswer) -> None:
    """Let an answer be kept only with the name of who gives it and the reason.

    Raises:
        Refusal: one of them is missing, or it is of nothing.
    """
    if not answer.answered_by.strip():
        says = f"Give the name of the person who answers for this ({answer.clause})."
        raise Refusal(says, clause=answer.clause, field="answered_by")
    if not answer.reason.strip():
        raise Refusal(f"Give the reason ({answer.clause}).", clause=answer.clause, field="reason")
    if (answer.application_id is None) == (answer.payment_id is None):
        raise Refusal("An answer is about an application or a payment.", field="phrase")
    if not answer.phrase.strip() or not answer.digest:
        raise Refusal("Choose the words that are answered.", field="phrase")
