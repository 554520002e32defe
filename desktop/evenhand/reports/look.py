"""The measures of the printed page: standard print and large print, re-laid rather than enlarged.

All sizes are in points. A role of text has a face, a size, a leading and the space before and after it; the rest are
the margins of A4, the axis on which prose hangs, and the weights of rules.
"""

from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from evenhand.reports.fonts import Face

MM = 72 / 25.4
A4_WIDTH, A4_HEIGHT = 210 * MM, 297 * MM
INK = HexColor("#14181c")


@dataclass(frozen=True, slots=True)
class Role:
    """How one kind of text is set."""

    size: float
    leading: float
    face: Face = Face.REGULAR
    before: float = 0
    after: float = 0


@dataclass(frozen=True, slots=True)
class Rules:
    """Weights of the lines, all black."""

    box: float = 1.5
    urgent: float = 2.5
    head: float = 1.25
    firm: float = 0.75
    between: float = 0.6
    row: float = 0.5
    minute: float = 3
    axis: float = 0.8
    reference: float = 1.2


@dataclass(frozen=True, slots=True)
class Look:
    """All measures of a paper in one size of print."""

    large: bool
    left: float
    right: float
    top: float
    bottom: float
    axis: float
    step: float
    body_name: Role
    meeting: Role
    letter: Role
    title: Role
    subtitle: Role
    section: Role
    subheading: Role
    prose: Role
    cell: Role
    caption: Role
    note: Role
    clause: Role
    label: Role
    chart: float
    footer: Role
    page_number: Role
    finding_indent: float
    column_gap: float = 10
    rules: Rules = Rules()

    @property
    def width(self) -> float:
        """The full width between the margins."""
        return A4_WIDTH - self.left - self.right

    @property
    def height(self) -> float:
        """The full height between the margins."""
        return A4_HEIGHT - self.top - self.bottom

    def closer(self) -> "Look":
        """The same print with a third less space between blocks; sizes, leading and margins stay."""
        return replace(
            self,
            step=self.step * 0.75,
            section=_closer(self.section),
            subheading=_closer(self.subheading),
            prose=_closer(self.prose),
            caption=_closer(self.caption),
            note=_closer(self.note),
            clause=_closer(self.clause),
        )

    @classmethod
    def standard(cls) -> "Look":
        """The ordinary print: body 12 on 16."""
        return cls(
            large=False,
            left=24 * MM,
            right=20 * MM,
            top=18 * MM,
            bottom=25 * MM,
            axis=36,
            step=4,
            body_name=Role(12, 16, Face.SEMIBOLD),
            meeting=Role(12, 16),
            letter=Role(20, 24, Face.BOLD),
            title=Role(24, 28, Face.BOLD, before=10),
            subtitle=Role(16, 22, Face.SEMIBOLD, after=10),
            section=Role(16, 20, Face.BOLD, before=20, after=6),
            subheading=Role(13, 17, Face.SEMIBOLD, before=12, after=3),
            prose=Role(12, 16, after=8),
            cell=Role(11, 14),
            caption=Role(11, 14, Face.SEMIBOLD, before=6, after=5),
            note=Role(10, 13, before=5, after=12),
            clause=Role(10, 13, after=7),
            label=Role(10, 13),
            chart=10.5,
            footer=Role(9, 12),
            page_number=Role(11, 13, Face.SEMIBOLD_TABULAR),
            finding_indent=78,
        )

    @classmethod
    def large_print(cls) -> "Look":
        """Large print: body 18 on 25, nothing under 16."""
        return cls(
            large=True,
            left=22 * MM,
            right=18 * MM,
            top=18 * MM,
            bottom=29 * MM,
            axis=0,
            step=6,
            body_name=Role(18, 25, Face.SEMIBOLD),
            meeting=Role(18, 25),
            letter=Role(26, 31, Face.BOLD),
            title=Role(30, 36, Face.BOLD, before=12),
            subtitle=Role(23, 31, Face.SEMIBOLD, after=14),
            section=Role(23, 29, Face.BOLD, before=30, after=9),
            subheading=Role(20, 26, Face.SEMIBOLD, before=18, after=5),
            prose=Role(18, 25, after=12),
            cell=Role(16, 21),
            caption=Role(16, 21, Face.SEMIBOLD, before=10, after=7),
            note=Role(16, 21, before=7, after=18),
            clause=Role(16, 21, after=10),
            label=Role(16, 21),
            chart=16,
            footer=Role(16, 21),
            page_number=Role(16, 21, Face.SEMIBOLD_TABULAR),
            finding_indent=0,
        )


def _closer(role: Role) -> Role:
    return replace(role, before=role.before * 2 / 3, after=role.after * 2 / 3)
