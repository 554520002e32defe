"""A blank form on paper: its head, why it is asked and who sees it, then what there is to fill in."""

from evenhand.domain.blank_forms.facts import BlankForm, FormPart
from evenhand.domain.papers import Block, Front, Paper, Paragraph, Section, text
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper

__all__ = ["blocks", "draw"]
STANDS = "blank form"


def draw(form: BlankForm, look: Look) -> bytes:
    """The form as a PDF."""
    return print_paper(blocks(form), look)


def blocks(form: BlankForm) -> Paper:
    """The form as neutral blocks."""
    occasion = form.occasion
    front = Front(
        body=occasion.body,
        title=form.title,
        subtitle="",
        level=form.filled_in,
        as_at=occasion.as_at,
        printed=occasion.printed,
        version=occasion.version,
        draft=False,
        labels=(*form.labels, ("Once filled in", form.filled_in.label)),
        stands=STANDS,
        stands_briefly=STANDS,
    )
    return Paper(front, tuple(_section(one) for one in form.parts))


def _section(part: FormPart) -> Section:
    said: tuple[Block, ...] = tuple(Paragraph("", text(words)) for words in part.says)
    return Section(0, part.title, (*said, *part.blocks))
