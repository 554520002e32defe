"""PDFium reads and draws PDF files for the preview, the pack and the text screen, one thread at a time.

The library keeps state of its own that two threads at once would damage. Papers are drawn beside the window while the
window shows pages, so whoever opens a file with it, or asks anything of one, holds `ONE_AT_A_TIME` meanwhile.
"""

from threading import RLock

ONE_AT_A_TIME = RLock()
