"""The figure of a relationship with an MP, the same in every paper that shows it."""

from datetime import date

from evenhand.domain.figures import EngagementDot, Gap, Relationship, StanceDot
from evenhand.domain.papers import Figure, text
from evenhand.domain.partnership.mp_in_short import MpInShort
from evenhand.domain.words import MONTHS, say_count, say_day, say_list
from evenhand.reports.wording import how_many, in_words, opening

YARDSTICK = (
    "In 2016 area workers judged 42% of MPs supportive, 55% neutral and 3% negative. "
    "That is a yardstick from one year, not a target."
)
TOLD = 6


def relationship_figure(mp: MpInShort, day: date, number: int) -> Figure:
    """Stance, where this copy shows it, above the lanes of engagements, up to a day."""
    first = mp.shown_from
    span = f"{MONTHS[first.month - 1]} {first.year} to {MONTHS[day.month - 1]} {day.year}"
    dots = None
    if mp.stances is not None:
        dots = tuple(StanceDot(one.judged_on, one.stance) for one in mp.stances if one.judged_on >= first)
    engagements = tuple(EngagementDot(one.on, one.kinds) for one in mp.engagements if one.kinds)
    gaps = tuple(Gap(one.starts, one.ends or day) for one in mp.gaps)
    drawing = Relationship(first, day, dots, engagements, gaps)
    what = "Public engagements" if mp.stances is None else "Stance and engagements"
    return Figure(number, f"{what}, {span}", _in_words(mp), drawing, text(_note(mp)))


def _in_words(mp: MpInShort) -> str:
    """What replaces the figure: each stance with its date, the counts by lane, the days without an MP."""
    stances = [f"{one.stance.label.lower()} on {say_day(one.judged_on)}" for one in mp.stances or ()][-TOLD:]
    shown = f"Judged {say_list(stances)}. " if stances else ""
    lanes = opening(f"{say_count(len(mp.engagements), 'engagement')} shown. ")
    gaps = [f"{say_day(one.starts)} to {say_day(one.ends)}" for one in mp.gaps if one.ends]
    return f"{shown}{lanes}{f'No MP from {say_list(gaps)}.' if gaps else ''}".strip()


def _note(mp: MpInShort) -> str:
    both = sum(len(one.kinds) > 1 for one in mp.engagements)
    count = say_count(len(mp.engagements), "engagement")
    joined = f", {in_words(both)} of them in more than one lane (joined)" if both else ""
    says = "" if mp.stances is None else "Line: the stance as it was judged; filled dots: dated evidence. "
    says += f"Open dots: {count}{joined}. "
    if mp.left_out:
        left_out = how_many(
            mp.left_out, "engagement that was not public is", "engagements that were not public are"
        )
        says += f"{opening(left_out)} left out of this copy. "
    gaps = [f"{say_day(one.starts)} to {say_day(one.ends)}" for one in mp.gaps if one.ends]
    return says + (f"Hatched: {say_list(gaps)}, when there was no MP." if gaps else "")
