"""What was read: each source with how it was understood, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from orgraph.model.organisation import Organisation
from orgraph.model.reading import Account
from orgraph.model.terms import COLUMN, LIST_MARK, NO, NONE, READ_AS, ROWS, SEPARATOR, YES, number
from orgraph.model.text import Language, Text
from orgraph.reports.content import Item, Items, Prose, Section, first, quotes

_TITLE = Text(zh="读了什么", en="What was read")
_INTRODUCTION = Text(
    zh="每份来源的每一行（空行除外）要么已读，要么列在下面，注明位置和原因。",
    en="Of every source each line or row that is not blank was either read or is listed below, with its place and "
    "the reason.",
)
_ACCOUNT = Text(
    zh="{file}：{rows}，已读 {read}，未读 {unread}",
    en="{file}: {rows}, {read} read, {unread} unread",
)
_UNREAD = Text(zh="未读的行（{count}）", en="What was not read ({count})")
_TAKEN_FROM = Text(zh="{role}取自「{heading}」", en="{role} from “{heading}”")


def reading_section(organisation: Organisation, language: Language) -> Section:
    """The sources, and the unread rows with their reasons."""
    blocks = (Prose(_INTRODUCTION[language]), sources_read(organisation.accounts, language))
    return Section(_TITLE[language], blocks, _unread(organisation, language))


def sources_read(accounts: Sequence[Account], language: Language) -> Items:
    """Each source with its rows, and how it was understood."""
    return Items(first(_account_item(account, language) for account in accounts), len(accounts))


def _account_item(account: Account, language: Language) -> Item:
    counted = _ACCOUNT.format(
        file=account.file, rows=ROWS.of(account.rows), read=number(account.read), unread=number(account.unread)
    )
    return Item(counted[language], notes=tuple(_read_as(account, language)))


def _unread(organisation: Organisation, language: Language) -> tuple[Section, ...]:
    unread = organisation.unread
    if not unread:
        return ()
    items = tuple(Item(each.reason[language], *quotes([each.source], language)) for each in first(unread))
    return (Section(_UNREAD.format(count=number(len(unread)))[language], (Items(items, len(unread)),)),)


def _read_as(account: Account, language: Language) -> Iterator[tuple[str, str]]:
    """How a source was understood, one thing at a time: `encoding`, `utf-8`; `columns`, `title from “Position” …`."""
    for name, value in account.read_as.items():
        if value not in (None, "", [], {}):
            yield (READ_AS.get(name) or _as_it_is(name))[language], _in_words(value, language)


def _in_words(value: Any, language: Language) -> str:
    if isinstance(value, Mapping):
        columns = (
            _TAKEN_FROM.format(role=COLUMN.get(role) or _as_it_is(role), heading=_in_words(heading, language))[language]
            for role, heading in value.items()
        )
        return LIST_MARK[language].join(columns)
    if isinstance(value, list | tuple):
        return LIST_MARK[language].join(_in_words(each, language) for each in value) or NONE[language]
    if isinstance(value, bool):
        return (YES if value else NO)[language]
    return (COLUMN.get(str(value)) or SEPARATOR.get(str(value)) or _as_it_is(str(value)))[language]


def _as_it_is(name: str) -> Text:
    return Text(name, name)
