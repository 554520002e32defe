"""What a declaration of interests must hold together: days, whose interest it is, and "nothing to declare" (PP2)."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.vocabulary import InterestHolder
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import months_after
from evenhand.domain.words import say_count, say_day

BODY_NEEDED = "Name the body, business or place that the interest is in."
DECLARED_NEEDED = "Give the day on which it was declared."


def is_current(interest: Interest, day: date) -> bool:
    """Whether an interest had begun, as far as is known, was declared by that day and was not over."""
    begun = interest.starts is None or interest.starts <= day
    return begun and interest.declared_on <= day and (interest.ends is None or day <= interest.ends)


@keeps("PP2")
def check_interest(interest: Interest, declarations: Iterable[InterestsDeclaration], today: date) -> None:
    """Refuse an interest without a body, a relation where one is needed, or with days that do not fit.

    One that is current on a day of which the same person declared "nothing" does not fit.

    Source: PP2; Big Local guidance on conflicts of interest: own, a close relative's or a friend's, and of loyalty.
    """
    if interest.whose is not InterestHolder.OWN and not interest.relation.strip():
        example = "sister" if interest.whose is InterestHolder.RELATIVE else "neighbour and friend"
        raise Refusal(f"Say how they are close to the member, such as {example}.", field="relation")
    if not interest.body.strip():
        raise Refusal(BODY_NEEDED, field="body")
    if interest.starts and interest.ends and interest.ends < interest.starts:
        raise Refusal(
            f"The interest ends before it begins. Give a date after {say_day(interest.starts)}.", field="ends"
        )
    _refuse_to_come(interest.declared_on, today)
    for one in declarations:
        if one.nothing_to_declare and is_current(interest, one.declared_on):
            raise Refusal(
                f"On {say_day(one.declared_on)} there was nothing to declare, and this would be current then. "
                "Correct that declaration first, or these days.",
                field="declared_on",
            )


@keeps("PP2")
def check_declaration(
    declaration: InterestsDeclaration,
    interests: Iterable[Interest],
    others: Iterable[InterestsDeclaration],
    today: date,
) -> None:
    """Refuse "nothing to declare" while interests are current that day, and a second declaration on one day."""
    _refuse_to_come(declaration.declared_on, today)
    if any(one.id != declaration.id and one.declared_on == declaration.declared_on for one in others):
        raise Refusal(
            f"A declaration of {say_day(declaration.declared_on)} is recorded already. Correct that one instead.",
            field="declared_on",
        )
    current = [one for one in interests if is_current(one, declaration.declared_on)]
    if declaration.nothing_to_declare and current:
        verb = "is" if len(current) == 1 else "are"
        raise Refusal(
            f"{say_count(len(current), 'interest').capitalize()} {verb} current on "
            f"{say_day(declaration.declared_on)}. Give each its last day first, or answer that there is something.",
            field="nothing_to_declare",
        )


def next_due(declarations: Iterable[InterestsDeclaration], months: int | None, day: date) -> date | None:
    """The day by which the next declaration is due; None where none was made by that day, or no rule says when."""
    made = [one.declared_on for one in declarations if one.declared_on <= day]
    return months_after(max(made), months) if made and months else None


def _refuse_to_come(declared_on: date, today: date) -> None:
    if declared_on > today:
        raise Refusal(
            f"{say_day(declared_on)} is still to come. Give a day up to {say_day(today)}.",
            field="declared_on",
        )
