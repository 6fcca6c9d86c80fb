"""OG9xx: the rules that an organisation declares for itself."""
