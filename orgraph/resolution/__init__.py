"""Claims → Organisation: which position each name means, who confirms whom, which link is chosen."""
