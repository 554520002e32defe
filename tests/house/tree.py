"""The tree of the project as the house tests walk it: what is ours and text, without what tools leave behind."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "desktop"
PLACES = ("desktop", "resources", "tests", "packaging", ".ci")
TEXT = {".py", ".toml", ".md", ".txt", ".csv", ".json", ".svg", ".qss", ".html", ".desktop", ".xml", ""}


def text_files(*places: str) -> Iterator[Path]:
    """Every file of ours that is text, below these places or in the whole project."""
    for place in places or PLACES:
        for path in sorted((ROOT / place).rglob("*")):
            if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts:
                yield path
    if not places:
        yield from (
            path for path in sorted(ROOT.glob("*")) if path.is_file() and path.suffix in {".md", ".toml"}
        )


def python_files(*places: str) -> Iterator[Path]:
    """Every Python file below these places."""
    return (path for path in text_files(*places) if path.suffix == ".py")


def parsed(path: Path) -> ast.Module:
    """The syntax of one file, not to be kept: to look through that of all for leftovers takes longer than to parse."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def at(path: Path, line: int) -> str:
    """Where something stands, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{line}"


def dotted(node: ast.expr) -> str:
    """The name of what is called or read: "date.today" of `datetime.date.today` has its last two words."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value).rpartition('.')[2]}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""
