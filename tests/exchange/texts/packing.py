"""Small documents of Word and OpenDocument, built part by part as the programs write them."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ODF = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("svg", "svg-compatible"),
    )
)
ODT_KIND = "application/vnd.oasis.opendocument.text"


def packed_of(parts: dict[str, str | bytes]) -> bytes:
    """A packed file of parts by their paths."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as folder:
        for path, text in parts.items():
            folder.writestr(path, text)
    return out.getvalue()


def paragraph(words: str, style: str = "") -> str:
    """A paragraph of Word of one run."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def word_part(inside: str, root: str = "document") -> str:
    """One part of a Word document."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    body = f"<w:body>{inside}</w:body>" if root == "document" else inside
    return f'{head}<w:{root} xmlns:w="{W}" xmlns:mc="{MC}">{body}</w:{root}>'


def docx(inside: str, **beside: str) -> bytes:
    """A Word document with this body, and other parts beside it by name ("footer1")."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": word_part(inside),
    }
    parts |= {f"word/{name}.xml": text for name, text in beside.items()}
    return packed_of(parts)


def odt(inside: str, *, before: str = "", styles: str = "", manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument text with this body, automatic styles before it, and a part of styles."""
    body = f"<office:body><office:text>{inside}</office:text></office:body>"
    return packed_of(
        {
            "mimetype": ODT_KIND,
            "content.xml": f"<office:document-content{ODF}>{before}{body}</office:document-content>",
            "styles.xml": f"<office:document-styles{ODF}>{styles}</office:document-styles>",
            "META-INF/manifest.xml": manifest,
        }
    )
