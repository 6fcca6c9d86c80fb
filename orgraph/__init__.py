"""orgraph: an organisation-chart graph explorer.

    import orgraph
    org = orgraph.load("data/4s-dealership/descriptions")
    org.check().counts()
    org.graph                   # networkx.MultiDiGraph
    org.chart("chart.html")

What is named here is the public API. It is imported when first used, so that `import orgraph` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from orgraph.api import Organisation, compare, load
    from orgraph.checks.run import Findings
    from orgraph.errors import OrgraphError
    from orgraph.model.change import Change, Comparison
    from orgraph.model.claim import Claim
    from orgraph.model.finding import Finding
    from orgraph.model.source import Source

__version__ = "0.1.0"

_HOMES = {
    "Change": "orgraph.model.change",
    "Claim": "orgraph.model.claim",
    "Comparison": "orgraph.model.change",
    "Finding": "orgraph.model.finding",
    "Findings": "orgraph.checks.run",
    "Organisation": "orgraph.api",
    "OrgraphError": "orgraph.errors",
    "Source": "orgraph.model.source",
    "compare": "orgraph.api",
    "load": "orgraph.api",
}

__all__ = [
    "Change",
    "Claim",
    "Comparison",
    "Finding",
    "Findings",
    "Organisation",
    "OrgraphError",
    "Source",
    "__version__",
    "compare",
    "load",
]


def __dir__() -> list[str]:
    return sorted(__all__)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'orgraph' has no attribute {name!r}")
