"""The org-chart page: one HTML file that anyone can open, offline, whatever state the organisation is in."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import zlib
from collections.abc import Sequence
from string import Template
from typing import Any

from orgraph.charts.bundle import asset, without_comments
from orgraph.charts.parcel import parcel
from orgraph.charts.payload import chart_payload
from orgraph.charts.printable import printable
from orgraph.charts.shorter import shorter, shorter_style
from orgraph.model.change import Comparison
from orgraph.model.finding import Finding
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language, Text

LONG = 60_000  # characters of JSON from which on the data are deflated; shorter ones stay legible in the file

CHART_TITLE = Text(zh="{name} 组织架构图", en="{name}: organisation chart")
SAME_NAME_TITLE = Text(zh="{name} 架构调整对照", en="{name}: what changes")
COMPARISON_TITLE = Text(zh="{before} → {after} 架构调整对照", en="{before} → {after}: what changes")
_OLD = Text(
    zh="此浏览器太旧，无法绘图；请用较新的 Chrome、Edge、Firefox 或 Safari 打开。",
    en="This browser is too old to draw the chart; please open the page in a recent Chrome, Edge, Firefox or Safari.",
)
_NO_SCRIPT = Text(
    zh="此页需要浏览器运行脚本才能绘图；它不访问网络。",
    en="This page needs scripts to draw the chart; it loads nothing from the network.",
)


def chart_page(
    organisation: Organisation,
    findings: Sequence[Finding],
    *,
    language: Language,
    title: str | None = None,
    address: str = "",
    pay: bool = False,
) -> str:
    """The whole page, self-contained: its policy forbids every request and every script and style but its own.

    `address` is what is seen first, in the words of the page's address, where the address itself says nothing.
    """
    heading = title or CHART_TITLE.format(name=organisation.name)[language]
    payload = chart_payload(organisation, findings, pay=pay) | {"language": language, "title": heading}
    if address:
        payload["address"] = address
    return page_of(payload)


def comparison_page(
    before: Organisation,
    after: Organisation,
    comparison: Comparison,
    findings: tuple[Sequence[Finding], Sequence[Finding]],
    *,
    language: Language,
) -> str:
    """The same page with two organisations on it: the one before, the one after, or both together."""
    from orgraph.charts.comparison_payload import comparison_payload

    payload = comparison_payload(before, after, comparison, findings)
    heading = SAME_NAME_TITLE.format(name=after.name)
    if before.name != after.name:
        heading = COMPARISON_TITLE.format(before=before.name, after=after.name)
    return page_of(payload | {"language": language, "title": heading[language]})


def page_of(payload: dict[str, Any]) -> str:
    """The page that shows a payload in its language and under its title."""
    language = payload["language"]
    script = shorter("main", "start")
    style, opener = shorter_style(asset("style.css")), without_comments(asset("opener.js"))
    return Template(asset("page.html")).substitute(
        lang="zh-CN" if language == "zh" else "en",
        policy=_policy([opener, script], style),
        title=html.escape(payload["title"]),
        noscript=html.escape(_NO_SCRIPT[language]),
        data=embedded(payload),
        old=html.escape(_OLD[language]),
        packed=_packed(f"{style}\0{script}".encode()),
        script=opener,
    )


def _policy(scripts: Sequence[str], style: str) -> str:
    return (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; style-src {_hash(style)}; img-src data: blob:"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def embedded(payload: dict[str, Any]) -> str:
    """The payload as JSON in which no tag can end, or, when long, as a parcel, deflated and in printable letters."""
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    if len(text) > LONG:
        return f'<script id="orgraph-data" type="text/plain">{_packed(parcel(payload))}</script>'
    escaped = text.replace("<", "\\u003c")
    return f'<script id="orgraph-data" type="application/json">{escaped}</script>'


def _packed(data: bytes) -> str:
    # zlib's own format has no file name, time or system in its head: the same bytes everywhere
    return printable(zlib.compress(data, 9))
