"""OG4xx: spans of control."""
