"""Job descriptions in running text: where a position without any field begins, and what its duties say of others.

lines ─run_on─▶ lines with headings of their own ─bare─▶ openings
descriptions ─duties─▶ clauses ─people─▶ the names in them ─reporting, communications─▶ claims
"""
