"""Where a path of interest may begin at an applicant, and where it may end at a member (PP2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from evenhand.domain.grants.conflict_facts import Applying, Step
from evenhand.domain.grants.record_facts import ApplicantOfficer
from evenhand.domain.importing.names import same_person_key
from evenhand.domain.meetings.expected import Standing
from evenhand.domain.meetings.vocabulary import ConflictNature
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind

TIES = {
    InterestKind.EMPLOYMENT: "employs",
    InterestKind.OFFICE: "has as officer",
    InterestKind.TRUSTEESHIP: "has as trustee",
    InterestKind.PROPERTY: "is property of",
    InterestKind.CONTRACT: "has a contract with",
    InterestKind.GIFT: "gave something to",
    InterestKind.LOYALTY: "has as supporter",
}
OF_LOYALTY = (InterestKind.OFFICE, InterestKind.TRUSTEESHIP, InterestKind.LOYALTY)
SOMEBODY = "somebody close"


class Sort(Enum):
    """What is compared with what: people with people, bodies with bodies, addresses, and words that may name both."""

    PERSON = "person"
    BODY = "body"
    ADDRESS = "address"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something of an applicant: the steps that lead to it, what it is, and its words.

    `address`, `email` and `telephone` go with a person. `over` says that it was so and is no longer.
    """

    sort: Sort
    text: str
    steps: tuple[Step, ...] = ()
    address: str = ""
    email: str = ""
    telephone: str = ""
    over: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """Something of a member: what it is, its words, and the steps that lead from it to the member."""

    sort: Sort
    text: str
    steps: tuple[Step, ...]
    nature: ConflictNature
    interest: Interest | None = None
    over: bool = False
    address: str = ""
    email: str = ""
    telephone: str = ""

    @property
    def is_property(self) -> bool:
        """Whether it is a place in which there is an interest."""
        return self.interest is not None and self.interest.kind is InterestKind.PROPERTY


def anchors(applying: Applying) -> tuple[Anchor, ...]:
    """Everything of an applicant at which a path may begin."""
    applicant = applying.applicant
    own = [Anchor(Sort.BODY, applicant.name), Anchor(Sort.PERSON, applicant.name, (), applicant.address)]
    own += [Anchor(Sort.BODY, alias.name) for alias in applying.aliases]
    own.append(Anchor(Sort.ADDRESS, applicant.address))
    found = (*own, *_contact(applying), *_officers(applying), *_words(applying))
    return tuple(one for one in found if one.text.strip())


def _contact(applying: Applying) -> Iterator[Anchor]:
    """The people named as contact who are not named as officers as well."""
    applicant = applying.applicant
    officers = {same_person_key(one.name) for one in applying.officers}
    pieces = applicant.contact.replace("(", ",").replace(")", ",").replace(";", ",").split(",")
    for name in (piece.strip() for piece in pieces):
        if name and same_person_key(name) not in officers:
            step = (Step("contact is", name),)
            yield Anchor(Sort.PERSON, name, step, applicant.address, applicant.email, applicant.telephone)


def _officers(applying: Applying) -> Iterator[Anchor]:
    for officer in applying.officers:
        over = officer.ends is not None and officer.ends < applying.day
        step = Step(f"{_role(officer, over=over)} is", officer.name.strip())
        yield Anchor(Sort.PERSON, officer.name, (step,), officer.address, over=over)
        yield Anchor(Sort.ADDRESS, officer.address, (step,), over=over)
        body = Step("acts for", officer.organisation.strip())
        yield Anchor(Sort.BODY, officer.organisation, (step, body), over=over)


def _role(officer: ApplicantOfficer, *, over: bool) -> str:
    role = officer.role.strip() or "officer"
    role = role if role.isupper() else role[0].lower() + role[1:]
    return f"former {role}" if over else role


def _words(applying: Applying) -> Iterator[Anchor]:
    """What the application says: its purpose, its own words, its place and what its money is for."""
    yield Anchor(Sort.WORDS, applying.application.purpose, (Step("its purpose names", ""),))
    for line in applying.lines:
        yield Anchor(Sort.WORDS, line.what, (Step("its budget names", ""),))
    if applying.detail is not None:
        yield Anchor(Sort.WORDS, applying.detail.says, (Step("its application names", ""),))
        place = applying.detail.place.strip()
        yield Anchor(Sort.ADDRESS, place, (Step("takes place at", place),))


def ends_of(member: Standing) -> Iterator[End]:
    """Everything of a member at which a path may end."""
    person, called = member.seat.person, member.seat.called
    loyalty = ConflictNature.LOYALTY
    yield End(
        Sort.PERSON,
        person.name,
        (),
        loyalty,
        address=person.address,
        email=person.email,
        telephone=person.telephone,
    )
    if person.address.strip():
        yield End(Sort.ADDRESS, person.address, (Step("at the address of", called),), ConflictNature.OTHER)
    for interest in (*member.interests, *member.over):
        yield from _of_interest(interest, called, over=interest in member.over)
    if organisation := member.seat.membership.organisation.strip():
        yield End(Sort.BODY, organisation, (Step("sends to the board", called),), loyalty)
    for council in member.councils:
        yield End(Sort.BODY, council, (Step("has as councillor", called),), loyalty)


def _of_interest(interest: Interest, called: str, *, over: bool) -> Iterator[End]:
    """The body of an entry of the register, and whoever close to the member it names."""
    close = interest.whose is not InterestHolder.OWN
    relation = Step(f"{interest.relation.strip() or 'close'} of", called)
    tie = TIES[interest.kind]
    through = (Step(tie, interest.holder.strip() or SOMEBODY), relation)
    nature = _nature(interest)
    yield End(Sort.BODY, interest.body, through if close else (Step(tie, called),), nature, interest, over)
    if close and interest.holder.strip():
        yield End(
            Sort.PERSON, interest.holder, (relation,), ConflictNature.INDIRECT_FINANCIAL, interest, over
        )


def _nature(interest: Interest) -> ConflictNature:
    """The nature of an interest in a body: of loyalty, or of money, directly or through somebody close."""
    if interest.whose is not InterestHolder.OWN:
        return ConflictNature.INDIRECT_FINANCIAL
    return ConflictNature.LOYALTY if interest.kind in OF_LOYALTY else ConflictNature.DIRECT_FINANCIAL
