"""Organisation → findings: one module a check, a folder a family, one catalogue to read top to bottom."""
