"""Finds a Chromium for the browser tests, or installs one, and prints its path.

`$ORGRAPH_CHROMIUM`, else one on the PATH, else Debian's by apt where root, else Playwright's own; else it stops
and says what to run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def main() -> int:
    """Prints the path, or says on the error stream what to do, with exit code 1."""
    path = configured() or on_path() or from_debian() or from_playwright()
    if path is None:
        sys.stderr.write(
            "No Chromium was found and none could be installed. Install one (Debian: apt-get install chromium "
            "fonts-noto-cjk; elsewhere: playwright install chromium), or set ORGRAPH_CHROMIUM to its path.\n"
        )
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


def configured() -> str | None:
    """What $ORGRAPH_CHROMIUM names."""
    path = os.environ.get("ORGRAPH_CHROMIUM")
    return path if path and Path(path).exists() else None


def on_path() -> str | None:
    """A browser that is installed."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or (str(MAC) if MAC.exists() else None)


def from_debian() -> str | None:
    """Debian's own, with fonts for Chinese, where the packages may be installed."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    packages = ["chromium", "fonts-noto-cjk"]
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages]):
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode:
            return None
    return on_path()


def from_playwright() -> str | None:
    """The build that Playwright downloads."""
    install = [sys.executable, "-m", "playwright", "install", "chromium"]
    if subprocess.run(install, stdout=sys.stderr, check=False).returncode:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    sys.exit(main())
