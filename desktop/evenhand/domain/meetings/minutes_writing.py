"""Minutes written from the record: each section in sentences that a board would sign, nothing said twice or made up.

The head says where and when the board met, who chaired and whether it was quorate; lists say who was there; then every
item of the agenda in order, with what happened under it where it happened; then how the meeting closed and which items
it did not come to. That nobody declared an interest is said only where it was asked.
"""

from collections.abc import Iterable, Iterator

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.clock import say_time, starts_of
from evenhand.domain.meetings.minutes_decided import (
    action_paragraph,
    actions_of,
    belongs_to,
    decision_paragraphs,
    follows_a_decision,
    reported_paragraphs,
)
from evenhand.domain.meetings.minutes_facts import ApprovedHere, MinutedDecision, MinutesFacts
from evenhand.domain.meetings.minutes_happened import (
    BEGINNING,
    DECIDED,
    END,
    NOTE,
    TO_DO,
    Happened,
    first_chair,
    in_time,
    interests,
    moves,
)
from evenhand.domain.meetings.minutes_people import apologies, people_sections
from evenhand.domain.meetings.minutes_text import IN_PRIVATE, MinuteSection, paragraphs_of
from evenhand.domain.meetings.minutes_words import joined, noted, sentence, within
from evenhand.domain.meetings.reached import say_items
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPaper
from evenhand.domain.meetings.vocabulary import (
    AgendaKind,
    MeetingFormat,
    MomentKind,
    PaperTiming,
    Treatment,
)
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day, say_list, say_long_day

CLOSE, DECISIONS, COMINGS = "Close", "Decisions", "Comings and goings"
BETWEEN, ACTIONS = "Decisions between meetings", "Actions"
WHERE = {MeetingFormat.REMOTE: "by video or telephone", MeetingFormat.BOTH: "and by video or telephone"}
TIMING = {PaperTiming.LATE: "was sent late", PaperTiming.TABLED: "was tabled at the meeting"}


@keeps("PP2", "PP3")
def compose(record: MinutesFacts) -> tuple[MinuteSection, ...]:
    """The minutes of a meeting, section by section; a section without a word is not there (PP2, PP3)."""
    for_apologies = _standing(record, AgendaKind.APOLOGIES)
    sections = [
        _section("", _title(record), _head(record)),
        *people_sections(record, with_apologies=for_apologies is None),
        *(_section(str(one.position), _item_title(one), _item(record, one)) for one in record.items),
        *_beside_the_agenda(record),
        _section("", CLOSE, _close(record)),
    ]
    return tuple(one for one in sections if one.paragraphs)


def _section(number: str, title: str, paragraphs: Iterable[str]) -> MinuteSection:
    return MinuteSection(number, title, tuple(one for one in paragraphs if one))


def _title(facts: MinutesFacts) -> str:
    kind = facts.plan.body.strip() or facts.meeting.kind.label
    return f"{kind}, {say_long_day(facts.day)}"


def _item_title(item: AgendaItem) -> str:
    return f"{item.title}{IN_PRIVATE}" if item.in_private else item.title


def _head(facts: MinutesFacts) -> Iterator[str]:
    """Where and when they met, who chaired, how the quorum stood, and what happened before the first item."""
    chair = first_chair(facts)
    yield joined(
        f"{facts.partnership} met{_where(facts)}{_when(facts)}.",
        f"{facts.called(chair)} was in the chair." if chair is not None else "",
    )
    yield joined(_quorum(facts), _no_interests(facts))
    if _has_times(facts):
        yield from in_time(moves(facts, None))


def _where(facts: MinutesFacts) -> str:
    held = WHERE.get(facts.plan.format, "")
    if not facts.meeting.place:
        return f" {held.removeprefix('and ')}".rstrip()
    return f" at {facts.meeting.place} {held}".rstrip()


def _when(facts: MinutesFacts) -> str:
    opened = next((one.at for one in facts.moments if one.kind is MomentKind.OPENED), None)
    begins = opened or starts_of(facts.meeting)
    if begins is None:
        return f" on {say_long_day(facts.day)}"
    return f". The meeting opened at {say_time(begins)}"


def _quorum(facts: MinutesFacts) -> str:
    if not facts.quorum:
        return ""
    first = facts.quorum[0]
    count = "One member" if first.counting == 1 else f"{first.counting or 'No'} members"
    there = f"{count} with a vote {'was' if first.counting == 1 else 'were'} there at the start."
    stands = "quorate" if first.quorate else "not quorate"
    return f"{there} The quorum is {first.quorum}, so the meeting was {stands}."


def _no_interests(facts: MinutesFacts) -> str:
    """That nobody declared anything at a meeting that was held, where no item of the agenda asks for it."""
    has_item = any(one.kind is AgendaKind.DECLARATIONS for one in facts.items)
    held = facts.meeting.status is Planned.HELD
    asked = held and facts.items and facts.decisions and not has_item
    return "No interests were declared." if asked and not facts.declared else ""


def _item(facts: MinutesFacts, item: AgendaItem) -> list[str]:
    """All that belongs to one item, in the order in which it happened."""
    happened = [
        *interests(facts, item),
        *moves(facts, item.id),
        *_notes(item),
        *_decided(facts, item.id),
        *_to_do(facts, item.id),
        *_signed(facts, item),
    ]
    if item.treatment is Treatment.NOT_REACHED:
        return ["This item was not reached.", *in_time(happened)] if happened else []
    said = [*_standing_words(facts, item), *_papers(facts, item), *in_time(happened)]
    return said or (["This item was taken."] if item.treatment is Treatment.TAKEN else [])


def _notes(item: AgendaItem) -> Iterator[Happened]:
    for line in paragraphs_of(item.note):
        yield Happened(item.taken_at or BEGINNING, NOTE, line)


def _decided(facts: MinutesFacts, item_id: int | None) -> Iterator[Happened]:
    """The decisions of an item, each with its votes and the actions that follow from it."""
    for one in facts.decisions:
        if _item_of(facts, one) == item_id:
            at = one.record.decided_at if one.record is not None else None
            for paragraph in (*decision_paragraphs(facts, one), *actions_of(facts, one.decision.id)):
                yield Happened(at or END, DECIDED, paragraph)


def _to_do(facts: MinutesFacts, item_id: int | None) -> Iterator[Happened]:
    for action, tie in facts.actions:
        if not follows_a_decision(facts, tie) and belongs_to(facts, tie) == item_id:
            yield Happened(END, TO_DO, action_paragraph(facts, action))


def _standing_words(facts: MinutesFacts, item: AgendaItem) -> Iterator[str]:
    """What a standing item says by itself."""
    if item.kind is AgendaKind.APOLOGIES:
        yield apologies(facts)
    elif item.kind is AgendaKind.DECLARATIONS:
        yield from _declarations(facts, item)
    elif item.kind is AgendaKind.MINUTES:
        yield from (_approved(facts, one) for one in facts.approved if not _decided_here(facts, one))
    elif item.kind is AgendaKind.BETWEEN_MEETINGS:
        yield from _reported(facts)
    elif item.kind is AgendaKind.NEXT_MEETING and facts.next_one is not None:
        at = f" at {facts.next_one.at}" if facts.next_one.at else ""
        yield f"The next meeting is on {say_long_day(facts.next_one.held_on)}{at}."


def _declarations(facts: MinutesFacts, item: AgendaItem) -> Iterator[str]:
    """Where interests were declared; that there were none only if the item was taken."""
    named = {one.item_id for one in facts.declared}
    numbers = [str(one.position) for one in facts.items if one.id in named]
    if numbers:
        items = f"item {numbers[0]}" if len(numbers) == 1 else f"items {say_list(numbers)}"
        yield f"Interests were declared in {items} and are recorded there."
    elif item.treatment is Treatment.TAKEN:
        yield "No interests were declared."


def _approved(facts: MinutesFacts, one: ApprovedHere) -> str:
    """That earlier minutes were approved without a decision of their own."""
    signed = f" and signed by {facts.called(one.signed_by_id)}" if one.signed_by_id is not None else ""
    return joined(
        f"The minutes of {say_day(one.held_on)} were approved as a true record{signed}.", _amended(one)
    )


def _amended(one: ApprovedHere) -> str:
    """What was amended in them before they were approved."""
    return f"They were amended at this meeting first: {sentence(one.amended)}" if one.amended else ""


def _signed(facts: MinutesFacts, item: AgendaItem) -> Iterator[Happened]:
    """That earlier minutes were amended and signed, where a decision says that they were approved."""
    for one in facts.approved if item.kind is AgendaKind.MINUTES else ():
        if not _decided_here(facts, one):
            continue
        of_day = f"The minutes of {say_day(one.held_on)}"
        signer = one.signed_by_id
        signed = (
            f"{of_day} were signed by {facts.called(signer)} as a true record." if signer is not None else ""
        )
        amended = f"{of_day} were amended at this meeting: {sentence(one.amended)}" if one.amended else ""
        if signed or amended:
            yield Happened(END, TO_DO, joined(amended, signed))


def _decided_here(facts: MinutesFacts, one: ApprovedHere) -> bool:
    return any(one.decision_id == decision.decision.id for decision in facts.decisions)


def _papers(facts: MinutesFacts, item: AgendaItem) -> Iterator[str]:
    for paper in facts.papers:
        if paper.item_id == item.id and paper.timing in TIMING:
            yield _late(paper)


def _late(paper: MeetingPaper) -> str:
    agreed = ", and the chair agreed to take it" if paper.chair_agreed_on is not None else ""
    because = f"Reason: {sentence(paper.late_because)}" if paper.late_because.strip() else ""
    return joined(f"“{within(paper.title)}” {TIMING[paper.timing]}{agreed}.", because)


def _beside_the_agenda(facts: MinutesFacts) -> Iterator[MinuteSection]:
    """What belongs to no item: decisions between meetings, decisions, actions, and comings where items have no time."""
    if _standing(facts, AgendaKind.BETWEEN_MEETINGS) is None:
        yield _section("", BETWEEN, _reported(facts))
    if not _has_times(facts):
        yield _section("", COMINGS, in_time(moves(facts, None)))
    yield _section("", DECISIONS, in_time(_decided(facts, None)))
    yield _section("", ACTIONS, in_time(_to_do(facts, None)))


def _reported(facts: MinutesFacts) -> Iterator[str]:
    for one in facts.reported:
        yield from reported_paragraphs(facts, one)


def _close(facts: MinutesFacts) -> Iterator[str]:
    """When the meeting closed, and which items it did not come to."""
    closed = next((one for one in facts.moments if one.kind is MomentKind.CLOSED), None)
    if closed is not None:
        yield noted(f"The meeting closed at {say_time(closed.at)}", closed.note)
    silent = [one.position for one in facts.items if not _item(facts, one)]
    if silent:
        yield _untold(silent, known=closed is not None or _is_taken_through(facts))


def _untold(places: list[int], *, known: bool) -> str:
    """That items were not reached; where it is not known how the meeting went, that nothing is recorded of them."""
    items = say_items(places)
    if not known:
        return f"Nothing is recorded of {items}."
    return f"{items[0].upper()}{items[1:]} {'was' if len(places) == 1 else 'were'} not reached."


def _is_taken_through(facts: MinutesFacts) -> bool:
    """Whether it was recorded at all which items were taken."""
    return any(one.treatment is not Treatment.OPEN for one in facts.items)


def _standing(facts: MinutesFacts, kind: AgendaKind) -> AgendaItem | None:
    """The item of a kind that was not left out."""
    return next(
        (one for one in facts.items if one.kind is kind and one.treatment is not Treatment.NOT_REACHED), None
    )


def _item_of(facts: MinutesFacts, one: MinutedDecision) -> int | None:
    item_id = one.record.item_id if one.record is not None else None
    return item_id if any(item.id == item_id for item in facts.items) else None


def _has_times(facts: MinutesFacts) -> bool:
    """Whether it is known when items were taken, so that what happened before the first one can be told."""
    return any(one.taken_at is not None for one in facts.items)
