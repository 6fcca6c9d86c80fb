"""OG3xx: what one source says, held against another."""
