"""Whether what is kept beside a round, an applicant or an application fits together. Money is in whole pence."""

from collections.abc import Iterable, Sequence

from evenhand.domain.grants.facts import Round
from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicantDetail,
    ApplicantOfficer,
    ApplicationDetail,
    ApplicationLine,
    Criterion,
    RoundDetail,
)
from evenhand.domain.grants.registration import registration
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_pence

MOST_POINTS, MOST_WEIGHT, MOST_MONTHS = 100, 20, 60


def check_round_detail(grant_round: Round, detail: RoundDetail) -> None:
    """Let the further limits of a round be kept where they fit its days and its own limits.

    Raises:
        Refusal: `field` names the one that does not.
    """
    starts, ends = detail.spend_from, detail.spend_until
    if starts is not None and ends is not None and ends < starts:
        raise Refusal(
            f"Spending ends before it starts. Give {say_day(starts)} or later.", field="spend_until"
        )
    if ends is not None and ends < grant_round.opens:
        says = f"Spending would end before the round opens on {say_day(grant_round.opens)}."
        raise Refusal(says, field="spend_until")
    least, each = grant_round.least_pence, detail.per_applicant_pence
    if each is not None and least is not None and each < least:
        says = f"Nobody could have the least of this round. Give {say_pence(least)} or more."
        raise Refusal(says, field="per_applicant_pence")
    if detail.delegated_limit_pence and not detail.panel.strip():
        says = "Say who decides up to this limit, such as the grants panel, as the board resolved it."
        raise Refusal(says, field="panel")
    months = detail.return_months
    if months is not None and not 0 <= months <= MOST_MONTHS:
        raise Refusal(f"Give a number of months from 0 to {MOST_MONTHS}.", field="return_months")


def check_criterion(criterion: Criterion, others: Iterable[Criterion] = ()) -> None:
    """Let a criterion be kept that has a name of its own, a weight and a most.

    Raises:
        Refusal: `field` names what is wrong.
    """
    name = criterion.name.strip()
    if not name:
        raise Refusal("Name the criterion, such as Need or Value for money.", field="name")
    if any(one.name.strip().casefold() == name.casefold() for one in others):
        raise Refusal(f"There is a criterion called {name} already.", field="name")
    if not 1 <= criterion.weight <= MOST_WEIGHT:
        raise Refusal(f"Give a weight from 1 to {MOST_WEIGHT}.", field="weight")
    if not 1 <= criterion.most <= MOST_POINTS:
        raise Refusal(f"Give the most points, from 1 to {MOST_POINTS}.", field="most")


def check_criteria(criteria: Sequence[Criterion]) -> None:
    """The same for all criteria of a round together."""
    for place, one in enumerate(criteria):
        check_criterion(one, criteria[:place])


def checked_detail(detail: ApplicantDetail) -> ApplicantDetail:
    """The detail of an applicant with its number as its register writes it.

    Raises:
        Refusal: the number has not the form of its register.
    """
    number = registration(detail.registered_as, detail.registration_number)
    return ApplicantDetail(
        id=detail.id,
        applicant_id=detail.applicant_id,
        registered_as=detail.registered_as,
        registration_number=number,
        website=detail.website.strip(),
    )


def check_alias(alias: ApplicantAlias, name: str, others: Iterable[ApplicantAlias] = ()) -> None:
    """Let another name be kept that is one, and not the applicant's own.

    Raises:
        Refusal: field `name`.
    """
    other = alias.name.strip()
    if not other:
        raise Refusal("Give the other name.", field="name")
    if other.casefold() in (name.strip().casefold(), *(one.name.strip().casefold() for one in others)):
        raise Refusal(f"{other} is the name already.", field="name")


def check_officer(officer: ApplicantOfficer) -> None:
    """Let somebody be kept who has a name, and ends no earlier than they begin.

    Raises:
        Refusal: `field` names what is wrong.
    """
    if not officer.name.strip():
        raise Refusal("Give the name.", field="name")
    if officer.starts and officer.ends and officer.ends < officer.starts:
        raise Refusal(f"This is before {say_day(officer.starts)}, when it began.", field="ends")


def check_line(line: ApplicationLine) -> None:
    """Let a line of the budget be kept that says what it is and is not below nothing.

    Raises:
        Refusal: `field` names what is wrong.
    """
    if not line.what.strip():
        raise Refusal("Say what it is, such as hall hire.", field="what")
    if line.asked_pence < 0:
        raise Refusal("Give an amount, such as 60.00.", field="asked_pence")


def check_application_detail(detail: ApplicationDetail) -> None:
    """Let the days and numbers of an application be kept where they can be.

    Raises:
        Refusal: `field` names what is wrong.
    """
    if detail.starts and detail.ends and detail.ends < detail.starts:
        says = f"It would end before it starts. Give {say_day(detail.starts)} or a later day."
        raise Refusal(says, field="ends")
    if detail.people is not None and detail.people < 0:
        raise Refusal("Give how many people, such as 40.", field="people")


def say_lines(lines: Sequence[ApplicationLine], asked_pence: int, other_pence: int | None) -> str:
    """Whether the lines of a budget come to what is asked for, "" where they do or there are none.

    Lines may also state the whole cost, of which other money pays a part.
    """
    if not lines:
        return ""
    total = sum(one.asked_pence for one in lines)
    if total == asked_pence or (other_pence and total == asked_pence + other_pence):
        return ""
    return f"The lines come to {say_pence(total)}; {say_pence(asked_pence)} is asked for."
