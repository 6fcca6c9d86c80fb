"""Pictures of an organisation: the org-chart page, the network page, and the chart in a notebook."""
