"""How one planned item is judged: which activity it is, why it matters, and what to do about it in a window.

The first judge that knows the item decides; the strictest concerns come first. `{free}` stands for the first day after
the window, `{move}` for the day proposed instead.
"""

from dataclasses import dataclass
from types import MappingProxyType

from evenhand.domain.elections.hustings import Fairness
from evenhand.domain.elections.planned import ItemKind, Medium, PlannedItem
from evenhand.domain.vocabulary import TextVerdict
from evenhand.domain.words import say_list

WITHOUT_NAMES = "Name no politician; two sign-offs"
ACTIVITY_OF = MappingProxyType(
    {
        Medium.PRESS: "press-release",
        Medium.POST: "social-post",
        Medium.NEWSLETTER: "newsletter",
        Medium.PHOTOGRAPH: "photograph",
    }
)
SHOWN = (*ACTIVITY_OF, Medium.PAGE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The activity whose line in the table answers, the concern in a few words, and what to do."""

    activity: str
    why: str
    what_to_do: str


def judge(item: PlannedItem) -> Judgement:
    """The judgement of one item, by its kind."""
    return {
        ItemKind.MEETING: _meeting,
        ItemKind.EVENT: _event,
        ItemKind.AWARD: _award,
        ItemKind.PUBLICITY: _publicity,
        ItemKind.ENGAGEMENT: _engagement,
    }[item.kind](item)


def takes_a_side(item: PlannedItem) -> bool:
    """Whether the words of an item take a side, so that they go out on no day at all."""
    return item.text.verdict is TextVerdict.TAKES_A_SIDE


def _meeting(item: PlannedItem) -> Judgement:
    if item.announces_award:
        return Judgement("grant-decisions", "Grants are decided", "Decide; announce from {free}")
    return Judgement("ordinary-meetings", "Ordinary business", "Nothing to change")


def _award(item: PlannedItem) -> Judgement:
    if item.announces_award:
        return Judgement("award-announcement", "New announcement", "Publish from {free}")
    return Judgement("grant-decisions", "Grants are decided", "Decide; announce from {free}")


def _event(item: PlannedItem) -> Judgement:
    if item.hustings:
        return _hustings(item)
    if item.candidates:
        return Judgement("event-with-candidate", f"With {_standing(item.candidates)}", "Move to {move}")
    if item.announces_award:
        return Judgement("award-announcement", "New announcement", "Move to {move}")
    if item.launch:
        return Judgement("launch", "New launch", "Move to {move}")
    if item.office_holders:
        return Judgement(
            "event-with-office-holder", f"With {say_list(item.office_holders)}", _in_office(item)
        )
    return Judgement(
        "community-event", "Candidates may come", "Welcome all alike; no pictures with candidates"
    )


def _hustings(item: PlannedItem) -> Judgement:
    """A hustings with what makes it fair, or what it still wants."""
    found = item.fairness
    if found is not None and found.verdict is Fairness.FAIR:
        told = "Tell the audience who was not asked, and why" if found.to_tell else ""
        return Judgement("hustings", found.says.rstrip("."), told or "The same time and questions for each")
    why = found.says.rstrip(".") if found is not None else "Candidates speak"
    return Judgement("hustings", why, "Invite all candidates, or record impartial reasons")


def _publicity(item: PlannedItem) -> Judgement:
    activity = ACTIVITY_OF.get(item.medium, "public-work-news") if item.medium else "public-work-news"
    if item.candidates:
        do = f"Take {say_list(item.candidates)} out, or publish from {{free}}"
        return Judgement("candidate-named", f"Names {_standing(item.candidates)}", do)
    if item.announces_award:
        return Judgement("award-announcement", "New announcement", "Publish from {free}")
    if item.launch:
        return Judgement("launch", "New launch", "Publish from {free}")
    if item.office_holders:
        who = say_list(item.office_holders)
        named = activity if item.medium else "newsletter"
        return Judgement(named, f"Names {who}", f"Take {who} out; two sign-offs")
    if item.text.verdict is TextVerdict.ASK:
        return Judgement(activity, item.text.says.rstrip("."), "Take it out, or two people decide")
    return Judgement(activity, "Publicity in the period", WITHOUT_NAMES)


def _engagement(item: PlannedItem) -> Judgement:
    if item.casework:
        return Judgement("casework", "Residents’ needs do not wait", "Through the office; no publicity")
    if item.announces_award:
        return Judgement("award-announcement", "New announcement", "Move to {move}")
    if item.candidates:
        return _with_candidates(item)
    if item.launch:
        return Judgement("launch", "New launch", "Move to {move}")
    return _in_office_only(item)


def _in_office_only(item: PlannedItem) -> Judgement:
    """What is done with somebody in office as the holder of that office."""
    if item.medium is not None and item.medium in SHOWN:
        activity = ACTIVITY_OF.get(item.medium, "newsletter")
        return Judgement(activity, _with(item), "Prepare it; publish from {free}")
    if item.medium is Medium.VISIT:
        return Judgement("event-with-office-holder", _with(item), _in_office(item))
    if item.former_mps:
        do = "Treat as a candidate until it is known; publish from {free}"
        return Judgement("contact-with-office-holder", "There is no MP until the declaration", do)
    if item.medium is Medium.WRITING:
        why = "Letters go on; publicity waits"
        return Judgement("contact-with-office-holder", why, "Write; publish from {free}")
    return Judgement("contact-with-office-holder", "Publicity in the period", "Meet; publish from {free}")


def _with_candidates(item: PlannedItem) -> Judgement:
    """A letter does not show a candidate; it asks only that none is favoured."""
    if item.medium is Medium.WRITING:
        return Judgement(
            "contact-with-office-holder",
            f"To {_standing(item.candidates)}",
            "Send all candidates the same words; publish nothing",
        )
    return Judgement("event-with-candidate", f"With {_standing(item.candidates)}", "Move to {move}")


def _in_office(item: PlannedItem) -> str:
    if item.former_mps:
        return "There is no MP: treat as a candidate, or as not known; not quoted or pictured"
    return "In their office only; not quoted or pictured"


def _with(item: PlannedItem) -> str:
    return f"With {say_list(item.office_holders)}" if item.office_holders else "Publicity in the period"


def _standing(names: list[str]) -> str:
    """Names with what they are: Cllr Marsden, a candidate."""
    return f"{say_list(names)}, {'a candidate' if len(names) == 1 else 'candidates'}"
