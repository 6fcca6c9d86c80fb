"""OG0xx: what went wrong, or was odd, while the sources were read."""
