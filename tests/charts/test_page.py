from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib

from orgraph.charts import page
from orgraph.charts.page import chart_page
from orgraph.charts.parcel import parcel
from orgraph.charts.payload import chart_payload
from tests.charts.test_printable import bytes_of
from tests.outline import organisation_from_outline

HOSTILE = "</script><img src=x onerror=alert(1)>"


def data_of(html: str) -> str:
    found = re.search(r'<script id="orgraph-data" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return found[1]


def script_of(html: str) -> str:
    found = re.search(r'<script id="orgraph-script" type="text/plain">(.*?)</script>', html, re.DOTALL)
    assert found
    return zlib.decompress(bytes_of(found[1])).decode().split("\0")[1]


def style_of(html: str) -> str:
    found = re.search(r'<script id="orgraph-script" type="text/plain">(.*?)</script>', html, re.DOTALL)
    assert found
    return zlib.decompress(bytes_of(found[1])).decode().split("\0")[0]


def test_the_page_forbids_every_request_and_every_script_and_style_but_its_own() -> None:
    html = chart_page(organisation_from_outline("A\n  B"), [], language="en")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    rules = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy[1]
    opener = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert "<style" not in html  # it is unpacked with the script
    for rule, texts in (("script-src", [*opener, script_of(html)]), ("style-src", [style_of(html)])):
        hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts]
        assert rules[rule] == " ".join(f"'sha256-{each}'" for each in hashes)


def test_the_page_names_no_address() -> None:
    html = chart_page(organisation_from_outline("A\n  B"), [], language="en")
    for text in (html, script_of(html), style_of(html)):
        assert not re.search(r"https?:|//[a-z]+\.[a-z]{2,}/|url\(|@import|sourceMappingURL", text)


def test_titles_cannot_end_the_data_and_come_back_as_they_were() -> None:
    organisation = organisation_from_outline(f"{HOSTILE} [<!-- unit]\n  [vacant]")
    html = chart_page(organisation, [], language="en")
    data = data_of(html)
    assert "<" not in data
    assert HOSTILE in json.loads(data)["strings"]
    assert html.count("</script>") == 3


def test_the_same_organisation_gives_the_same_bytes() -> None:
    pages = [chart_page(organisation_from_outline("甲 [部]\n  乙"), [], language="zh") for _ in range(2)]
    assert pages[0].encode() == pages[1].encode()


def test_long_data_are_deflated_and_come_back() -> None:
    organisation = organisation_from_outline("总经理\n  会计")
    payload = chart_payload(organisation, []) | {"filler": "x" * page.LONG}
    script = page.embedded(payload)
    found = re.fullmatch(r'<script id="orgraph-data" type="text/plain">(.*)</script>', script)
    assert found
    assert zlib.decompress(bytes_of(found[1])) == parcel(payload)


def test_the_heading_is_the_organisations_name_or_what_is_asked_for() -> None:
    organisation = organisation_from_outline("A\n  B")
    assert "<title>outline: organisation chart</title>" in chart_page(organisation, [], language="en")
    assert "<title>A &lt;b&gt;</title>" in chart_page(organisation, [], language="en", title="A <b>")
    assert '<html lang="zh-CN">' in chart_page(organisation, [], language="zh")
