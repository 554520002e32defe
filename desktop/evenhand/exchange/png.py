"""A page of a PDF as a PNG picture, fine enough for print, with words for whoever cannot see it.

The libraries are imported when the first one is made, so that starting Evenhand does not wait for them.
"""

from io import BytesIO
from typing import Any

from evenhand.pdfium import ONE_AT_A_TIME

POINTS_IN_AN_INCH = 72
FINE_DPI = 300


def first_page(pdf: bytes, title: str, description: str, *, dpi: int = FINE_DPI) -> bytes:
    """The first page in black, white and the greys between, at so many dots to the inch."""
    from PIL.PngImagePlugin import PngInfo
    from pypdfium2 import PdfDocument  # pyright: ignore[reportMissingTypeStubs]

    with ONE_AT_A_TIME:
        document: Any = PdfDocument(pdf)
        try:
            picture = document[0].render(scale=dpi / POINTS_IN_AN_INCH, grayscale=True).to_pil()
        finally:
            document.close()
    words = PngInfo()
    words.add_itxt("Title", title, lang="en-GB")
    words.add_itxt("Description", description, lang="en-GB")
    target = BytesIO()
    picture.save(target, "PNG", dpi=(dpi, dpi), pnginfo=words, optimize=True)
    return target.getvalue()
