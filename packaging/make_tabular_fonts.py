"""Make the second set of text fonts, whose figures are all of one width, so that columns of numbers stand straight.

The figures of Atkinson Hyperlegible Next are proportional; its tabular ones lie behind an OpenType feature that the
printing library cannot switch on. Each instance is copied, its characters 0 to 9 are pointed at the glyphs `zero.tf` to
`nine.tf`, and the family is renamed. The outputs are kept in the repository, so this runs only when the fonts change:

    python packaging/make_tabular_fonts.py
"""

from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs]  # the library ships none

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
WEIGHTS = ("400Regular", "600SemiBold", "700Bold")
FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
FAMILY = "Atkinson Hyperlegible Next"
NAMES_TO_CHANGE = (1, 3, 4, 6, 16)


def make_tabular(source: Path, target: Path) -> None:
    """Write a copy of one font in which the ordinary figures are the tabular ones."""
    font = TTFont(source, recalcTimestamp=False)
    characters: Any = font["cmap"]
    for table in characters.tables:
        for value, name in enumerate(FIGURES):
            if ord("0") + value in table.cmap:
                table.cmap[ord("0") + value] = f"{name}.tf"
    labels: Any = font["name"]
    for record in labels.names:
        if record.nameID in NAMES_TO_CHANGE:
            record.string = _renamed(record.toUnicode())
    font.save(target)


def _renamed(name: str) -> str:
    """The name of the tabular family: with a space in full names, without one in PostScript names."""
    joined = FAMILY.replace(" ", "")
    return name.replace(FAMILY, f"{FAMILY} Tabular").replace(joined, f"{joined}Tabular")


def main() -> None:
    for weight in WEIGHTS:
        make_tabular(
            FONTS / f"AtkinsonHyperlegibleNext_{weight}.ttf",
            FONTS / f"AtkinsonHyperlegibleNextTabular_{weight}.ttf",
        )


if __name__ == "__main__":
    main()
