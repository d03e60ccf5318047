"""Phrases that refer to somebody or something, put together from the chunks of a sentence."""

from pemangku.extract.phrases.composing import compose
from pemangku.extract.phrases.refs import Item, OfficeUse, Ref, RefKind

__all__ = ["Item", "OfficeUse", "Ref", "RefKind", "compose"]
