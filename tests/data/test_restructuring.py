"""The dealership before and after the restructuring that its README tells of."""

from __future__ import annotations

from collections import Counter

import orgraph
from tests.data.test_dealership import FOLDER, POSITIONS


def test_the_restructuring_is_as_its_readme_says() -> None:
    before, after = orgraph.load(POSITIONS), orgraph.load(FOLDER / "restructured")
    comparison = orgraph.compare(before, after)
    counts = Counter(change.action.value for change in comparison.changes)
    assert dict(counts) == {"added": 3, "abolished": 7, "moved": 12, "changed": 1}
    assert comparison.kept == 47
    assert comparison.measures["max_span"] == (12, 7)
    assert comparison.measures["multiple_superiors"] == (3, 0)
