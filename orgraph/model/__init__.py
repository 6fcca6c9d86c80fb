"""The words of the field as small frozen values. Nothing here reads, writes or judges."""
