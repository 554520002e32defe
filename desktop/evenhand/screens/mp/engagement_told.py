"""What is kept beside an engagement, in words: how it was arranged, who took part, what it moved, whether answered."""

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import EngagementDetail, Participant
from evenhand.domain.words import say_count, say_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.words import DOT


def say_arranged(engagement: Engagement, as_at: AsAt) -> str:
    """How it took place, who began it, when and where, and whether it comes round."""
    said, detail = [engagement.channel.label], as_at.detail(engagement)
    if detail is not None:
        said += [detail.direction.label, say_time(detail.at) if detail.at else "", detail.place]
        said.append(_say_series(detail, as_at))
    return DOT.join(filter(None, said))


def say_person(one: Participant, as_at: AsAt) -> str:
    """Somebody who took part, and as what."""
    known = as_at.kept.people.get(one.person_id or 0)
    name = known.name if known else one.name
    return f"{name} ({one.capacity})" if one.capacity else name


def say_themes(engagement: Engagement, as_at: AsAt) -> str:
    """The themes of the plan that it was about."""
    beside = as_at.kept.beside
    return ", ".join(beside.themes[key].name for key in beside.theme_ids.get(engagement.id, ()))


def say_moves(engagement: Engagement, as_at: AsAt) -> str:
    """The stage and the stance as this engagement moved them, if it did."""
    moves = as_at.reading(engagement.mp_id).stage.moves
    said = [
        f"the stage to {move.stage.label.lower()}" for move in moves if move.engagement_id == engagement.id
    ]
    judged = as_at.moved_stance(engagement)
    if judged is not None:
        said.append(f"the stance to {judged.stance.label.lower()}")
    return ", ".join(said).capitalize()


def say_reply(engagement: Engagement, as_at: AsAt) -> str:
    """Whether an answer was wanted, and when it came."""
    detail = as_at.detail(engagement)
    if detail is None or not detail.reply_wanted:
        return ""
    if detail.replied_on is not None and detail.replied_on <= as_at.day:
        took = (detail.replied_on - engagement.on).days
        return f"Answered on {say_day(detail.replied_on)}, after {say_count(took, 'day')}"
    return f"Wanted; none for {say_count(max(0, (as_at.day - engagement.on).days), 'day')}"


def _say_series(detail: EngagementDetail, as_at: AsAt) -> str:
    series = as_at.kept.beside.series.get(detail.series_id or 0)
    return f"comes round every {say_count(series.months_apart, 'month')}" if series else ""
