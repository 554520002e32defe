"""What is left of a page on a worn mono copier: a little blurred, then pure black and white."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

COPIER_PIXELS_PER_POINT = 200 / 72
BLUR = 0.55


def photocopied(picture: QImage, scale: float) -> QImage:
    """A page of some scale in pixels per point as it comes out of the copier, in the same size.

    The copier sees no finer than 200 dots to an inch, and never finer than the picture.
    """
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    seen = BLUR * min(1.0, COPIER_PIXELS_PER_POINT / scale)
    blurred = _resized(_resized(grey, grey.size() * seen), grey.size())
    copied = blurred.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    return copied.convertToFormat(QImage.Format.Format_Grayscale8)


def _resized(picture: QImage, size: QSize) -> QImage:
    return picture.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
