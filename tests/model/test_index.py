"""Ids are found whatever their length, and as often as a dictionary would."""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.model import index as module
from orgraph.model.index import IdIndex

texts = st.lists(st.one_of(st.none(), st.text(max_size=40)), max_size=30)


def expected(ids: list[str | None], name: str | None) -> int:
    return -1 if name is None or name not in ids else ids.index(name)


@given(texts, texts)
def test_every_name_is_found_on_the_first_row_that_bears_it(ids: list[str | None], names: list[str | None]) -> None:
    index = IdIndex(pa.array(ids, pa.string()))
    wanted = [*names, *ids]
    assert index.rows(pa.array(wanted, pa.string())).tolist() == [expected(ids, name) for name in wanted]


@given(texts)
def test_a_slice_of_a_longer_column_is_found_as_well(ids: list[str | None]) -> None:
    column = pa.array(["before", *ids, "after"], pa.string()).slice(1, len(ids))
    assert IdIndex(column).rows(column).tolist() == [expected(ids, name) for name in ids]


def test_ids_that_share_a_fingerprint_are_still_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "fingerprints", lambda strings: module.np.zeros(len(strings), module.np.uint64))
    index = IdIndex(pa.array(["a", "b", "a"]))
    assert index.rows(pa.array(["b", "a", "c"])).tolist() == [1, 0, -1]
