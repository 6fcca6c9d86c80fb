"""The pages that are measured side by side: orgraph's own, and the same organisation drawn by others.

Each carries `window.bench`: `ready` resolves once a complete picture is on the screen, `toggle()` folds or unfolds a
branch and resolves with the milliseconds until that is on the screen, `drawn()` says how many positions stand there.
What the others need comes from npm, into a folder outside the repository, or lies in the folder of the study.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orgraph
from orgraph.charts.pinyin import readings
from tests.benchmarks.charted import Charted

PACKAGES = ("d3-org-chart@3.1.1", "d3@7", "d3-flextree@2.1.2")

_PAGE = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>{name}</title></head><body>{body}</body></html>"
_FRAMES = "const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));\n"

# Words of the study's `ORG` are those of its measuring script; `OG` is what its page shows of itself.
_STUDY = """
window.bench = {
  ready: ORG.ready, toggle: () => ORG.toggle(),
  drawn: () => OG.L.vis || OG.L.rep.filter((each, k) => each === k).length,
  search: (text) => { const start = performance.now(); OG.find(text); return performance.now() - start; },
};
"""

_D3_STYLE = """
html, body { margin: 0; height: 100%; font: 13px "Noto Sans CJK SC", sans-serif; background: #f4f6f9; }
#c { width: 100%; height: 100vh; overflow: hidden; }
.card { width: 190px; height: 76px; background: #fff; border-radius: 8px; border: 1px solid #dfe4ea; padding: 8px 10px;
  position: relative; font-size: 12px; box-sizing: border-box; }
.t { font-weight: 600; font-size: 14px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.s { color: #78828e; font-size: 11px; }
"""

_D3_SCRIPT = """
const { nodes, dotted } = JSON.parse(document.getElementById("data").textContent);
const all = location.hash === "#all";
const open = (k) => all || nodes[k].lay <= 2;
const safe = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const data = nodes.map((node, k) => ({ ...node, id: String(k), parentId: node.p === null ? "" : String(node.p) }));
const chart = new d3.OrgChart().container("#c").data(data).nodeWidth(() => 190).nodeHeight(() => 76).compact(true)
  .childrenMargin(() => 50).compactMarginBetween(() => 20).compactMarginPair(() => 60)
  .svgHeight(innerHeight).duration(0).initialExpandLevel(all ? 99 : 2)
  .nodeContent(({ data: { t, d, h, hc } }) => `<div class="card"><div class="t">${safe(t)}</div><div class="s">${
    safe(d)}</div><span>${safe(h) || "空缺"}</span> <b>编制 ${hc}</b></div>`);
const seen = dotted.filter(([a, b]) => open(a) && open(b));
chart.connections(seen.map(([a, b]) => ({ from: `${a}`, to: `${b}`, label: "" })));
let folded;
window.bench = {
  ready: (async () => { chart.render(); chart.fit({ animate: false }); await frames(); return performance.now(); })(),
  toggle: async () => {
    const start = performance.now();
    const { allNodes } = chart.getChartState();
    folded ??= allNodes.find(({ depth, children, _children }) => depth === 2 && (children || _children)).id;
    const { children } = allNodes.find(({ id }) => id === folded);
    chart.setExpanded(folded, !children).render();
    await frames();
    return performance.now() - start;
  },
  drawn: () => document.querySelectorAll(".node").length,
};
"""

_VIS_SCRIPT = """
let hidden = false;
window.bench = {
  ready: new Promise((done) => network.once("stabilizationIterationsDone", async () => {
    await frames(); done(performance.now());
  })),
  toggle: async () => {
    const start = performance.now();
    const branch = new Set([nodes.getIds()[1]]);
    edges.forEach(({ from, to }) => branch.has(from) && branch.add(to));
    hidden = !hidden;
    nodes.update([...branch].map((id) => ({ id, hidden })));
    await frames();
    return performance.now() - start;
  },
  drawn: () => nodes.get().filter((node) => !node.hidden).length,
};
"""


@dataclass(frozen=True)
class Measured:
    """A page in the table: how it is called, its file, and what its address ends in."""

    name: str
    file: Path
    address: str = ""
    own: bool = False
    expanded: bool = True
    runs_at_most: int | None = None


def own_page(organisation: Charted, folder: Path) -> Measured:
    """Orgraph's own."""
    size = len(organisation.posts)
    table = folder / f"{size}.csv"
    organisation.write_table(table)
    loaded = orgraph.load(table)
    assert len(loaded) == size
    file = folder / f"orgraph-{size}.html"
    loaded.chart(file)
    return Measured("orgraph", file, "#open=all", own=True)


def study_page(organisation: Charted, folder: Path, study: Path) -> Measured:
    """The study's page, its two scripts put together without a bundler."""
    core, app = ((study / name).read_text("utf-8") for name in ("core.js", "app.js"))
    exported = ", ".join(re.findall(r"^export (?:function|const|class) (\w+)", core, re.MULTILINE))
    more = "".join(f", {name}" for name in _further_exports(core))
    core = re.sub(r"^export ", "", core, flags=re.MULTILINE)
    taken, app = app.split("\n", 1)
    names = taken[taken.index("{") : taken.index("}") + 1]
    script = f"(()=>{{const {names}=(()=>{{{core}\nreturn {{{exported}{more}}}}})();\n{app}\n}})();{_STUDY}"
    packed = base64.b64encode(gzip.compress(_dense(_study_columns(organisation)).encode(), 9, mtime=0)).decode()
    (body,) = re.findall(r"BODY='''(.*?)'''", (study / "build.py").read_text("utf-8"), re.DOTALL)
    style = (study / "style.css").read_text("utf-8")
    file = folder / f"study-{len(organisation.posts)}.html"
    file.write_text(
        f"<!DOCTYPE html><html lang='zh-CN'><head><meta charset='utf-8'><style>{style}</style></head><body>{body}"
        f"<script id='og-data' type='text/plain'>{packed}</script><script>{script}</script></body></html>",
        "utf-8",
    )
    return Measured("study", file, "#all")


def _further_exports(core: str) -> list[str]:
    """`export const A=1,B=2`: the names after the first."""
    found = []
    for line in re.findall(r"^export const ([^\n;]*);", core, re.MULTILINE):
        found += re.findall(r",([A-Z]{2,3})=", line)
    return found


def _study_columns(organisation: Charted) -> dict[str, Any]:
    data = organisation.as_json()
    strings: dict[str, int] = {}

    def column(name: str) -> list[int]:
        return [strings.setdefault(node[name], len(strings)) for node in data["nodes"]]

    columns: dict[str, Any] = {"p": [-1 if node["p"] is None else node["p"] for node in data["nodes"]]}
    columns |= {short: column(long) for short, long in zip("tehd", ("t", "en", "h", "d"), strict=True)}
    columns["de"] = column("de")
    columns |= {"hc": [node["hc"] for node in data["nodes"]], "v": [node["v"] for node in data["nodes"]]}
    columns["is"] = [len(node["i"]) for node in data["nodes"]]
    return {
        "meta": {"title": "组织架构图", "title_en": "Organisation chart", "file": "study"},
        "s": list(strings),
        "c": columns,
        "py": readings(strings),
        "issues": [{"id": "FAULT", "zh": "问题", "en": "Fault"}],
        "dotted": [end for link in data["dotted"] for end in link],
        "comm": [end for link in data["comm"] for end in link],
    }


def d3_pages(organisation: Charted, folder: Path, packages: Path) -> list[Measured]:
    """d3-org-chart, collapsed to three layers and expanded."""
    libraries = [
        (packages / "node_modules" / name).read_text("utf-8")
        for name in (
            "d3/dist/d3.min.js",
            "d3-flextree/build/d3-flextree.min.js",
            "d3-org-chart/build/d3-org-chart.min.js",
        )
    ]
    scripts = "".join(f"<script>{_closed(text)}</script>" for text in [*libraries, _FRAMES + _D3_SCRIPT])
    data = _dense(organisation.as_json()).replace("<", "\\u003c")
    data = f"<script id='data' type='application/json'>{data}</script>"
    body = f"<style>{_D3_STYLE}</style><div id='c'></div>{data}{scripts}"
    file = folder / f"d3-org-chart-{len(organisation.posts)}.html"
    file.write_text(_PAGE.format(name="d3-org-chart", body=body), "utf-8")
    runs = {1000: None, 10_000: 1}.get(len(organisation.posts), 1)
    return [
        Measured("d3-org-chart, collapsed", file, expanded=False),
        Measured("d3-org-chart, expanded", file, "#all", runs_at_most=runs),
    ]


def pyvis_page(organisation: Charted, folder: Path) -> Measured:
    """pyvis' hierarchical page, as it comes."""
    from pyvis.network import Network

    network = Network(height="850px", width="100%", directed=True, layout=True, cdn_resources="in_line")
    for number, post in enumerate(organisation.posts):
        network.add_node(number, label=post.title, level=post.layer, title=f"{post.title} {post.holder}")
    for number, post in enumerate(organisation.posts):
        if post.superior >= 0:
            network.add_edge(post.superior, number)
    html = network.generate_html().replace("</body>", f"<script>{_FRAMES}{_VIS_SCRIPT}</script></body>")
    file = folder / f"pyvis-{len(organisation.posts)}.html"
    file.write_text(html, "utf-8")
    return Measured("pyvis, hierarchical", file, runs_at_most=None if len(organisation.posts) <= 1000 else 1)


def fetched(folder: Path) -> Path:
    """The folder with the packages of the rivals, fetched by npm where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "node_modules" / "d3-org-chart").exists():
        options = ["--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
        subprocess.run(["npm", "install", *options, *PACKAGES], cwd=folder, check=True)
    return folder


def _closed(script: str) -> str:
    return re.sub(r"//# sourceMappingURL=.*", "", script).replace("</script", "<\\/script")


def _dense(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
