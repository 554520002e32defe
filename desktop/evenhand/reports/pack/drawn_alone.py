"""An attached PDF with nothing left in it but what is drawn: no files, data or properties hang on to its pictures.

PDFium takes pages as they are drawn, and so leaves behind scripts, forms, links and files of the whole file. What hangs
on a single picture or a stretch of a page it takes along; that is taken away here before.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from evenhand.domain.refusals import Refusal
from evenhand.pdf_layers import hides_layers

if TYPE_CHECKING:
    from pikepdf import Pdf

HANGS_ON = ("/AF", "/Alternates", "/Metadata", "/OPI", "/PieceInfo", "/Ref")
LAYERS_OFF = (
    "Its file has layers that are switched off. Print it as a new PDF, attach that, and take this one away."
)


def drawn_alone(pdf: bytes) -> bytes:
    """The file without what is not drawn; one behind a password, or that cannot be read, stays as it is.

    Raises:
        Refusal: some of its layers are switched off, which would be seen in the pack.
    """
    import pikepdf

    target = BytesIO()
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            if hides_layers(document):
                raise Refusal(LAYERS_OFF)
            _strip(document)
            document.save(target)
    except pikepdf.PdfError:
        return pdf
    return target.getvalue()


def _strip(document: "Pdf") -> None:
    import pikepdf

    for one in document.objects:
        if isinstance(one, pikepdf.Stream):
            for key in HANGS_ON:
                if key in one:
                    del one[key]
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            _empty_properties(one.get("/Resources"))


def _empty_properties(resources: Any) -> None:
    """Leave of what is told about stretches of a page only that something was."""
    import pikepdf

    named: Any = resources.get("/Properties") if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(named, pikepdf.Dictionary):
        resources["/Properties"] = pikepdf.Dictionary({name: pikepdf.Dictionary() for name in named})
