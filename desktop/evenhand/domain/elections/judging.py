"""How one planned item is judged: which activity it is, why it matters, and what to do about it in a window.

The first judge that knows the item decides; the strictest concerns come first. `{free}` stands for the first day after
the window, `{move}` for the day proposed instead.
"""

from dataclasses import dataclass

from evenhand.domain.elections.planned import ItemKind, PlannedItem
from evenhand.domain.words import say_list


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
        return Judgement("hustings", "Candidates speak", "Invite all candidates, or record impartial reasons")
    if item.candidates:
        return Judgement("event-with-candidate", f"With {_standing(item.candidates)}", "Move to {move}")
    if item.announces_award:
        return Judgement("award-announcement", "New announcement", "Move to {move}")
    if item.launch:
        return Judgement("launch", "New launch", "Move to {move}")
    if item.office_holders:
        do = "In their office only; not quoted or pictured"
        return Judgement("event-with-office-holder", f"With {say_list(item.office_holders)}", do)
    return Judgement(
        "community-event", "Candidates may come", "Welcome all alike; no pictures with candidates"
    )


def _publicity(item: PlannedItem) -> Judgement:
    if item.candidates:
        do = f"Take {say_list(item.candidates)} out, or publish from {{free}}"
        return Judgement("candidate-named", f"Names {_standing(item.candidates)}", do)
    if item.announces_award:
        return Judgement("award-announcement", "New announcement", "Publish from {free}")
    if item.launch:
        return Judgement("launch", "New launch", "Publish from {free}")
    if item.office_holders:
        who = say_list(item.office_holders)
        return Judgement("newsletter", f"Names {who}", f"Take {who} out; two sign-offs")
    return Judgement("public-work-news", "Publicity in the period", "Name no politician; two sign-offs")


def _engagement(item: PlannedItem) -> Judgement:
    if item.casework:
        return Judgement("casework", "Residents’ needs do not wait", "Through the office; no publicity")
    if item.announces_award:
        return Judgement("award-announcement", "New announcement", "Move to {move}")
    if item.candidates:
        return Judgement("event-with-candidate", f"With {_standing(item.candidates)}", "Move to {move}")
    return Judgement("contact-with-office-holder", "Publicity in the period", "Meet; publish from {free}")


def _standing(names: list[str]) -> str:
    """Names with what they are: Cllr Marsden, a candidate."""
    return f"{say_list(names)}, {'a candidate' if len(names) == 1 else 'candidates'}"
