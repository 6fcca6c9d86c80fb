"""The corpus: real documents and tables with known facts, in the folder that ORGRAPH_CORPUS names.

It is not part of the project. Without it there is nothing to collect here.
"""

from __future__ import annotations

import os

if "ORGRAPH_CORPUS" not in os.environ:
    collect_ignore_glob = ["test_*.py"]
