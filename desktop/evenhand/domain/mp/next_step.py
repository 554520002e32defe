"""The next gentle step with an MP, drawn from what areas in the note did: write, meet, walk, tell, work together (MP2).

It is one sentence for a person, never a task that is late. While there is no MP, or a window is open, it is quieter.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement, by_day
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.mp.stage import Stage, StageReading
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.domain.words import MONTHS, say_day

NEW_FOR = timedelta(days=92)
AHEAD = timedelta(days=92)
FACE_TO_FACE = frozenset({Channel.MEETING, Channel.WALKABOUT})


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next, why, the letter template that serves it ("" for none) and how it is mostly done."""

    says: str
    why: str
    template: str = ""
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What else the day holds: the election before, a vacancy, awards to present, an open round, what is known.

    `sat_before` says that somebody elected was an MP before, `between` that the seat waits for the result of an
    election, `contact` that this is an officer, a funder or the like and no MP at all.
    """

    contact: bool = False
    between: bool = False
    elected_on: date | None = None
    sat_before: bool = False
    awards_ahead: date | None = None
    round_open: bool = False
    skills_known: bool = False
    details: Mapping[int, EngagementDetail] = field(default_factory=dict[int, EngagementDetail])


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the steps are chosen by."""

    reading: StageReading
    held: Sequence[Engagement]
    ahead: Sequence[Engagement]
    day: date
    in_window: bool
    around: Around

    def met(self, *channels: Channel) -> bool:
        """Whether something was held by one of these channels."""
        return any(one.channel in channels for one in self.held)


@keeps("MP2")
def next_step(
    reading: StageReading,
    engagements: Iterable[Engagement],
    day: date,
    *,
    is_mp: bool,
    in_window: bool,
    around: Around | None = None,
) -> NextStep:
    """The next gentle step with one MP on a day, from the engagements with that MP alone.

    `in_window` says that a pre-election window is open, so that nothing public is asked for.
    """
    around = around or Around()
    if not is_mp and not around.contact:
        return _while_no_mp(around)
    own = sorted(engagements, key=by_day)
    held = [one for one in own if one.status is Planned.HELD and one.on <= day]
    ahead = [one for one in own if one.status is Planned.PLANNED and day <= one.on <= day + AHEAD]
    asked = _Asked(reading, held, ahead, day, in_window, around)
    steps = WITH_A_CONTACT if around.contact else STEPS
    return next((step for choose in steps if (step := choose(asked)) is not None), NOTHING_NOW)


def _while_no_mp(around: Around) -> NextStep:
    if around.between:
        return NextStep(
            "Wait for the result, or write to all candidates alike",
            "Nobody is an MP between dissolution and declaration; what one candidate is sent, all are sent.",
            "note-to-candidates",
            Channel.EMAIL,
        )
    return NextStep("Nothing for now", "Not an MP on this day. The record of what was done together stays.")


def _welcome(asked: _Asked) -> NextStep | None:
    """Somebody elected for the first time is welcomed; with one who sat before things go on as they were."""
    since = asked.around.elected_on
    if asked.around.sat_before:
        return None
    if since is None or asked.day > since + NEW_FOR or any(one.on >= since for one in asked.held):
        return None
    return NextStep(
        "Welcome the new MP",
        f"Elected on {say_day(since)}, and nothing was held with them since. It mostly begins with a letter (MP7).",
        "welcome",
        Channel.LETTER,
    )


def _first_letter(asked: _Asked) -> NextStep | None:
    if asked.reading.stage is not Stage.NOT_IN_TOUCH:
        return None
    return NextStep(
        "Write a first letter",
        "Most areas begin with an email or a letter that says what goes on; it often becomes a meeting (MP7).",
        "first-contact",
        Channel.EMAIL,
    )


def _what_is_planned(asked: _Asked) -> NextStep | None:
    """What stands in the diary comes first: ask, and once it is confirmed prepare it."""
    if not asked.ahead:
        return None
    coming = asked.ahead[0]
    detail = asked.around.details.get(coming.id)
    called = f"the {MONTHS[coming.on.month - 1]} {_called(coming)}"
    if detail is not None and detail.confirmed_on is not None and detail.confirmed_on <= asked.day:
        return NextStep(
            f"Prepare {called}", f"It is confirmed for {say_day(coming.on)}. Take the briefing along."
        )
    return NextStep(
        f"Invite to {called}",
        f"It is planned for {say_day(coming.on)} and not confirmed yet.",
        INVITATIONS.get(coming.channel, "update"),
        coming.channel,
    )


def _keep_in_touch(asked: _Asked) -> NextStep | None:
    if not asked.reading.fading:
        return None
    return NextStep(
        "Send word of how things are going",
        "The relationship is fading. A short update, with one clear request, picks it up again (MP1).",
        "update",
        Channel.EMAIL,
    )


def _meeting(asked: _Asked) -> NextStep | None:
    if asked.met(*FACE_TO_FACE):
        return None
    return NextStep(
        "Ask for a first meeting",
        "In the note an email quickly turned into a meeting (MP7).",
        "update",
        Channel.MEETING,
    )


def _walkabout(asked: _Asked) -> NextStep | None:
    if asked.met(Channel.WALKABOUT) or asked.in_window:
        return None
    return NextStep(
        "Invite to a walkabout",
        "After a meeting an area asked its MP to walk round and see for themselves (MP7).",
        "invitation-walkabout",
        Channel.WALKABOUT,
    )


def _facts_alone(asked: _Asked) -> NextStep | None:
    if not asked.in_window:
        return None
    return NextStep(
        "Keep to facts until the window closes",
        "An election is near. A plain update may go; nothing public is asked for (PP5).",
        "update",
        Channel.EMAIL,
    )


def _awards(asked: _Asked) -> NextStep | None:
    on = asked.around.awards_ahead
    if on is None or on < asked.day:
        return None
    return NextStep(
        "Invite to present the awards",
        f"Awards are handed over on {say_day(on)}. An MP presented eleven in one evening (MP9).",
        "invitation-awards",
        Channel.AWARD_PRESENTATION,
    )


def _round(asked: _Asked) -> NextStep | None:
    if not asked.around.round_open:
        return None
    return NextStep(
        "Ask to make the grant round known",
        "An MP wrote about an area’s small grants and invited applications (MP9).",
        "publicise-round",
        Channel.WEBSITE_ARTICLE,
    )


def _tell_others(asked: _Asked) -> NextStep | None:
    if asked.reading.stage is not Stage.INFORMING:
        return None
    return NextStep(
        "Ask to share the news with constituents",
        "Those kept informed have told others of the work: a post, an article, an opening (MP10).",
        "invitation-opening",
        Channel.WEBSITE_ARTICLE,
    )


def _skill(asked: _Asked) -> NextStep | None:
    if asked.reading.stage is not Stage.PUBLICITY:
        return None
    if asked.around.skills_known:
        return NextStep(
            "Ask for advice that the MP’s skill can give",
            "A solicitor in Parliament told an area what a council must provide anyway (MP11).",
            "update",
            Channel.ADVICE,
        )
    return NextStep(
        "Ask what the MP is specially good at",
        "The note asks which skills an MP has, and whether they could serve the area (MP13).",
        "update",
        Channel.MEETING,
    )


def _regular_meeting(_: _Asked) -> NextStep | None:
    return NextStep(
        "Agree on the next quarterly meeting",
        "Nothing is planned with them. Meetings each quarter stand in the diary of one area (MP8).",
        "update",
        Channel.MEETING,
    )


STEPS: tuple[Callable[[_Asked], NextStep | None], ...] = (
    _welcome,
    _first_letter,
    _what_is_planned,
    _keep_in_touch,
    _meeting,
    _walkabout,
    _facts_alone,
    _awards,
    _round,
    _tell_others,
    _skill,
    _regular_meeting,
)
WITH_A_CONTACT = (_what_is_planned, _keep_in_touch)
NOTHING_NOW = NextStep("Nothing for now", "They were in touch lately, and nothing is planned.")
INVITATIONS: Mapping[Channel, str] = {
    Channel.WALKABOUT: "invitation-walkabout",
    Channel.OPENING: "invitation-opening",
    Channel.AWARD_PRESENTATION: "invitation-awards",
}


def _called(engagement: Engagement) -> str:
    """What stands in the diary in a few words: "quarterly meeting" where its title ends so, else its channel."""
    channel = engagement.channel.label.casefold()
    title = engagement.title.strip()
    return f"{title[0].lower()}{title[1:]}" if title.casefold().endswith(channel) else channel
