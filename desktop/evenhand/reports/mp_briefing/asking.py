"""What to ask, and what to have in mind in the room."""

from evenhand.domain.mp.briefing import MpBriefing
from evenhand.domain.papers import WITHHELD, Listing, Paragraph, Section, Text, strong, text
from evenhand.reports.engagement_words import quoted
from evenhand.reports.mp_briefing.room import Room

NO_SIDE = "The partnership takes no side: praise no party and blame none."
NO_CASES = "Speak of no resident: a referral goes with their consent alone."
WINDOW = "An election window is open: keep to facts, and ask for nothing in public."
BETWEEN = "There is no MP until the result is declared: what one candidate is told, all are told."


def asking_section(briefing: MpBriefing, room: Room) -> Section:
    """The one clear request, and the skill to ask for or to use (MP13)."""
    member, step = briefing.member, briefing.member.next_step
    if step is None:
        return Section(0, "To ask for", (Paragraph("", text(WITHHELD)),))
    lines: list[Text] = [text(strong(f"{step.says}. "), room.cut(step.why))]
    if member.skills_prompt:
        lines.append(text(member.skills_prompt))
    if member.skills:
        serves = f"; it could serve {room.cut(quoted(member.skills_for))}" if member.skills_for else ""
        lines.append(text(f"Their skill: {room.cut(member.skills).rstrip('.')}{serves}."))
    return Section(0, "To ask for", (Listing(tuple(lines)),))


def minding_section(briefing: MpBriefing, room: Room) -> Section:
    """The rules of the room, and in a confidential copy what was mistaken and is not settled."""
    lines = [NO_SIDE, NO_CASES]
    lines += [BETWEEN] if briefing.between else [WINDOW] if briefing.in_window else []
    mistaken = [
        f"Heard and {one.state}: {room.cut(one.said)}" for one in (briefing.mistaken or ())[: room.lines]
    ]
    return Section(0, "In mind", (Listing(tuple(text(one) for one in [*lines, *mistaken])),))
