"""Whom one meets, how the relationship stands, what was last, and what is open on either side."""

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.mp.briefing import Meeting, MpBriefing
from evenhand.domain.mp.said_position import say_position
from evenhand.domain.mp.told import ToldEngagement, ToldFollowUp
from evenhand.domain.papers import WITHHELD, Empty, Listing, Paragraph, Section, Text, strong, text
from evenhand.domain.words import say_cell_day, say_count, say_day, say_list, say_long_day
from evenhand.reports.engagement_words import called, came_of
from evenhand.reports.mp_briefing.room import Room


def who_section(briefing: MpBriefing, room: Room) -> Section:
    """What comes next in the diary, and whom one meets there."""
    lines = [_meeting(briefing.meeting, room)] if briefing.follow_ups is not None else []
    lines.append(_who(briefing, room))
    return Section(0, "Whom you meet", tuple(Paragraph("", one) for one in lines))


def _meeting(meeting: Meeting | None, room: Room) -> Text:
    if meeting is None:
        return text("Nothing is planned with them yet.")
    at = f", {say_time(meeting.at)}" if meeting.at is not None else ""
    place = f", {room.cut(meeting.place)}" if meeting.place else ""
    what = room.cut(called(meeting.engagement))
    return text(strong(f"{say_long_day(meeting.on)}{at}{place}. "), f"{what}; {meeting.engagement.status}.")


def _who(briefing: MpBriefing, room: Room) -> Text:
    member = briefing.member
    says = [say_position(member.name, member.position, member.constituency)]
    says += [f"Posts: {room.cut(say_list(list(member.posts)))}."] if member.posts else []
    says += [f"Letters begin “{briefing.greeting}”."] if briefing.greeting else []
    says += [f"Likes to be reached by {room.cut(briefing.prefers)}."] if briefing.prefers else []
    return text(" ".join(says))


def stands_section(briefing: MpBriefing, room: Room) -> Section:
    """Stage and, where this copy may tell it, stance with what was last seen."""
    member = briefing.member
    stage: Text = text("Stage: ", strong(member.stage.says), ". ")
    if member.stances is None:
        return Section(0, "How it stands", (Paragraph("", stage),))
    seen = next((one.evidence for one in member.stances if one.evidence), "")
    evidence = f" {room.cut(seen).rstrip('.')}." if seen else ""
    stance = text("Stance: ", strong(member.stance or ""), f".{evidence}")
    return Section(0, "How it stands", (Paragraph("", (*stage, *stance)),))


def last_section(briefing: MpBriefing, room: Room) -> Section:
    """The last engagements, newest first, and of how many."""
    shown = briefing.latest[: room.lines]
    if not shown:
        return Section(0, "Last contacts", (Empty("None that this copy tells of."),))
    title = _part_of("Last contacts", len(shown), briefing.earlier + len(briefing.latest))
    return Section(0, title, (Listing(tuple(_contact(one, room) for one in shown)),))


def _part_of(title: str, shown: int, total: int) -> str:
    """A title that says how many of how many are shown, where they are not all."""
    return f"{title} ({shown} of {total})" if shown < total else title


def _contact(one: ToldEngagement, room: Room) -> Text:
    came = room.cut(came_of(one))
    return text(
        strong(f"{say_cell_day(one.on)}. "), room.cut(called(one, peopled=False)), f". {came}" if came else ""
    )


def open_section(briefing: MpBriefing, room: Room) -> Section:
    """What we have still to do, letters without an answer, and advice that was asked for."""
    if briefing.follow_ups is None or briefing.waiting is None or briefing.advice_open is None:
        return Section(0, "Open between you", (Paragraph("", text(WITHHELD)),))
    lines = [_follow_up(one, room) for one in briefing.follow_ups]
    lines += [
        text(f"{room.cut(one.title)}: no answer for {say_count(one.days, 'day')}.")
        for one in briefing.waiting
    ]
    lines += [text(f"Advice asked, no answer yet: {room.cut(one)}.") for one in briefing.advice_open]
    if not lines:
        return Section(0, "Open between you", (Empty("Nothing."),))
    shown = tuple(lines[: room.lines])
    return Section(0, _part_of("Open between you", len(shown), len(lines)), (Listing(shown),))


def _follow_up(one: ToldFollowUp, room: Room) -> Text:
    due = f", due {say_day(one.due_on)}" if one.due_on else ""
    late = f", {say_count(one.days_late, 'day')} late" if one.days_late else ""
    return text(
        "Still to do: ", strong(room.cut(one.what).rstrip(".")), f" ({one.owner or 'nobody yet'}{due}{late})."
    )
