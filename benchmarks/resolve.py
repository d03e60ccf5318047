"""How well and how fast persons are resolved.

    python benchmarks/resolve.py [LIST.json …] [--articles FILE.jsonl] [--labels FILE.jsonl] [--largest 100000]

Quality on labelled pairs: names corrupted in realistic ways, and mentions out of articles (`article_pairs.py`). Each
scorer is measured on the third on which nothing was tuned, at two thresholds that were chosen on the other two thirds:
the one of the most recall at a precision of 0.99 (for pemangku the one it uses), and the one of the best F1. Scorers
that are not installed (nomenklatura, splink) are named and left out. LIST is an official list of candidates to take
real names from. Speed at growing numbers of mentions, as microseconds of processor time a mention.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import resource
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from article_pairs import Labelled, blind, outside_pairs, own_pairs
from labelled_pairs import FAMILY, GIVEN, REGIONS, Pair, blind_third, candidate_names, pairs
from pemangku.model import Article, Category, Evidence, Findings, Institution, Office, Part, PartKind, Person
from pemangku.resolve import ACCEPT, REVIEW, person_key, resolve
from scorers import Scorer, each, others, pemangku

_THRESHOLDS = (0.2, 0.5, 0.7, ACCEPT, 0.9, 0.95, 0.99)


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lists", nargs="*", type=Path)
    options.add_argument("--articles", type=Path, help="articles of others, each read singly")
    options.add_argument("--labels", type=Path, help="who is who in them")
    options.add_argument("--largest", type=int, default=100_000)
    given = options.parse_args()
    made = [("invented names", pairs(1200))]
    if given.lists:
        made.append(
            ("names of candidates", pairs(1200, names=[n for path in given.lists for n in candidate_names(path)]))
        )
    measured: list[Pair] = []
    for name, found in made:
        chosen = blind_third(found)
        measured += chosen
        _print_quality(name, found, [any(pair is other for other in chosen) for pair in found])
        _print_kinds(found)
    real = [("the project's articles, in pieces", own_pairs())]
    if given.articles and given.articles.is_file():
        real.append((given.articles.name, outside_pairs(given.articles, given.labels, given.lists)))
    for name, labelled in real:
        measured += [pair for pair, is_blind in zip(labelled.pairs, blind(labelled.pairs), strict=True) if is_blind]
        _print_quality(name, labelled.pairs, blind(labelled.pairs))
        _print_joined(labelled)
        _print_kinds(labelled.pairs)
    scores = each(pemangku)(measured)
    print(f"\nall {len(measured)} blind pairs as one set, at {ACCEPT}: {_quality(scores, ACCEPT, measured)}")
    _print_speed(given.largest)


# --- quality -------------------------------------------------------------------------------------------------------


def _print_quality(name: str, found: Sequence[Pair], kept_blind: Sequence[bool]) -> None:
    measured = [pair for pair, is_blind in zip(found, kept_blind, strict=True) if is_blind]
    tuned = [pair for pair, is_blind in zip(found, kept_blind, strict=True) if not is_blind]
    same = sum(pair.same for pair in measured)
    print(f"\n{name}: {len(measured)} blind pairs of {len(found)}, {same} of them one person")
    print(f"{'scored by':<32}{'threshold':>10}{'P':>8}{'R':>8}{'F1':>8}{'threshold':>12}{'P':>8}{'R':>8}{'F1':>8}")
    scorers: list[tuple[str, Scorer]] = [("pemangku", each(pemangku)), *others(tuned)]
    for scorer, score in scorers:
        scores = score(measured)
        surest, best = (_threshold(score, tuned, sure=sure) for sure in (True, False))
        surest = ACCEPT if scorer == "pemangku" else surest
        rates = (_quality(scores, at, measured) for at in (surest, best))
        print(f"{scorer:<32}{surest:>10.2f}{next(rates)}{best:>12.2f}{next(rates)}")
    for part, chosen in (("blind", measured), ("all", found)):
        scores = each(pemangku)(chosen)
        curve = "  ".join(f"{t}:{_quality(scores, t, chosen, short=True)}" for t in _THRESHOLDS)
        print(f"pemangku over thresholds, {part}: {curve}")


def _threshold(score: Scorer, tuned: Sequence[Pair], *, sure: bool) -> float:
    """The threshold of the best F1; with SURE that of the best recall among those of precision ≥ 0.99, if any is."""
    marked = list(zip(score(tuned), (pair.same for pair in tuned), strict=True))
    wanted = sum(same for _, same in marked)
    best = (False, 0.0, 1.0)
    for threshold in sorted({round(mark, 2) for mark, _ in marked} - {0.0}):
        accepted = [same for mark, same in marked if mark >= threshold]
        right = sum(accepted)
        precise = sure and bool(accepted) and right / len(accepted) >= 0.99
        best = max(best, (precise, right / wanted if precise else 2 * right / (len(accepted) + wanted), threshold))
    return best[2]


def _quality(scores: Sequence[float], threshold: float, found: Sequence[Pair], *, short: bool = False) -> str:
    return _rates([score >= threshold for score in scores], found, short=short)


def _rates(joined: Sequence[bool], found: Sequence[Pair], *, short: bool = False) -> str:
    """Precision and recall of the pairs that are JOINED; a dash where there is nothing to divide by."""
    accepted = [pair.same for pair, one in zip(found, joined, strict=True) if one]
    same = sum(pair.same for pair in found)
    precision, recall = _share(sum(accepted), len(accepted)), _share(sum(accepted), same)
    if short:
        return f" {precision}/{recall}"
    return f"{precision:>8}{recall:>8}{_share(2 * sum(accepted), len(accepted) + same):>8}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def _print_joined(labelled: Labelled) -> None:
    """How the pairs fare when all articles are resolved together: by every rule, not by the score alone."""
    joined = labelled.joined()
    rates = _rates([at in joined for at in range(len(labelled.pairs))], labelled.pairs)
    print(f"{'resolved together, all':<42}{rates}")
    print(f"pairs without a label, left out: {labelled.unlabelled}")


def _print_kinds(found: Sequence[Pair]) -> None:
    """How many of each kind of pair are joined, and how many more are left to people: recall, kind by kind."""
    kinds: defaultdict[tuple[bool, str], list[float]] = defaultdict(list)
    for pair in found:
        kinds[not pair.same, pair.made].append(pemangku(pair))
    print(f"{'kind of pair':<38}{'pairs':>7}{'joined':>8}{'share':>8}{'to people':>11}")
    for (differ, kind), scores in sorted(kinds.items()):
        joined = sum(score >= ACCEPT for score in scores)
        left = sum(REVIEW <= score < ACCEPT for score in scores)
        label = f"{'two persons' if differ else 'one person'}, {kind}"
        print(f"{label:<38}{len(scores):>7}{joined:>8}{joined / len(scores):>8.3f}{left:>11}")


# --- speed ---------------------------------------------------------------------------------------------------------


def _print_speed(largest: int) -> None:
    print(f"\n{'mentions':>10}{'seconds':>10}{'µs each':>10}{'ratio':>8}{'persons':>10}{'peak MB':>10}")
    first = 0.0
    for count in (size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= largest):
        findings = list(articles(count))
        started = time.process_time()
        resolution = resolve(findings)
        took = time.process_time() - started
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
