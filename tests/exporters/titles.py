"""Titles as they may come: quotes, line ends, formulas, markup, brackets, right-to-left, emoji, control characters."""

from __future__ import annotations

from hypothesis import strategies as st

from orgraph.checks.run import Findings
from orgraph.model.finding import Finding, NotRun, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Text
from tests.scenarios.tables import organisation_of

ODD = (
    "[vacant]",
    "[/acting]",
    "=1+1",
    "'=1+1",
    "''",
    "+49 30",
    "-",
    "@here",
    "\tindented",
    'the "best" one',
    "line\nend",
    "line\r\nend\r",
    "a;b,c|d",
    "*bold* _it_ ~~no~~ `code` $x$",
    "[link](javascript:alert(1)) ![i](x) <http://x.y> www.example.com http://example.com",
    "</script><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; R&D &#65;",
    "# heading",
    "1. list",
    "- list",
    "> quotation",
    "=====",
    "---",
    "```",
    "{braces} {0} %s",
    "back\\slash\\",
    "销售总监(兼任)｜　全角",
    "مدير المبيعات",
    "\u202eright to left\u2066",
    "👩‍👩‍👧 family 🇨🇳",
    "\x1b[31mred\x07\x00",
    "_x000D_ _x005F_x0041_",
    "\ufeffmark\ufffe",
)

odd_titles = st.sampled_from(ODD) | st.text(
    st.characters(codec="utf-8") | st.sampled_from("'\"=+-@\t\r\n|*_`[]()<>&\\#"), min_size=1, max_size=30
)


def findings_about(title: str, code: str = "OG404") -> tuple[Organisation, Findings]:
    """One position of that title, with one finding about it that quotes it, and one check not run."""
    organisation = organisation_of([("P1", title, "Unit", "")])
    said = Text(f"「{title}」有问题", f"“{title}” is in doubt")
    evidence = (Source("rows.csv", row=2, column="title", quote=title),)
    finding = Finding(code, "one-to-one", Severity.WARNING, ("P1",), (title,), said, said, said, evidence, ("OG208",))
    return organisation, Findings((finding,), (NotRun("OG209", "reports-to-vacant", said),))
