"""Every check, readable from top to bottom. A code is a promise: it is retired, never reused."""

from __future__ import annotations

from orgraph.checks.communication import link_one_sided, link_unresolved
from orgraph.checks.identity import id_duplicate, job_share_conflict, name_variant, title_ambiguous
from orgraph.checks.layers import layers_many
from orgraph.checks.own_rules import contract_broken
from orgraph.checks.reading import (
    column_missing,
    field_unparsed,
    header_duplicate,
    heading_mismatch,
    required_blank,
    row_blank,
    subordinates_unnamed,
    text_encoding,
    text_truncated,
    titles_merged,
    value_not_in_list,
    value_type,
)
from orgraph.checks.reporting import (
    cycle,
    dotted_redundant,
    dotted_up_own_line,
    dotted_without_solid,
    island,
    redundant_chain,
    reports_to_non_manager,
    reports_to_vacant,
    superior_not_given,
    superior_self,
    superior_unknown,
    superiors_many,
    tops_many,
    tops_none,
)
from orgraph.checks.spans import one_to_one, span_narrow, span_very_wide, span_wide
from orgraph.checks.witnesses import (
    count_mismatch,
    description_missing,
    down_not_confirmed,
    level_skip_claim,
    mutual_superiors,
    unit_as_superior,
    up_not_confirmed,
)
from orgraph.model.finding import Check

MODULES = (
    column_missing,
    header_duplicate,
    row_blank,
    field_unparsed,
    value_type,
    value_not_in_list,
    required_blank,
    text_encoding,
    heading_mismatch,
    titles_merged,
    subordinates_unnamed,
    text_truncated,
    id_duplicate,
    job_share_conflict,
    title_ambiguous,
    name_variant,
    superior_not_given,
    superior_unknown,
    superior_self,
    cycle,
    superiors_many,
    tops_none,
    tops_many,
    island,
    reports_to_vacant,
    reports_to_non_manager,
    dotted_without_solid,
    dotted_redundant,
    dotted_up_own_line,
    redundant_chain,
    up_not_confirmed,
    down_not_confirmed,
    mutual_superiors,
    count_mismatch,
    description_missing,
    unit_as_superior,
    level_skip_claim,
    span_wide,
    span_very_wide,
    span_narrow,
    one_to_one,
    layers_many,
    link_one_sided,
    link_unresolved,
    contract_broken,
)

CHECKS: tuple[Check, ...] = tuple(module.CHECK for module in MODULES)
