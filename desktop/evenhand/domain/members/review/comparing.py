"""The members beside the area, dimension by dimension: what the anonymous form counted, judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.review.chance import Usual, Verdict, usual
from evenhand.domain.members.review.newcomers import Tally, fewest_newcomers
from evenhand.domain.members.review.together import Together, together
from evenhand.domain.members.review.withholding import printable
from evenhand.domain.members.review_checks import profile_for, same_words
from evenhand.domain.members.review_facts import AreaCount, AreaProfile, ReviewCount


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryLine:
    """One category: the area's people of `whole`, and the members with how their count stands.

    `verdict` is None where this copy withholds it; `members`, `usual` and `newcomers` are None wherever counts are
    withheld. `printable` says that the verdict may stand without its count.
    """

    category: str
    people: int
    whole: int
    members: int | None
    usual: Usual | None
    verdict: Verdict | None
    newcomers: int | None
    printable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCount:
    """Members in a category for which the area's profile has no figure."""

    category: str
    members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionLine:
    """One dimension, such as age band: its profile's source and day, its categories, and all of them together.

    `answered` are the members in the categories compared, `not_said` those who did not say; both are None where counts
    are withheld, as are `together`, `others` and `newcomers` (the fewest that bring balance here; None too where no
    recruitment alone would do). Without a profile there is no `as_of` and nothing is compared.
    """

    dimension: str
    source: str
    as_of: date | None
    categories: tuple[CategoryLine, ...]
    others: tuple[OtherCount, ...] | None
    answered: int | None
    not_said: int | None
    together: Together | None
    newcomers: int | None

    def with_verdict(self, verdict: Verdict) -> tuple[CategoryLine, ...]:
        """The categories that this copy shows with a verdict."""
        return tuple(line for line in self.categories if line.verdict is verdict)


@dataclass(frozen=True, slots=True)
class Profile:
    """An area's profile with its counts."""

    profile: AreaProfile
    counts: tuple[AreaCount, ...]


@keeps("PP10")
def compare(
    profiles: Sequence[Profile], counts: Iterable[ReviewCount], day: date
) -> tuple[tuple[DimensionLine, ...], int | None]:
    """Every dimension that the form asked about, by name, and the fewest newcomers that bring balance to all at once.

    Of several profiles of one dimension the latest by that day holds. The newcomers are None where nothing is compared,
    or where no recruitment alone would do.
    """
    asked: dict[str, list[ReviewCount]] = {}
    for one in counts:
        asked.setdefault(same_words(one.dimension), []).append(one)
    latest = {key: found for key in asked if (found := _latest(key, profiles, day))}
    tallies = {
        key: tally
        for key, given in asked.items()
        if key in latest and sum((tally := _tally(latest[key], given)).members)
    }
    least = fewest_newcomers(tuple(tallies.values())) if tallies else None
    lines = tuple(_dimension(given, latest.get(key)) for key, given in sorted(asked.items()))
    return lines, least


def _latest(dimension: str, profiles: Sequence[Profile], day: date) -> Profile | None:
    """The profile that a review of a day is compared with, where it counts anybody."""
    newest = profile_for(dimension, (one.profile for one in profiles), day)
    return next(
        (one for one in profiles if one.profile is newest and any(count.people for count in one.counts)), None
    )


def _tally(profile: Profile, given: Sequence[ReviewCount]) -> Tally:
    members: dict[str, int] = {}
    for one in given:
        key = same_words(one.category)
        members[key] = members.get(key, 0) + one.members
    counted = tuple(members.get(same_words(one.category), 0) for one in profile.counts)
    return Tally(tuple(one.people for one in profile.counts), counted)


def _dimension(given: Sequence[ReviewCount], profile: Profile | None) -> DimensionLine:
    known = {same_words(one.category) for one in profile.counts} if profile else set[str]()
    others = tuple(
        OtherCount(category=one.category, members=one.members)
        for one in given
        if one.category and same_words(one.category) not in known
    )
    line = DimensionLine(
        dimension=given[0].dimension,
        source=profile.profile.source if profile else "",
        as_of=profile.profile.as_of if profile else None,
        categories=(),
        others=others,
        answered=sum(one.members for one in given if same_words(one.category) in known),
        not_said=sum(one.members for one in given if not one.category),
        together=None,
        newcomers=None,
    )
    return _judged(line, profile, _tally(profile, given)) if profile else line


def _judged(line: DimensionLine, profile: Profile, tally: Tally) -> DimensionLine:
    """The dimension with its categories judged; where a category is not the area's, no word of it may be printed."""
    answered, whole = sum(tally.members), sum(tally.people)
    least = fewest_newcomers([tally])
    safe = printable(tally.people, answered)
    wanted = tally.wanted(least) if least is not None else (None,) * len(tally.people)
    compared = zip(profile.counts, tally.members, wanted, safe, strict=True)
    alone = not any(one.members for one in line.others or ())
    categories = tuple(
        _category(count, whole, members, usual(count.people, whole, answered), seek, may=keep and alone)
        for count, members, seek, keep in compared
    )
    return replace(
        line, categories=categories, together=together(tally.members, tally.people), newcomers=least
    )


def _category(
    count: AreaCount, whole: int, members: int, found: Usual, newcomers: int | None, *, may: bool
) -> CategoryLine:
    return CategoryLine(
        category=count.category,
        people=count.people,
        whole=whole,
        members=members,
        usual=found,
        verdict=found.verdict(members),
        newcomers=newcomers,
        printable=may,
    )
