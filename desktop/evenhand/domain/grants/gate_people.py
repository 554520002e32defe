"""The conditions of the gate about who applies and for what: the party, the purpose, the interests, a past breach."""

from evenhand.domain.grants.facts import Applicant, PartyAnswer
from evenhand.domain.grants.gate_facts import Asks, Condition, GateFacts, Stands
from evenhand.domain.grants.party_list_age import is_old, say_list_day
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.domain.words import quoted, say_count, say_day

PARTY_CLAUSE, PURPOSE_CLAUSE, CONFLICT_CLAUSE = "PP14", "PP13", "PP2"
INTERESTS = "Interests are declared"


@keeps("PP14")
def party(facts: GateFacts) -> Condition:
    """Whether somebody has to answer that the applicant is no political party (PP14)."""
    applicant = facts.applicant
    if applicant.party_standing is PartyStanding.PARTY:
        says = f"{applicant.name} is a registered party. Big Local money can never go to a party."
        return Condition(
            Asks.PARTY, Stands.NOT_MET, says, _answered(facts.answer), PARTY_CLAUSE, short="party"
        )
    title = "The applicant is not a political party"
    if applicant.party_standing is PartyStanding.OPEN:
        short = "name of a party" if applicant.party_verdict is PartyVerdict.MATCH else "name like a party’s"
        detail = say_screen(applicant)
        return Condition(Asks.PARTY, Stands.NEEDS_ANSWER, title, detail, PARTY_CLAUSE, "Answer…", short)
    said = (
        _answered(facts.answer)
        if applicant.party_standing is PartyStanding.NOT_A_PARTY
        else say_screen(applicant)
    )
    return Condition(Asks.PARTY, Stands.MET, title, said, PARTY_CLAUSE)


@keeps("PP14")
def register_look(facts: GateFacts) -> Condition | None:
    """Where the list of parties is older than the rule book allows: that somebody looked for themselves (PP14)."""
    listed, days = facts.applicant.party_list_date, facts.list_days
    if not is_old(listed, facts.day, days):
        return None
    title, look = "Somebody looked at the public register", facts.look
    if look is not None and not is_old(look.looked_on, facts.day, days):
        detail = f"{look.looked_by} looked on {say_day(look.looked_on)}"
        return Condition(Asks.LOOK, Stands.MET, title, detail, PARTY_CLAUSE)
    of = f"of {say_list_day(listed)} " if listed is not None else ""
    detail = f"The list {of}is older than {days} days. Say who looked the applicant up, and when."
    return Condition(
        Asks.LOOK, Stands.NEEDS_ANSWER, title, detail, PARTY_CLAUSE, "Write down…", "look at the register"
    )


def say_screen(applicant: Applicant) -> str:
    """What the list of parties said of an applicant's name, with the date of the list."""
    when = (
        f"list of {say_list_day(applicant.party_list_date)}"
        if applicant.party_list_date
        else "list without a date"
    )
    if applicant.party_verdict is PartyVerdict.NO_MATCH:
        return f"no match among the registered parties, {when}"
    how = "matches" if applicant.party_verdict is PartyVerdict.MATCH else "may be that of"
    like = applicant.party_like or "a registered party"
    why = f" ({applicant.party_why})" if applicant.party_why else ""
    return f"The name {how} {like}{why}, {when}."


def _answered(answer: PartyAnswer | None) -> str:
    """Who answered the party question, when and why."""
    if answer is None:
        return "answered before this file was begun"
    second = f" and {answer.second_person}" if answer.second_person else ""
    reason = f": {answer.reason}" if answer.reason else ""
    return f"answered by {answer.answered_by}{second} on {say_day(answer.answered_on)}{reason}"


@keeps("PP13")
def purpose(facts: GateFacts) -> Condition:
    """Whether every phrase that may be party politics was answered, and none is (PP13)."""
    title, found = "The purpose is free of party politics", facts.purpose
    if found.political:
        detail = f"{quoted(found.political[0])} was answered to be party politics. That is never funded."
        return Condition(
            Asks.PURPOSE, Stands.NOT_MET, title, detail, PURPOSE_CLAUSE, "See the words…", "party politics"
        )
    if found.unanswered:
        number = say_count(len(found.unanswered), "phrase").capitalize()
        be = "is" if len(found.unanswered) == 1 else "are"
        detail = f"{number} {be} unanswered: {quoted(found.unanswered[0])}."
        return Condition(
            Asks.PURPOSE, Stands.NEEDS_ANSWER, title, detail, PURPOSE_CLAUSE, "Answer…", "purpose to answer"
        )
    said = (
        f"{say_count(found.answered, 'phrase')} answered" if found.answered else "nothing found in its words"
    )
    return Condition(Asks.PURPOSE, Stands.MET, title, said, PURPOSE_CLAUSE)


@keeps("PP2")
def interests(facts: GateFacts) -> Condition:
    """Whether every conflict that is likely was confirmed or set aside by somebody (PP2)."""
    if facts.paths:
        more = (
            f" And {say_count(len(facts.paths) - 1, 'more path', 'more paths')}." if facts.paths[1:] else ""
        )
        return Condition(
            Asks.INTERESTS,
            Stands.NEEDS_ANSWER,
            INTERESTS,
            f"{facts.paths[0]}.{more}",
            CONFLICT_CLAUSE,
            "See the path…",
            "conflict to settle",
        )
    said = f"{say_count(facts.settled, 'conflict')} settled" if facts.settled else "no likeness found"
    return Condition(Asks.INTERESTS, Stands.MET, INTERESTS, said, CONFLICT_CLAUSE)


@keeps("PP13")
def past_breach(facts: GateFacts) -> Condition:
    """Whether something is still open of an earlier award to the same applicant (PP13)."""
    title = "No past breach is open"
    if facts.breaches:
        return Condition(
            Asks.BREACH,
            Stands.NOT_MET,
            title,
            facts.breaches[0],
            PURPOSE_CLAUSE,
            "See the breach…",
            "breach open",
            f"application:{facts.breach_in}" if facts.breach_in is not None else "",
        )
    earlier = say_count(facts.earlier_awards, "earlier award") if facts.earlier_awards else "no earlier award"
    return Condition(Asks.BREACH, Stands.MET, title, earlier, PURPOSE_CLAUSE)
