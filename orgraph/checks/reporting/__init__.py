"""OG2xx: the reporting graph."""
