"""The entries of the decision log: what was moved, by whom, what became of it, and what ended it since."""

from evenhand.domain.meetings.decision_log import DecisionLine, Rescinded
from evenhand.domain.meetings.vocabulary import SentHow, VoteMethod
from evenhand.domain.meetings.written_log import WrittenLine
from evenhand.domain.papers import WITHHELD, Entry, Text, strong, text
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.reports.wording import opening

HOW = {
    VoteMethod.SHOW_OF_HANDS: "on a show of hands",
    VoteMethod.RECORDED_VOTE: "in a recorded vote",
    VoteMethod.BALLOT: "by ballot",
}
ASKED = {SentHow.EMAIL: "by email", SentHow.POST: "by post", SentHow.BY_HAND: "by a paper handed round"}


def entry(line: DecisionLine) -> Entry:
    """A motion with its number; one that this copy withholds keeps it."""
    if line.printed_as:
        return _withheld(line.number, line.printed_as)
    lines: list[Text] = []
    if line.rescinded:
        lines.append(text(strong(_rescinded(line.rescinded)), _because(line.rescinded.because)))
    lines.append(text(" ".join(filter(None, (_became(line), line.detail, _moved(line))))))
    if line.interests:
        lines.append(text(" ".join(line.interests)))
    if line.rescinds:
        lines.append(text(f"Rescinds {say_list(list(line.rescinds))}."))
    return Entry(line.number, text(strong(_sentence(line.wording))), tuple(lines))


def between_entry(line: WrittenLine) -> Entry:
    """A decision between meetings: how it was asked and answered, and whether a meeting has ratified it."""
    if line.printed_as:
        return _withheld(line.number, line.printed_as)
    asked = ASKED.get(line.how, "in writing")
    sent = f"Sent {asked} on {say_day(line.sent_on)}, to be answered by {say_day(line.closes_on)}."
    proposed = f"Proposed by {line.proposed_by}." if line.proposed_by else ""
    lines = [
        text(" ".join(filter(None, (_concluded(line), _answers(line))))),
        text(" ".join(filter(None, (sent, proposed, _sentence(line.why_now))))),
        text(_confirmed(line)),
    ]
    if line.interests:
        lines.insert(1, text(" ".join(line.interests)))
    return Entry(line.number, text(strong(_sentence(line.wording))), tuple(lines))


def _withheld(number: str, said: str) -> Entry:
    """What is not told keeps its number."""
    return Entry(number, text(f"{said}. {WITHHELD}"))


def _became(line: DecisionLine) -> str:
    """The result, and how the vote was taken: Carried 5 to 1 on a show of hands."""
    how = HOW.get(line.method) if line.method else None
    return f"{line.result} {how}." if how and any(map(str.isdigit, line.result)) else f"{line.result}."


def _moved(line: DecisionLine) -> str:
    if not line.moved_by:
        return f"Seconded by {line.seconded_by}." if line.seconded_by else ""
    return f"Moved by {line.moved_by}" + (f", seconded by {line.seconded_by}." if line.seconded_by else ".")


def _rescinded(end: Rescinded) -> str:
    by = f" by {end.by}" if end.by else ""
    return f"Rescinded on {say_day(end.on)}{by}."


def _because(because: str) -> str:
    return f" {_sentence(because)}" if because else ""


def _concluded(line: WrittenLine) -> str:
    if line.outcome is None:
        return f"Open until {say_day(line.closes_on)}."
    if not line.answered:
        return f"{line.outcome.label}."
    abstained = f" with {say_count(line.abstentions, 'abstention')}" if line.abstentions else ""
    return f"{line.outcome.label} {line.votes_for} to {line.votes_against}{abstained}."


def _answers(line: WrittenLine) -> str:
    whole = f"{line.answered} of {line.asked} members with a vote answered"
    return f"{whole} by {say_day(line.concluded_on)}." if line.concluded_on else f"{whole} so far."


def _confirmed(line: WrittenLine) -> str:
    """Whether a meeting has ratified it, or heard of it; only what was carried waits to be ratified."""
    if line.ratified_by:
        return f"Ratified by {line.ratified_by}."
    if line.reported_on:
        waits = ", and not ratified yet" if line.is_carried else ""
        return f"Reported to the meeting of {say_day(line.reported_on)}{waits}."
    return "Not reported to a meeting yet."


def _sentence(words: str) -> str:
    """Somebody's words as a sentence."""
    bare = words.strip()
    return opening(bare if not bare or bare[-1] in ".!?…”" else f"{bare}.")
