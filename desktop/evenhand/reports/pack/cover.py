"""The cover of a pack: quorum and who is expected, then the contents with their pages, and what is not in the copy."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from evenhand.domain.meetings.agenda_sheet import AgendaSheet, PaperLine
from evenhand.domain.meetings.circulating import AGENDA_LETTER
from evenhand.domain.meetings.pack import PackCover
from evenhand.domain.meetings.paper_letters import say_papers
from evenhand.domain.papers import Contents, ContentsLine, Note, Paper, Paragraph, Section, Text, strong, text
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_list
from evenhand.reports.agenda import front_of
from evenhand.reports.agenda.quorum import quorum_title, squares
from evenhand.reports.wording import in_words, opening

TITLE = "Agenda and papers"
READERS = {
    Level.PUBLIC: "which holds what anybody may see",
    Level.BOARD: "which is for members",
    Level.CONFIDENTIAL: "",
}
MOST_NAMED = 20
NOBODY_ANSWERED = "Nobody has answered yet."


def blocks(cover: PackCover, sheet: AgendaSheet, agenda_page: int) -> Paper:
    """The cover as neutral blocks; the sheet tells the pages of the papers."""
    front = replace(front_of(sheet), title=TITLE, letter="")
    sections = (*_quorum(sheet, cover), _contents(sheet, agenda_page), *_left_out(sheet, cover))
    return Paper(front, sections)


def _quorum(sheet: AgendaSheet, cover: PackCover) -> Iterable[Section]:
    """How many must be there, and who is expected."""
    if sheet.quorum.voting:
        yield Section(0, quorum_title(sheet), (squares(sheet),))
    yield Section(0, "Who is expected", tuple(Paragraph("", one) for one in _expected(cover)))


def _expected(cover: PackCover) -> Iterable[Text]:
    if not cover.coming + cover.apologies:
        return [text(NOBODY_ANSWERED)]
    if not cover.names_coming + cover.names_apologies:
        return [text(f"{_counted(cover)}.")]
    named = (
        ("Coming", cover.names_coming),
        ("Apologies", cover.names_apologies),
        ("Not heard from yet", cover.names_unheard),
    )
    return [text(strong(f"{label}: "), f"{_named(names)}.") for label, names in named if names]


def _named(names: Sequence[str]) -> str:
    """People by name; many are counted, so that the contents stay on the cover."""
    return say_list(list(names)) if len(names) <= MOST_NAMED else f"{len(names)} people"


def _counted(cover: PackCover) -> str:
    """Who is expected without names: Five of the 13 invited have said that they come, and one has sent apologies."""
    have = "has" if cover.coming == 1 else "have"
    invited = f"the {in_words(cover.sitting)} invited"
    said = f"{opening(in_words(cover.coming))} of {invited} {have} said that they come"
    if not cover.apologies:
        return said
    sent = "has" if cover.apologies == 1 else "have"
    return f"{said}, and {in_words(cover.apologies)} {sent} sent apologies"


def _contents(sheet: AgendaSheet, agenda_page: int) -> Section:
    agenda = ContentsLine(_titled(AGENDA_LETTER, "Agenda"), agenda_page)
    lines = [contents_line(one, one.page) for one in sheet.papers if one.page is not None]
    return Section(0, "Contents", (Contents((agenda, *lines)),))


def contents_line(paper: PaperLine, page: int) -> ContentsLine:
    """A paper in the contents: Paper C: Budget, for item 4."""
    came = f" ({paper.timing.said})" if paper.timing.said else ""
    return ContentsLine(_titled(paper.letter, f"{paper.title}{_for_item(paper)}{came}"), page)


def _titled(letter: str, title: str) -> Text:
    return text(strong(f"Paper {letter}"), f": {title}")


def _for_item(paper: PaperLine) -> str:
    return f", for item {paper.item}" if paper.item is not None else ""


def _left_out(sheet: AgendaSheet, cover: PackCover) -> Iterable[Section]:
    """What this copy does not hold: what its readers may not have, then what was chosen to be left out."""
    missing = [one.letter for one in sheet.papers if one.page is None]
    chosen = [letter for letter in missing if letter in cover.left_out]
    withheld = [letter for letter in missing if letter not in cover.left_out]
    says = [*_not_here(withheld, READERS[sheet.level]), *_not_here(chosen, "")]
    if says:
        yield Section(0, "", (Note(text(" ".join(says))),))


def _not_here(letters: Sequence[str], because: str) -> list[str]:
    if not letters:
        return []
    are = "is" if len(letters) == 1 else "are"
    return [f"{say_papers(letters)} {are} not in this copy{f', {because}' if because else ''}."]
