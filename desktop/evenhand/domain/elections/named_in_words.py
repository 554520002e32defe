"""What the words of a planned item add to it: whom they name beside those recorded, and whether they take a side."""

from collections.abc import Iterable
from types import MappingProxyType

from evenhand.domain.elections.planned import How, PoliticianFact, TextSays
from evenhand.domain.publicity.screening.findings import Screened, TextFinding
from evenhand.domain.vocabulary import TextVerdict

HOW_OF = MappingProxyType(
    {
        "councillor-named": How.COUNCILLOR,
        "mp-named": How.MP,
        "former-mp-named": How.FORMER_MP,
        "candidate-named": How.CANDIDATE,
    }
)


def text_says(read: Screened) -> TextSays:
    """The verdict, with the clause and the reason of the first finding that carries it."""
    first = next((one for one in read.findings if one.verdict is read.verdict), None)
    if first is None or read.verdict is TextVerdict.CLEAR:
        return TextSays()
    return TextSays(read.verdict, first.clause, f"{first.says.rstrip('.')}: “{_on_one_line(first.text)}”")


def with_named(recorded: Iterable[PoliticianFact], read: Screened) -> tuple[PoliticianFact, ...]:
    """Those recorded in an item and those whom its words name as well, each once."""
    found = list(recorded)
    for one in read.findings:
        how = HOW_OF.get(one.kind)
        if how is not None and not _is_known(one, found):
            found.append(PoliticianFact(_on_one_line(one.text), how))
    return tuple(found)


def _is_known(finding: TextFinding, found: Iterable[PoliticianFact]) -> bool:
    """Whether the words mean somebody who is there already: by surname, or by an office alone."""
    last = _surname(finding.text)
    how = HOW_OF[finding.kind]
    office_alone = not any(word[:1].isupper() for word in finding.text.split()[1:])
    return any(_surname(one.name) == last or (office_alone and one.how is how) for one in found)


def _surname(name: str) -> str:
    """The last word of a name without the letters after it."""
    return name.removesuffix(" MP").split()[-1].casefold()


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
