"""Who states a link, where, and in which words, as the page quotes it."""

from __future__ import annotations

from typing import Any

from orgraph.model.organisation import Organisation


def statement(organisation: Organisation, claim: int) -> dict[str, Any]:
    """`by`, the title of who speaks, and the place and quote of a claim's source."""
    claims, speaker = organisation.statements, int(organisation.claim_speaker[claim])
    by = organisation.titles[speaker] if speaker >= 0 else claims.stated_by[claim].as_py()
    return {"by": by, **claims.source(claim).as_json()}
