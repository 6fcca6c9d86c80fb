"""What the commands share with the terminal: its language, its encoding, and the way out for results."""

from __future__ import annotations

import io
import locale
import os
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from orgraph.model.mark import SIGNATURE
from orgraph.model.text import Language, holds_han

_LANG = re.compile(r"--lang[ =](zh|en)\b")


def prepare_streams() -> None:
    """A character that the console cannot show becomes `?` and never an error: a GBK console lives on. Where there is
    no console and nobody listens, what is said goes nowhere."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def drop_output() -> None:
    """What could not be written is not tried again when the command ends."""
    sys.stdout = _nowhere()


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def spoken_language(arguments: Sequence[str] = ()) -> Language:
    """The language for messages before any source is read: --lang, else Chinese where the arguments or the
    desk are Chinese, else English."""
    if asked := _LANG.search(" ".join(arguments)):
        return "zh" if asked[1] == "zh" else "en"
    desk = locale.getlocale()[0] or ""
    return "zh" if desk.startswith(("zh", "Chinese")) or any(map(holds_han, arguments)) else "en"


def give(content: str | bytes | Iterable[str], output: Path | None, sources: Collection[Path] = ()) -> None:
    """Writes a result to the file asked for, or to the standard output: UTF-8 where it is piped."""
    if output is not None:
        from orgraph.exporters.files import write

        write(output, content, sources)
    elif isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    else:
        for piece in _pieces(content):
            click.echo(piece, nl=False)


def give_text(content: str | Iterable[str], output: Path | None, sources: Collection[Path] = ()) -> None:
    """As `give`, for text that people read; in a file it is signed, so that it is known again."""
    give(content if output is None else (*_pieces(content), f"\n{SIGNATURE}\n"), output, sources)


def give_data(content: str | bytes | Iterable[str], output: Path | None, sources: Collection[Path] = ()) -> None:
    """As `give`， for JSON and CSV: other programs read it, so it is UTF-8 whatever the console's encoding."""
    if output is None and not isinstance(content, bytes) and not sys.stdout.isatty():
        stream = sys.stdout.buffer
        for piece in _pieces(content):
            stream.write(piece.encode("utf-8", "backslashreplace"))
        stream.flush()
    else:
        give(content, output, sources)


def _pieces(content: str | Iterable[str]) -> Iterable[str]:
    return [content] if isinstance(content, str) else content


@contextmanager
def progress(zh: str, en: str) -> Iterator[None]:
    """Shows on a terminal that work is going on; silent where the output is piped."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(zh if spoken_language(sys.argv) == "zh" else en):
        yield
