"""What a store holds, counted by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pemangku.vocabulary import Pem, Term

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, QuerySolutions

    from pemangku.store import Reader

_CLASSES = {
    "articles": Term.NEWS_ARTICLE,
    "persons": Term.PERSON,
    "institutions": Term.ORGANIZATION,
    "places": Term.PLACE,
    "events": Term.EVENT,
    "offices": Term.MEMBERSHIP,
    "candidacies": Pem.CANDIDACY,
    "statements": Term.QUOTATION,
    "claims": Pem.CLAIM,
}
