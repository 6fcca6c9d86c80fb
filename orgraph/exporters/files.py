"""Writing the one file asked for, whole or not at all."""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from orgraph.errors import OutputError
from orgraph.model.text import Text
from orgraph.readers.own_output import is_own_output

_CONFIGURATION = "orgraph.toml"


def write(path: Path, content: bytes | str | Iterable[str], sources: Collection[Path] = ()) -> None:
    """Writes through a temporary file beside the target and a rename; text is UTF-8 with the line ends it has.

    What stands there is replaced only where nothing is lost: it is empty, bears orgraph's mark, or is the same. A
    device or a pipe is written straight into. Raises OutputError where the target is one of `sources`, anything else
    that orgraph did not write, or a folder, where its folder is missing, or the system refuses; nothing is left behind
    then and what stood there still stands.
    """
    pieces = (content,) if isinstance(content, bytes | str) else content
    try:
        if fault := _fault(path, sources):
            raise OutputError(fault)
        target = path.resolve()
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                _write_pieces(file, pieces)
        else:
            _replace(target, pieces, path)
    except OSError as error:
        raise OutputError(_refused(path, error)) from error


def _fault(path: Path, sources: Collection[Path]) -> Text | None:
    folder = path.absolute().parent
    if path.is_dir():
        return Text(
            zh=f"{path} 是文件夹。请给出要写入的文件名。",
            en=f"{path} is a folder. Give the name of the file to write.",
        )
    if not folder.is_dir():
        return Text(
            zh=f"没有文件夹 {folder}。请先建立它，或换一个位置。",
            en=f"There is no folder {folder}. Make it first, or write elsewhere.",
        )
    if path.name == _CONFIGURATION and path.exists():
        return Text(
            zh=f"{path} 是配置文件，不会覆盖。请用 -o 换一个文件名。",
            en=f"{path} is a configuration and is never written over. Give another name with -o.",
        )
    if path.exists() and any(source.exists() and path.samefile(source) for source in sources):
        return Text(
            zh=f"{path} 是正在读取的来源，不会覆盖。请用 -o 换一个文件名。",
            en=f"{path} is one of the sources and is never written over. Give another name with -o.",
        )
    return None


def _not_ours(path: Path) -> Text:
    return Text(
        zh=f"{path} 已经存在，而且不是 orgraph 写成的结果（或者是供人填写、修改的文件），不会覆盖。"
        "请用 -o 换一个文件名，或先把它移走。",
        en=f"{path} exists and is no result that orgraph wrote, or is one that people fill in or edit; it is not "
        "written over. Give another name with -o, or move it away first.",
    )


def _refused(path: Path, error: OSError) -> Text:
    reason = error.strerror or str(error)
    return Text(
        zh=f"无法写入 {path}：{reason}。请检查权限和剩余空间，或关闭正打开它的程序。",
        en=f"Cannot write {path}: {reason}. Check permissions and free space, or close the program that has it open.",
    )


def _replace(target: Path, pieces: Iterable[bytes | str], path: Path) -> None:
    temporary = target.with_name(f".orgraph-{uuid4().hex}.tmp")
    try:
        with temporary.open("xb") as file:
            _write_pieces(file, pieces)
        if target.exists():
            if not _may_go(target, temporary):
                raise OutputError(_not_ours(path))
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _may_go(old: Path, new: Path) -> bool:
    """Whether nothing is lost where the new file takes the place of the old one."""
    return old.stat().st_size == 0 or is_own_output(old) or filecmp.cmp(old, new, shallow=False)


def _write_pieces(file: BinaryIO, pieces: Iterable[bytes | str]) -> None:
    """A file name that was no UTF-8 holds lone surrogates; they are written as escapes."""
    for piece in pieces:
        file.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace"))
