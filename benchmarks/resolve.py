"""How well and how fast persons are resolved: `python benchmarks/resolve.py [LIST.json …] [--largest 100000]`.

Quality on labelled pairs, half of them one person, the third on which nothing was tuned; beside rapidfuzz alone (and
nomenklatura, where it is installed) at the threshold that suits each best on the other two thirds. LIST is an official
list of candidates to take real names from. Speed at growing numbers of mentions, as microseconds a mention.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz

from labelled_pairs import FAMILY, GIVEN, REGIONS, Pair, blind_third, candidate_names, pairs
from pemangku.model import Article, Category, Evidence, Findings, Institution, Office, Part, PartKind, Person
from pemangku.resolve import ACCEPT, compare, person_key, resolve

Score = Callable[[Pair], float]


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("lists", nargs="*", type=Path)
    options.add_argument("--largest", type=int, default=100_000)
    given = options.parse_args()
    for name, found in _sets(given.lists):
        _print_quality(name, found)
    _print_speed(given.largest)


def _sets(lists: Sequence[Path]) -> Iterator[tuple[str, list[Pair]]]:
    yield "invented names", pairs(1200)
    if lists:
        yield "names of candidates", pairs(1200, names=[name for path in lists for name in candidate_names(path)])


def _print_quality(name: str, found: list[Pair]) -> None:
    blind = blind_third(found)
    tuned = [pair for pair in found if not any(pair is other for other in blind)]
    print(
        f"\n{name}: {len(blind)} blind pairs of {len(found)}\n"
        f"{'scored by':<28}{'threshold':>10}{'P':>8}{'R':>8}{'F1':>8}"
    )
    scorers = [("pemangku", _pemangku, ACCEPT), *((n, s, _best(s, tuned)) for n, s in _others())]
    for scorer, score, threshold in scorers:
        precision, recall = _quality(score, threshold, blind)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"{scorer:<28}{threshold:>10.2f}{precision:>8.3f}{recall:>8.3f}{f1:>8.3f}")
    print("pemangku over thresholds: ", end="")
    for threshold in (0.2, 0.5, 0.7, 0.84, 0.9, 0.95, 0.99):
        precision, recall = _quality(_pemangku, threshold, blind)
        print(f"{threshold}: {precision:.3f}/{recall:.3f}", end="  ")
    print()


def _pemangku(pair: Pair) -> float:
    found = compare(pair.one, pair.other)
    return found.score if found.verdict.value == "same" else min(found.score, ACCEPT - 0.0001)


def _others() -> Iterator[tuple[str, Score]]:
    yield "rapidfuzz ratio", lambda pair: fuzz.ratio(pair.one.name, pair.other.name) / 100
    yield "rapidfuzz token_sort_ratio", lambda pair: fuzz.token_sort_ratio(pair.one.name, pair.other.name) / 100
    yield "rapidfuzz WRatio", lambda pair: fuzz.WRatio(pair.one.name, pair.other.name) / 100
    yield "rapidfuzz, one region", _in_one_region
    yield from _nomenklatura()


def _in_one_region(pair: Pair) -> float:
    return fuzz.token_sort_ratio(pair.one.name, pair.other.name) / 100 if _near(pair) else 0.0


def _near(pair: Pair) -> bool:
    return pair.one.region.startswith(pair.other.region) or pair.other.region.startswith(pair.one.region)


def _nomenklatura() -> Iterator[tuple[str, Score]]:
    """The matchers of nomenklatura; none where it is not installed."""
    try:
        from followthemoney import EntityProxy, model
        from nomenklatura.matching import LogicV1, LogicV2, RegressionV1
    except ImportError:
        return

    def proxy(name: str) -> EntityProxy:
        return EntityProxy.from_dict(
            {"id": name, "schema": "Person", "properties": {"name": [name], "country": ["id"]}}
        )

    assert model is not None
    for algorithm in (LogicV1, LogicV2, RegressionV1):

        def score(pair: Pair, algorithm: type = algorithm) -> float:
            config = algorithm.default_config()
            return float(algorithm.compare(proxy(pair.one.name), proxy(pair.other.name), config).score)

        yield f"nomenklatura {algorithm.NAME}", score
        yield f"nomenklatura {algorithm.NAME}, region", lambda pair, score=score: score(pair) if _near(pair) else 0.0


def _best(score: Score, tuned: Sequence[Pair]) -> float:
    """The threshold with the best recall among those of precision ≥ 0.99, else that of the best precision."""
    marked = [(score(pair), pair.same) for pair in tuned]
    best = (False, 0.0, 1.0)
    for threshold in sorted({round(mark, 2) for mark, _ in marked} - {0.0}):
        accepted = [same for mark, same in marked if mark >= threshold]
        precision = sum(accepted) / len(accepted) if accepted else 0.0
        recall = sum(accepted) / sum(same for _, same in marked)
        best = max(best, (precision >= 0.99, recall if precision >= 0.99 else precision, threshold))
    return best[2]


def _quality(score: Score, threshold: float, found: Sequence[Pair]) -> tuple[float, float]:
    accepted = [pair.same for pair in found if score(pair) >= threshold]
    return (sum(accepted) / len(accepted) if accepted else 0.0, sum(accepted) / sum(pair.same for pair in found))


def _print_speed(largest: int) -> None:
    print(f"\n{'mentions':>10}{'seconds':>10}{'µs each':>10}{'ratio':>8}{'persons':>10}{'peak MB':>10}")
    first = 0.0
    for count in (size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= largest):
        findings = list(articles(count))
        started = time.perf_counter()
        resolution = resolve(findings)
        took = time.perf_counter() - started
        each = took / count * 1e6
        first = first or each
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count:>10}{took:>10.2f}{each:>10.1f}{each / first:>8.2f}{len(resolution.persons):>10}{peak:>10.0f}")


def articles(mentions: int, *, seed: int = 7) -> Iterator[Findings]:
    """Articles that name MENTIONS persons in all, five each, out of a third as many; often-named ones among them."""
    luck = random.Random(seed)
    pool = [_invented(luck) for _ in range(max(10, mentions // 3))]
    for number in range(mentions // 5):
        region = luck.choice(REGIONS)
        text = f"Artikel {number}."
        article = Article(
            id=f"a{number:07}", text=text, parts=(Part(PartKind.BODY, 0, len(text)),), published=dt.date(2024, 10, 1)
        )
        evidence = Evidence(begin=0, end=len(text), rule="name", confidence=0.9)
        chosen = sorted({pool[int(len(pool) * luck.random() ** 2)] for _ in range(5)})
        body = Institution(
            key=f"institution:kpu-{region}", name="KPU", category=Category.PENYELENGGARA, area=f"place:{region}"
        )
        persons = [Person(key=person_key(name, ""), name=name) for name in chosen]
        yield Findings(
            article=article,
            region=region,
            persons=tuple(sorted(persons, key=lambda p: p.key)),
            institutions=(body,),
            offices=(Office(person=persons[0].key, role="Ketua", institution=body.key, evidence=evidence),),
        )


def _invented(luck: random.Random) -> str:
    """A name of a common given name, a rare word, and a family name that is common in one case of three."""
    family = luck.choice(FAMILY) if luck.random() < 1 / 3 else _word(luck, 4)
    return f"{luck.choice(GIVEN)} {_word(luck, luck.choice((2, 3)))} {family}"


def _word(luck: random.Random, syllables: int) -> str:
    return "".join(luck.choice("bdgjklmnprstw") + luck.choice("aiueo") for _ in range(syllables)).capitalize()


if __name__ == "__main__":
    main()
