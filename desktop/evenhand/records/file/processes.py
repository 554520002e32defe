"""Whether a process of this machine still runs, and since when; a number alone may have been given to another."""

import subprocess
import sys
from pathlib import Path


def started(pid: int) -> str | None:
    """When the process started, in whatever form this system tells it; None where it does not run."""
    if sys.platform == "linux":
        return _from_proc(pid)
    if sys.platform == "win32":
        return _from_windows(pid)
    return _from_ps(pid)


def _from_proc(pid: int) -> str | None:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if fields[0] in "ZX" else f"{boot} {fields[19]}"


def _from_ps(pid: int) -> str | None:
    command = ["/bin/ps", "-o", "lstart=", "-p", str(pid)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, env={"LC_ALL": "C"})  # noqa: S603  a number of ours
    return told.stdout.strip() or None


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    QUERY_LIMITED_INFORMATION = 0x1000
    STILL_ACTIVE = 259

    def _from_windows(pid: int) -> str | None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = wintypes.HANDLE(kernel.OpenProcess(QUERY_LIMITED_INFORMATION, False, pid))
        if not handle:
            return None
        born, died, in_kernel, in_user = (wintypes.FILETIME() for _ in range(4))
        state = wintypes.DWORD()
        kernel.GetExitCodeProcess(handle, ctypes.byref(state))
        kernel.GetProcessTimes(
            handle, ctypes.byref(born), ctypes.byref(died), ctypes.byref(in_kernel), ctypes.byref(in_user)
        )
        kernel.CloseHandle(handle)
        if state.value != STILL_ACTIVE:
            return None
        return str(born.dwHighDateTime << 32 | born.dwLowDateTime)
