"""OG1xx: which position is which."""
