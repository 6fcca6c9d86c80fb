"""OG8xx: who works with whom, and what the other side says of it."""
