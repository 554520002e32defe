"""Section 7: what is still to be done after engagements, and which letters wait for an answer."""

from evenhand.domain.mp.mp_report import MpReport
from evenhand.domain.papers import Block, Paragraph, Section, text, withheld
from evenhand.domain.words import say_count
from evenhand.reports.follow_up_tables import follow_up_table, open_in_words, waiting_in_words, waiting_table

GUIDANCE = "Guidance: MP7."


def following_section(report: MpReport) -> Section:
    """Section 7."""
    if report.follow_ups is None or report.waiting is None:
        blocks: tuple[Block, ...] = (withheld("7.1"), withheld("7.2"))
        return Section(7, "Follow-ups and letters", blocks, GUIDANCE)
    late = sum(one.days_late > 0 for one in report.follow_ups)
    parts: list[Block] = [Paragraph("7.1", text(open_in_words(len(report.follow_ups), late)))]
    parts += [follow_up_table(number, report.follow_ups)] if (number := report.number("follow-ups")) else []
    parts.append(Paragraph("7.2", text(_waiting(report))))
    parts += [waiting_table(number, report.waiting)] if (number := report.number("letters")) else []
    return Section(7, "Follow-ups and letters", tuple(parts), GUIDANCE)


def _waiting(report: MpReport) -> str:
    says, days = waiting_in_words(len(report.waiting or ())), report.days_to_reply
    if days is None:
        return f"{says} No letter of the period was answered, so there is no time to reply."
    return f"{says} Half of the letters that were answered had their answer within {say_count(days, 'day')}."
