"""Everything that is kept about one public item, as the rules ask for it, and what is known of its day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from evenhand.domain.elections.sweep import Collision
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.domain.publicity.screening.findings import Screened
from evenhand.domain.publicity.versions import digest_of, last_of, present_version
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import Answer, PublicityStatus, TextVerdict

NO_NAMES = frozenset(("a", "an", "her", "his", "my", "our", "the", "their", "your"))


@dataclass(frozen=True, slots=True)
class Words:
    """A title and text, with the digest by which they are known."""

    title: str
    text: str

    @property
    def digest(self) -> str:
        """The digest of these words."""
        return digest_of(self.title, self.text)

    @property
    def whole(self) -> str:
        """Title and text as they are read together."""
        return f"{self.title}\n\n{self.text}".strip()

    def together_with(self, beside: str) -> str:
        """All that is read of an item: its own words, and those that go out beside them."""
        return f"{self.whole}\n\n{beside}".strip()


@dataclass(frozen=True, slots=True)
class Concern:
    """Why an item wants care on the day it is to go out, or went out.

    `verdict` is of its words; `politicians` are those it names, quotes or pictures, by the record or by its words;
    `answer` is the election calendar's, and `free_from` the first day after the window where it says to hold.
    """

    verdict: TextVerdict = TextVerdict.CLEAR
    politicians: tuple[str, ...] = ()
    in_window: bool = False
    answer: Answer = Answer.GO_AHEAD
    free_from: date | None = None


def verdict_of(read: Screened, people: Sequence[str]) -> TextVerdict:
    """The verdict on an item's words; where the record has a politician in it, a person is asked in any case."""
    asks = read.verdict is TextVerdict.CLEAR and bool(people or read.politicians)
    return TextVerdict.ASK if asks else read.verdict


def concern_of(read: Screened, people: Sequence[str], collisions: Sequence[Collision]) -> Concern:
    """The concern about an item whose words were read, with the people recorded in it and what it collides with."""
    return Concern(
        verdict_of(read, people),
        (*people, *_by_words_alone(read.politicians, people)),
        bool(collisions),
        collisions[0].answer if collisions else Answer.GO_AHEAD,
        collisions[0].move_to if collisions else None,
    )


def _by_words_alone(found: Sequence[str], people: Sequence[str]) -> tuple[str, ...]:
    """Whom the words name and nobody recorded; somebody meant by an office counts where nobody is named at all."""
    named = [one for one in found if _is_a_name(one)]
    if named or people:
        return tuple(one for one in named if not any(one in person for person in people))
    return tuple(found)


def _is_a_name(words: str) -> bool:
    """Whether words are somebody's name, "Janet Pell", and no office, "our MP"."""
    parts = words.split()
    capitals = all(part[0].isupper() for part in parts)
    return len(parts) > 1 and capitals and parts[0].casefold() not in NO_NAMES


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One item with its versions, decisions and postings; `void` says, by sign-off, why it does not count."""

    item: PublicityItem
    versions: tuple[ItemVersion, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    postings: tuple[Posting, ...] = ()
    void: Mapping[int, str] = field(default_factory=dict[int, str])
    people: Mapping[int, str] = field(default_factory=dict[int, str])

    def as_at(self, day: date) -> "ItemRecord":
        """The record as it stood on a day: what was decided or posted later is not there yet."""
        out = self.item.published_on
        item = self.item
        if out is not None and out > day:
            item = replace(item, published_on=None, status=PublicityStatus.PLANNED)
        return replace(
            self,
            item=item,
            sign_offs=tuple(one for one in self.sign_offs if one.decided_on <= day),
            postings=tuple(one for one in self.postings if one.on <= day),
        )

    def as_draft(self) -> "ItemRecord":
        """The record as if nothing of it had gone out yet, to ask whether the draft's words may."""
        item = self.item
        if item.status is PublicityStatus.PUBLISHED:
            item = replace(item, published_on=None, status=PublicityStatus.PLANNED)
        return replace(self, item=item, postings=())

    @property
    def out_on(self) -> date | None:
        """The first day on which it was out; None while it is not."""
        days = [one.on for one in self.postings]
        if self.item.status is PublicityStatus.PUBLISHED and self.item.published_on is not None:
            days.append(self.item.published_on)
        return min(days, default=None)

    @property
    def last_posted(self) -> Posting | None:
        """The posting that came last."""
        return max(self.postings, key=_posting_order, default=None)

    @property
    def present(self) -> Words:
        """The words as they stand in the draft."""
        return Words(self.item.title, self.item.text)

    @property
    def words(self) -> Words:
        """The words that matter: those that went out last, else those of the draft."""
        version = self.in_hand
        return Words(version.title, version.text) if version else self.present

    @property
    def number(self) -> int:
        """The number that the draft's words have as a version, or will have once somebody decides about them."""
        now = present_version(self.item, self.versions)
        last = last_of(self.versions)
        return now.number if now else 1 + (last.number if last else 0)

    def still_up(self, day: date) -> bool:
        """Whether something of it stood in public on a day; what has no posting stands until it is said to be down."""
        if self.out_on is None or self.out_on > day:
            return False
        return not self.postings or any(
            one.taken_down_on is None or one.taken_down_on > day for one in self.postings
        )

    @property
    def in_hand(self) -> ItemVersion | None:
        """The version that matters: the one that went out last, else the one that keeps the draft's words."""
        posted = self.last_posted
        if posted is None:
            return present_version(self.item, self.versions)
        return next((one for one in self.versions if one.id == posted.version_id), None)

    @property
    def decided(self) -> list[SignOff]:
        """Each person's latest decision about the version in hand, the first decided first.

        Whoever approves a later version in the same words, with more that goes out beside them, approves it too.
        """
        version = self.in_hand
        if version is None:
            return []
        later = {
            one.id for one in self.versions if one.number > version.number and one.digest == version.digest
        }
        latest = {
            one.person_id: one
            for one in sorted(self.sign_offs, key=_decided)
            if one.id not in self.void
            and (
                one.version_id == version.id
                or (one.version_id in later and one.decision is SignOffDecision.APPROVE)
            )
        }
        return sorted(latest.values(), key=_decided)


def _decided(sign_off: SignOff) -> tuple[date, int]:
    return sign_off.decided_on, sign_off.id


def _posting_order(posting: Posting) -> tuple[date, int]:
    return posting.on, posting.id
