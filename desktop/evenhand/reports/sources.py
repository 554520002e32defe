"""Where figures come from, said below the table or figure that shows them."""

from dataclasses import replace

from evenhand.domain.papers import Block, Figure, Section, Table, Text, plain, text


def sourced(section: Section, source: str) -> Section:
    """The section, whose tables of figures and whose figures say their source, unless they say it themselves."""
    return replace(section, blocks=tuple(_sourced(one, source) for one in section.blocks))


def _sourced(block: Block, source: str) -> Block:
    if isinstance(block, Table) and block.rows and any(column.right for column in block.columns):
        return replace(block, note=_note(block.note, source))
    if isinstance(block, Figure):
        return replace(block, note=_note(block.note, source))
    return block


def _note(note: Text | None, source: str) -> Text:
    if note is None:
        return text(f"Source: {source}.")
    return note if "Source: " in plain(note) else (*note, *text(f" Source: {source}."))
