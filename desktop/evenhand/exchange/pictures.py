"""Pictures as telephones and scanners make them, JPEG, PNG or HEIC, and the smaller copy that is looked at.

The libraries are imported when the first one is looked at, so that starting Evenhand does not wait for them.
"""

from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from evenhand.domain.refusals import Refusal

if TYPE_CHECKING:
    from PIL.Image import Image

ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".heic", ".heif", ".tif", ".tiff", ".webp", ".bmp"})
LONGEST_PX = 1800
MOST_PIXELS = 120_000_000
QUALITY = 78


def is_picture(name: str) -> bool:
    """Whether a file is one, by how its name ends."""
    return PurePath(name).suffix.casefold() in ENDINGS


def smaller(name: str, data: bytes) -> bytes:
    """A JPEG of the picture, upright as it was taken, whose longer side is at most 1800 pixels: enough to read by.

    Where and when it was taken, which telephones write into pictures, is left out.

    Raises:
        Refusal: it is no picture, damaged, or larger than can be opened.
    """
    picture = _opened(name, data)
    picture.thumbnail((LONGEST_PX, LONGEST_PX))
    written = BytesIO()
    picture.convert("RGB").save(written, "JPEG", quality=QUALITY, optimize=True)
    return written.getvalue()


def _opened(name: str, data: bytes) -> "Image":
    from pi_heif import register_heif_opener  # pyright: ignore[reportMissingTypeStubs]
    from PIL import Image, ImageOps, UnidentifiedImageError

    register_heif_opener()
    try:
        with Image.open(BytesIO(data)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Refusal(f"{name} is too large a picture. Take or scan it smaller.", field="file_name")
            picture.draft("RGB", (LONGEST_PX, LONGEST_PX))
            return ImageOps.exif_transpose(picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise Refusal(
            f"{name} cannot be opened as a picture. Save it again as JPEG and attach that.", field="file_name"
        ) from None
