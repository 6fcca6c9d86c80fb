"""Organisation → numbers. Array code on the columns: pure, loop-safe, without recursion."""

from orgraph.measures.measures import Measures, measure

__all__ = ["Measures", "measure"]
