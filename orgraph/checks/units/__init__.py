"""OG6xx: units."""
