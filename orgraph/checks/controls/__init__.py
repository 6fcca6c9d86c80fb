"""OG7xx: who holds which position, and what nobody should hold together."""
