"""What scores pairs of mentions: pemangku and others beside it. Those that are not installed are named and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from labelled_pairs import Pair
from pemangku.resolve import ACCEPT, compare
from pemangku.resolve.profile import Profile

Scorer = Callable[[Sequence[Pair]], list[float]]
"""Pairs → how likely each is one person; a higher score is likelier, whatever the scale."""


def each(score: Callable[[Pair], float]) -> Scorer:
    """The scorer that looks at one pair at a time."""
    return lambda pairs: [score(pair) for pair in pairs]


def pemangku(pair: Pair) -> float:
    """The score of `compare`, below the threshold for whatever it would not join."""
    found = compare(pair.one, pair.other)
    return found.score if found.verdict.value == "same" else min(found.score, ACCEPT - 0.0001)


def others(tuned: Sequence[Pair]) -> Iterator[tuple[str, Scorer]]:
    """The other scorers by name; those that learn do so on the pairs TUNED, without their labels."""
    yield "rapidfuzz ratio", each(lambda pair: fuzz.ratio(pair.one.name, pair.other.name) / 100)
    yield "rapidfuzz token_sort_ratio", each(_sorted_ratio)
    yield "rapidfuzz WRatio", each(lambda pair: fuzz.WRatio(pair.one.name, pair.other.name) / 100)
    yield "rapidfuzz, one region", each(lambda pair: _sorted_ratio(pair) if _near(pair) else 0.0)
    for name, found in (("nomenklatura", _nomenklatura()), ("splink", _splink(tuned))):
        try:
            yield from found
        except ImportError:
            print(f"{name}: not installed")


def _sorted_ratio(pair: Pair) -> float:
    return fuzz.token_sort_ratio(pair.one.name, pair.other.name) / 100


def _near(pair: Pair) -> bool:
    return pair.one.region.startswith(pair.other.region) or pair.other.region.startswith(pair.one.region)


# --- nomenklatura --------------------------------------------------------------------------------------------------


def _nomenklatura() -> Iterator[tuple[str, Scorer]]:
    from nomenklatura.matching import LogicV1, LogicV2, RegressionV1

    for algorithm in (LogicV1, LogicV2, RegressionV1):
        score = _by_nomenklatura(algorithm)
        yield f"nomenklatura {algorithm.NAME}", each(score)
        yield f"nomenklatura {algorithm.NAME}, region", each(lambda p, score=score: score(p) if _near(p) else 0.0)


def _by_nomenklatura(algorithm: Any) -> Callable[[Pair], float]:
    from followthemoney import EntityProxy

    def proxy(name: str) -> EntityProxy:
        return EntityProxy.from_dict(
            {"id": name, "schema": "Person", "properties": {"name": [name], "country": ["id"]}}
        )

    @cache
    def score(one: str, other: str) -> float:
        return float(algorithm.compare(proxy(one), proxy(other), algorithm.default_config()).score)

    return lambda pair: score(pair.one.name, pair.other.name)


# --- splink --------------------------------------------------------------------------------------------------------

_COLUMNS = ("unique_id", "pair", "first", "last", "region", "office", "body", "party")


def _splink(tuned: Sequence[Pair]) -> Iterator[tuple[str, Scorer]]:
    """Splink's model of Fellegi and Sunter: what strangers share by sampling, what one person shares by EM."""
    import splink  # noqa: F401  told at once when it is missing

    try:
        trained = _train(tuned)
    except ValueError:
        print("splink: too few pairs to learn from")
    else:
        yield "splink, trained by EM", lambda pairs: _predict(trained, pairs)


def _tables(pairs: Sequence[Pair]) -> list[Any]:
    """The two sides of PAIRS as tables of which splink makes its own."""
    import duckdb
    import pyarrow
    from splink.backends.duckdb import DuckDBAPI

    database = DuckDBAPI(duckdb.connect())
    rows = [[_record(number, side) for number, side in enumerate(sides)] for sides in _sides(pairs)]
    schema = pyarrow.schema([(name, pyarrow.string()) for name in _COLUMNS])
    return [
        database.register(pyarrow.Table.from_pylist(found, schema=schema), table_name=name)
        for name, found in zip(("left_side", "right_side"), rows, strict=True)
    ]


def _sides(pairs: Sequence[Pair]) -> tuple[list[Profile], list[Profile]]:
    return [pair.one for pair in pairs], [pair.other for pair in pairs]


def _record(number: int, who: Profile) -> dict[str, str | None]:
    first, *rest = who.words or ("",)
    roles = sorted((role.role, role.institution) for role in who.roles)
    return {
        "unique_id": str(number),
        "pair": str(number),
        "first": first,
        "last": rest[-1] if rest else None,
        "region": who.region or None,
        "office": roles[0][0] if roles else None,
        "body": next((body for _, body in roles if body), None),
        "party": min(who.parties, default=None),
    }


def _settings() -> Any:
    import splink.comparison_library as compared
    from splink import SettingsCreator, block_on

    region = compared.CustomComparison(
        output_column_name="region",
        comparison_levels=[
            {"sql_condition": "region_l IS NULL OR region_r IS NULL", "label_for_charts": "?", "is_null_level": True},
            {"sql_condition": "region_l = region_r", "label_for_charts": "one region"},
            {"sql_condition": "substr(region_l, 1, 2) = substr(region_r, 1, 2)", "label_for_charts": "one province"},
            {"sql_condition": "ELSE", "label_for_charts": "others"},
        ],
    )
    return SettingsCreator(
        link_type="link_only",
        comparisons=[
            compared.JaroWinklerAtThresholds("first", [0.92, 0.8]),
            compared.JaroWinklerAtThresholds("last", [0.92, 0.8]),
            region,
            compared.ExactMatch("office"),
            compared.ExactMatch("body"),
            compared.ExactMatch("party"),
        ],
        blocking_rules_to_generate_predictions=[block_on("pair")],
        probability_two_random_records_match=0.01,  # where EM starts
    )


def _train(pairs: Sequence[Pair]) -> dict[str, Any]:
    from splink import Linker, block_on

    linker = Linker(_tables(pairs), _settings(), log_level=50)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1, min_count_per_level=None)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("pair"), record_sample_proportion=1.0)
    return dict(linker.misc.save_model_to_json())


def _predict(trained: dict[str, Any], pairs: Sequence[Pair]) -> list[float]:
    from splink import Linker

    found = Linker(_tables(pairs), trained, log_level=50).inference.predict()
    weights = {int(row["unique_id_l"]): float(row["match_weight"]) for row in found.as_record_list()}
    return [weights[number] for number in range(len(pairs))]
