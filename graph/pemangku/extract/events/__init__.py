"""What an article tells of: events, when and where they are, who holds them and who is there."""

from pemangku.extract.events.drafts import Events
from pemangku.extract.events.telling import read_events

__all__ = ["Events", "read_events"]
