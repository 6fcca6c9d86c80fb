"""OG503 to OG509: grades, titles and the shape they give an organisation."""
