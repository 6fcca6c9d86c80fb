"""OG105 and OG9xx: what the way from one organisation to the next breaks."""
