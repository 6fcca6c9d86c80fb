"""Everything that can stop a command, as one family.

    OrgraphError                 exit code 2: could not run
    ├── SourceError              a source that cannot be read at all
    │   ├── SeveralPartsError    a file that holds several documents where one was asked for
    │   └── NoRecordsError       a file that could be opened and holds no positions, units or links
    ├── ConfigurationError       orgraph.toml says something that cannot be
    ├── MappingError             --map names a role or heading that is not there
    └── OutputError              the output cannot be written there

A fault *in* a source that still leaves something to read is no exception: it is an unread row or a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orgraph.model.text import Language, Text

if TYPE_CHECKING:
    from orgraph.model.reading import Reading


class OrgraphError(Exception):
    """Says what was found, where, what was expected and what to type next, in both languages.

    One error may hold several messages: everything that is wrong is said at once.
    """

    exit_code = 2

    def __init__(self, *messages: Text) -> None:
        self.messages: Sequence[Text] = messages
        super().__init__("\n".join(message.en for message in messages))

    def show(self, language: Language) -> str:
        """All messages in one language, one a line."""
        return "\n".join(message[language] for message in self.messages)


class SourceError(OrgraphError):
    """A source that cannot be read at all."""


class SeveralPartsError(SourceError):
    """A file that holds several documents where the command takes one organisation."""


class NoRecordsError(SourceError):
    """A file that could be opened and holds no positions, units or links. `readings` account for it where it lies
    among other sources: every row unread."""

    def __init__(self, *messages: Text, readings: Sequence[Reading] = ()) -> None:
        super().__init__(*messages)
        self.readings = readings


class ConfigurationError(OrgraphError):
    """orgraph.toml says something that cannot be."""


class MappingError(OrgraphError):
    """--map names a role or a heading that is not there."""


class OutputError(OrgraphError):
    """The output cannot be written there."""
