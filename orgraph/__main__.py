"""`python -m orgraph`: the command line, where the scripts folder is not on the path."""

from orgraph.cli.main import main

main()
