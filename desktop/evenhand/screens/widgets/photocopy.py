"""What is left of a page on a worn mono copier: a little blurred, then pure black and white."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

COPIER_PIXELS_PER_POINT = 200 / 72
"""A copier sees 200 dots to an inch."""
BLUR = 0.6


def photocopied(picture: QImage) -> QImage:
    """A page drawn as finely as the copier sees, as it comes out: every dot black or white."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    blurred = resized(resized(grey, grey.size() * BLUR), grey.size())
    copied = blurred.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    return copied.convertToFormat(QImage.Format.Format_Grayscale8)


def resized(picture: QImage, size: QSize) -> QImage:
    """A picture in another size, as smooth as can be."""
    return picture.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
