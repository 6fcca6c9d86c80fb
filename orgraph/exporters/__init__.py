"""Results → files, one module per output format. An exporter prints and does not decide."""
