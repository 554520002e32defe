"""What Evenhand needs of the operating system itself: the libraries under Qt, and Python's own `venv`.

On Debian and Ubuntu what is missing is installed when that may be done without asking; else the one line to type is
said. Windows and macOS bring all of it along.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

from saying import Stopped, say

# The library as the loader knows it, and the Debian package that brings it.
LIBRARIES = {
    # Qt itself, with or without a screen
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    # windows on an X display
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-util.so.1": "libxcb-util1",
}
INSTALL = ["apt-get", "install", "-y", "--no-install-recommends"]


def see_to_system() -> None:
    """Have the system libraries there.

    Raises Stopped with the line to type where they are missing and may not be installed from here.
    """
    missing = _missing()
    if not missing:
        return
    if shutil.which("apt-get") is None:
        _go_without(missing)
        return
    rights = _rights()
    if rights is None:
        raise Stopped(
            "Evenhand needs system libraries that are not there, and only an administrator may install them."
            f" Nothing was changed. Type this line, then give the same command again:\n\n  {line_to_type(missing)}\n"
        )
    _install(rights, missing)


def line_to_type(packages: list[str]) -> str:
    """The one line that installs these packages, for a person with an administrator's password."""
    return f"sudo apt-get update && sudo {' '.join([*INSTALL, *packages])}"


def _missing() -> list[str]:
    """The Debian packages that are needed and not there."""
    packages: list[str] = []
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    if sys.platform == "linux":
        packages.extend(package for library, package in LIBRARIES.items() if not _loads(library))
    return packages


def _loads(library: str) -> bool:
    """Whether the loader finds the library; Qt will ask it the same."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _go_without(missing: list[str]) -> None:
    """On another family of systems only Python's own part stops us; Qt's libraries may have other names there."""
    if any(package.endswith("-venv") for package in missing):
        raise Stopped(
            "This Python came without its module ensurepip. Nothing was changed. Install it with your system's package"
            " manager, then give the same command again."
        )
    say(f"If no window opens, install what your system calls: {', '.join(missing)}.")


def _rights() -> list[str] | None:
    """What to put before a command that installs: nothing for the administrator, `sudo` where it asks nothing."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _install(rights: list[str], packages: list[str]) -> None:
    """Install the packages and see that they are there now."""
    say(f"Installing {len(packages)} system packages: {' '.join(packages)} ...")
    quietly = [*rights, "env", "DEBIAN_FRONTEND=noninteractive"]
    patient = ["-o", "DPkg::Lock::Timeout=120"]
    subprocess.run([*quietly, "apt-get", *patient, "update"], capture_output=True, check=False)
    done = subprocess.run(
        [*quietly, *INSTALL, *patient, *packages],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    importlib.invalidate_caches()
    if done.returncode or _missing():
        raise Stopped(
            f"{(done.stdout + done.stderr)[-1500:]}\nThe system packages could not be installed. Nothing of yours was"
            f" changed. Type this line and see what it says:\n\n  {line_to_type(packages)}\n"
        )
