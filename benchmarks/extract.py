"""How many articles a second are extracted, beside what others do with them: `python benchmarks/extract.py`.

Beside spaCy, which merely splits them into tokens and sentences, and beside id-location-ner, which finds places only
(with the same list of regions, down to districts). Both are in the dependency group `bench`.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pemangku.build.extraction import extract_all
from pemangku.extract import extract
from pemangku.model import Article
from pemangku.read import read
from pemangku.reference import regions
from side_by_side import installed, report, seconds

REPOSITORY = Path(__file__).parent.parent
TIMES = 64  # as often as the articles are extracted to compare one process with two: starting one takes up to a second


def articles() -> list[Article]:
    """The seeds and the articles of the gold sets."""
    sources = [str(REPOSITORY / "seeds"), str(REPOSITORY / "tests" / "gold")]
    return list(read(sources, on_skip=print))


def spacy_sentences() -> Callable[[str], object]:
    """Tokens and sentences."""
    import spacy

    nlp = spacy.blank("id")
    nlp.add_pipe("sentencizer")
    return nlp


def location_names() -> Callable[[str], object]:
    """Places, by id-location-ner."""
    from location_ner import LocationExtractor

    known = regions()
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["province_name", "city_name", "district_name", "subdistrict_name"])
        for regency in known.regencies:
            for district in known.districts(regency.code):
                rows.writerow([known.get(regency.parent).name, regency.name, district.name, ""])
        file.flush()
        return LocationExtractor.from_csv(file.name, max_level="district").extract


def main() -> None:
    """Print three ratios."""
    texts = articles()
    split, locate = spacy_sentences(), location_names()
    took = seconds(
        {
            "pemangku": lambda: [extract(article) for article in texts],
            "spaCy": lambda: [split(article.text) for article in texts],
            "id-location-ner": lambda: [locate(article.text) for article in texts],
        },
        rounds=5,
    )
    print("  ".join(f"{name} {len(texts) / time:.0f} articles/s" for name, time in took.items()))
    speed, places = took["spaCy"] / took["pemangku"], took["id-location-ner"] / took["pemangku"]
    report("articles/s of extraction ÷ spaCy splitting into sentences", speed, "≥ 0.5", kept=speed >= 0.5)
    report("articles/s of extraction ÷ id-location-ner", places, "≥ 3", kept=places >= 3)

    many = [replace(article, id=f"{article.id}-{time}") for time in range(TIMES) for article in texts]
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(installed(Path(folder)))
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        cores = seconds({str(jobs): lambda jobs=jobs: list(extract_all(many, jobs=jobs)) for jobs in (1, 2)}, rounds=1)
    both = cores["1"] / cores["2"]
    report("articles/s in two processes ÷ in one", both, "≥ 1.8", kept=both >= 1.8)


if __name__ == "__main__":
    main()
