"""OG5xx: layers."""
