"""The network view: who reports to whom and who works with whom, as a pyvis network and as a page."""

from orgraph.charts.network.page import network, network_page

__all__ = ["network", "network_page"]
