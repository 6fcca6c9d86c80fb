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

from orgraph.charts.bundle import asset, bundle
from orgraph.charts.payload import chart_payload
from orgraph.model.finding import Finding
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language, Text

LONG = 400_000  # characters of JSON from which on the data are deflated; shorter ones open faster as they are

CHART_TITLE = Text(zh="{name} 组织架构图", en="{name}: organisation chart")
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
) -> str:
    """The whole page, self-contained: its policy forbids every request and every script and style but its own.

    `address` is what is seen first, in the words of the page's address, where the address itself says nothing.
    """
    heading = title or CHART_TITLE.format(name=organisation.name)[language]
    payload = chart_payload(organisation, findings) | {"language": language, "title": heading}
    if address:
        payload["address"] = address
    script = f'"use strict";\n{bundle("main")}main$.start();\n'
    style = asset("style.css")
    return Template(asset("page.html")).substitute(
        lang="zh-CN" if language == "zh" else "en",
        policy=_policy(script, style),
        title=html.escape(heading),
        style=style,
        noscript=html.escape(_NO_SCRIPT[language]),
        data=embedded(payload),
        script=script,
    )


def _policy(script: str, style: str) -> str:
    return f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data: blob:"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def embedded(payload: dict[str, Any]) -> str:
    """The payload as JSON in which no tag can end, or, when long, deflated and in base64."""
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    if len(text) > LONG:
        # zlib's own format has no file name, time or system in its head: the same bytes everywhere
        packed = base64.b64encode(zlib.compress(text.encode(), 9)).decode()
        return f'<script id="orgraph-data" type="text/plain">{packed}</script>'
    escaped = text.replace("<", "\\u003c")
    return f'<script id="orgraph-data" type="application/json">{escaped}</script>'
