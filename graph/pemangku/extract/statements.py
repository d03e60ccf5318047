"""Who says what: quotations and reported statements, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pemangku.extract.chunks import Chunk, ChunkKind
from pemangku.extract.document import Quotation
from pemangku.extract.lines import Line, is_court, is_word, key_of
from pemangku.extract.phrases import Ref, RefKind
from pemangku.extract.speech import SpeechVerb, cues, enclitic_cues, no_speech, passive_verbs, verbs_before, words_of
from pemangku.model import Evidence, Mode, PartKind, SpeechAct, Statement

_SHORTEST_REPORT = 2
_SHORTEST_QUOTE = 3
_NEGATIONS = frozenset("tidak tak belum bukan jangan tanpa yang untuk akan bisa dapat harus agar".split())
_DEMONSTRATIVES = frozenset({"itu", "ini", "tersebut"})
_DEFAULT = SpeechVerb(SpeechAct.MENYATAKAN, neutral=True)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A sign of who speaks: items `first` to `last`, the verb, the speaker's key and how sure that is."""

    kind: str  # "after" (…," kata X), "before" (X mengatakan …), "according" (menurut X)
    first: int
    last: int
    begin: int
    end: int
    verb: SpeechVerb
    speaker: str | None
    confidence: float
    rule: str


class Speakers:
    """Who was speaking last: what *ia, dia, -nya, pihaknya* stand for."""

    def __init__(self) -> None:
        self.person: str | None = None
        self.institution: str | None = None
        self.judge: str | None = None
        self.acting: str | None = None
        self.any: str | None = None

    def spoke(self, key: str | None) -> None:
        """KEY is now the one whom pronouns stand for."""
        if key is None:
            return
        self.any = key
        if key.startswith("person:"):
            self.person = key

    def pronoun(self) -> str | None:
        """Whom a personal pronoun stands for."""
        return self.person or self.any


def read_statements(lines: Sequence[Line], text: str) -> list[Statement]:
    """The statements of an article in the order of its sentences."""
    reader = _Reader(lines, text)
    for number in range(len(lines)):
        reader.read(number)
    return reader.statements


class _Reader:
    def __init__(self, lines: Sequence[Line], text: str) -> None:
        self._lines = lines
        self._text = text
        self._speakers = Speakers()
        self.statements: list[Statement] = []

    def read(self, number: int) -> None:
        line = self._lines[number]
        if line.sentence.kind is not PartKind.BODY:
            return
        attributions = self._attributions(line)
        quotations = [q for q in line.sentence.quotations if self._is_speech(line, q, attributions)]
        for quotation in quotations:
            self._quoted(line, number, quotation, attributions)
        self._reported(line, attributions, quotations)
        if not attributions and not quotations:
            self._speakers.spoke(_subject(line))
        first = next((i for i in line.items if isinstance(i, Ref) and i.key and i.kind is not RefKind.PLACE), None)
        self._speakers.acting = first.key if first is not None and first.kind is RefKind.INSTITUTION else None
        if first is not None and first.kind is RefKind.INSTITUTION:
            self._speakers.institution = first.key
        judges = [i.key for i in line.items if isinstance(i, Ref) and i.key and is_court(i.key)]
        self._speakers.judge = judges[0] if judges else self._speakers.judge
        line.speaker = self._speakers.any

    # --- quotations -------------------------------------------------------------------------------------------------

    def _is_speech(self, line: Line, quotation: Quotation, attributions: Sequence[Attribution]) -> bool:
        """Whether words in quotation marks are speech and not a term or a title."""
        words = self._text[quotation.begin : quotation.end].split()
        ends = self._text[quotation.end - 1] in ",.!?…" or (
            quotation.end + 1 < len(self._text) and self._text[quotation.end + 1] in ","
        )
        if len(words) < _SHORTEST_QUOTE:
            return ends and any(0 <= a.begin - quotation.end <= 3 for a in attributions) and len(words) > 0
        if not quotation.opened:
            return any(a.kind == "after" and 0 <= a.begin - quotation.end <= 4 for a in attributions)
        if ends or len(words) >= 8:
            return True
        return any(a.kind == "after" and 0 <= a.begin - quotation.end <= 4 for a in attributions)

    def _quoted(self, line: Line, number: int, quotation: Quotation, attributions: Sequence[Attribution]) -> None:
        attribution = self._attribution_of(quotation, attributions)
        begin, end = self._trim(quotation.begin, quotation.end)
        if attribution is not None and attribution.speaker is not None:
            speaker, confidence, rule, verb = (
                attribution.speaker,
                attribution.confidence,
                f"quote-{attribution.rule}",
                attribution.verb,
            )
        else:
            verb = attribution.verb if attribution else _DEFAULT
            speaker, confidence, rule = self._carried(number, quotation)
        if speaker is None or end <= begin:
            return
        words = self._text[begin:end]
        self._add(line, speaker, begin, end, Mode.DIRECT, verb.act_for(words, Mode.DIRECT), rule, confidence)

    @staticmethod
    def _attribution_of(quotation: Quotation, attributions: Sequence[Attribution]) -> Attribution | None:
        after = [a for a in attributions if a.begin >= quotation.end]
        before = [a for a in attributions if a.end <= quotation.begin]
        if after and after[0].begin - quotation.end <= 12:
            return after[0]
        if before:
            return before[-1]
        return after[0] if after else None

    def _carried(self, number: int, quotation: Quotation) -> tuple[str | None, float, str]:
        """The speaker of a quotation without attribution: who was speaking, or for the first one who speaks next."""
        following = self._next_quote(number) if not quotation.closed else None
        if following is not None:
            return following, 0.85, "quote-over-paragraphs"
        if self._speakers.any is not None:
            return (
                self._speakers.any if self._lines[number].first_person is None else self._lines[number].first_person,
                0.8,
                "quote-continued",
            )
        for line in self._lines[number : number + 3]:
            if line.first_person is not None:
                return line.first_person, 0.6, "quote-before-name"
        return None, 0.0, ""

    def _next_quote(self, number: int) -> str | None:
        """The speaker that the next paragraph names when it goes on with a quotation left open."""
        if number + 1 >= len(self._lines):
            return None
        following = self._lines[number + 1]
        if not following.sentence.quotations or following.sentence.quotations[0].begin - following.sentence.begin > 1:
            return None
        end = following.sentence.quotations[0].end
        return next((a.speaker for a in self._attributions(following) if a.begin >= end), None)

    # --- reported ---------------------------------------------------------------------------------------------------

    def _reported(self, line: Line, attributions: Sequence[Attribution], quotations: Sequence[Quotation]) -> None:
        sentence_end = self._stop(line)
        taken_until = -1
        for index, attribution in enumerate(attributions):
            self._speakers.spoke(attribution.speaker)
            if attribution.speaker is None or attribution.begin < taken_until:
                continue
            if any(a.begin == attribution.begin for a in attributions[:index]):
                continue
            begin, end = self._report_span(line, attribution, attributions[index + 1 :], quotations, sentence_end)
            begin, end = self._trim(begin, end)
            words = self._text[begin:end]
            if (
                len(words.split()) < _SHORTEST_REPORT
                or self._only_points(words)
                or (line.sentence.quoted(begin) and quotations)
            ):
                continue
            if attribution.kind == "after" and any(abs(attribution.begin - q.end) <= 4 for q in quotations):
                continue
            following = tuple(w.lower().strip(",") for w in words.split()[:14])
            act = attribution.verb.act_for(words, Mode.INDIRECT, following)
            self._add(
                line,
                attribution.speaker,
                begin,
                end,
                Mode.INDIRECT,
                act,
                f"report-{attribution.rule}",
                attribution.confidence,
            )
            taken_until = end

    @staticmethod
    def _only_points(words: str) -> bool:
        """*tudingan tersebut*: what was said is only pointed at."""
        parts = words.lower().rstrip(".").split()
        return len(parts) <= 2 and parts[-1] in _DEMONSTRATIVES

    def _report_span(
        self,
        line: Line,
        attribution: Attribution,
        later: Sequence[Attribution],
        quotations: Sequence[Quotation],
        sentence_end: int,
    ) -> tuple[int, int]:
        begin_of_sentence = line.sentence.begin
        earlier_quotes = [q.end + 1 for q in quotations if q.end < attribution.begin]
        if earlier_quotes:
            begin_of_sentence = max(earlier_quotes)
        quote_after = [q.begin - 1 for q in quotations if q.begin > attribution.end]
        end = min([sentence_end, *quote_after])
        if attribution.kind == "after":
            rest = self._text[attribution.end : end].strip(" ,.")
            if len(rest.split()) < 2:
                return begin_of_sentence, attribution.begin
            return begin_of_sentence, end
        if attribution.kind == "according" and attribution.begin - begin_of_sentence > 25:
            return begin_of_sentence, end
        explicit = [
            a
            for a in later
            if a.rule == "subject-verb" and a.speaker != attribution.speaker and a.begin > attribution.end
        ]
        if explicit:
            end = min(end, self._clause_start(line, explicit[0]))
        return self._after_openers(attribution.end, end), end

    def _clause_start(self, line: Line, attribution: Attribution) -> int:
        """Where the clause of a second speaker begins: behind the last comma or conjunction before it."""
        at = attribution.begin
        for item in line.items:
            if item.begin >= attribution.begin:
                break
            if is_word(item, ",", "sementara", "sedangkan", ";"):
                at = item.begin
        return at

    def _after_openers(self, begin: int, end: int) -> int:
        """Skip *bahwa, agar …* and punctuation at the start of reported words."""
        while begin < end:
            rest = self._text[begin:end]
            stripped = rest.lstrip(" ,:;\n\t")
            begin += len(rest) - len(stripped)
            word = stripped.split(" ", 1)[0].lower().rstrip(",:")
            if word in ("bahwa", "bahwasanya", "agar", "supaya") and len(stripped) > len(word):
                begin += len(stripped.split(" ", 1)[0])
                continue
            break
        return begin

    def _stop(self, line: Line) -> int:
        return line.sentence.end

    def _trim(self, begin: int, end: int) -> tuple[int, int]:
        while begin < end and self._text[begin] in " \n\t,;:-–—":
            begin += 1
        while end > begin and self._text[end - 1] in " \n\t,;:":
            end -= 1
        return begin, end

    def _add(
        self, line: Line, speaker: str, begin: int, end: int, mode: Mode, act: SpeechAct, rule: str, confidence: float
    ) -> None:
        evidence = Evidence(begin=line.sentence.begin, end=line.sentence.end, rule=rule, confidence=confidence)
        about = tuple(
            dict.fromkeys(
                key
                for item in line.items
                if begin <= item.begin and item.end <= end and (key := key_of(item)) and key != speaker
            )
        )
        self.statements.append(
            Statement(
                speaker=speaker,
                text=self._text[begin:end],
                begin=begin,
                end=end,
                mode=mode,
                act=act,
                evidence=evidence,
                about=about,
            )
        )
        self._speakers.spoke(speaker)
        line.reports = True

    # --- attributions -----------------------------------------------------------------------------------------------

    def _attributions(self, line: Line) -> list[Attribution]:
        """The attributions of a sentence outside quotation marks, in order."""
        found: list[Attribution] = []
        items = line.items
        at = 0
        while at < len(items):
            item = items[at]
            attribution = None
            if isinstance(item, Chunk) and not line.sentence.quoted(item.begin):
                attribution = (
                    self._cue(line, at) or self._according(line, at) or self._verb(line, at) or self._passive(line, at)
                )
            if attribution is not None:
                found.append(attribution)
                at = max(attribution.last, at + 1)
            else:
                at += 1
        return found

    def _cue(self, line: Line, at: int) -> Attribution | None:
        """*kata X*, *katanya*, *imbuh dia*."""
        item = line.items[at]
        enclitic = enclitic_cues().get(item.lower) if isinstance(item, Chunk) else None
        if enclitic is not None and self._follows_pause(line, at):
            return self._made("after", line, at, at + 1, enclitic, self._speakers.pronoun(), 0.93, "cue-nya")
        verb = cues().get(item.lower) if isinstance(item, Chunk) else None
        if verb is None or not self._follows_pause(line, at):
            return None
        speaker, last, confidence = self._subject_after(line, at + 1)
        if speaker is None:
            return None
        return self._made(
            "after", line, at, last, verb, speaker, confidence, "cue-name" if confidence > 0.93 else "cue-pronoun"
        )

    @staticmethod
    def _follows_pause(line: Line, at: int) -> bool:
        """A cue stands behind a comma, a quotation mark or another pause, or opens the sentence."""
        if at == 0:
            return True
        previous = line.items[at - 1]
        return is_word(previous, ",", '"', "”", "'", "’", ")", ".", "?", "!", "-", "–", "…", ";")

    def _subject_after(self, line: Line, at: int) -> tuple[str | None, int, float]:
        items = line.items
        while at < len(items) and (
            is_word(items[at], "oleh", "lagi", "sang", "pula", "pak", "bu", "si")
            or (isinstance(items[at], Chunk) and items[at].kind is ChunkKind.TITLE)
        ):
            at += 1
        if at >= len(items):
            return None, at, 0.0
        item = items[at]
        if isinstance(item, Ref):
            if item.key is not None and item.kind is not RefKind.PLACE:
                if item.kind is RefKind.OFFICE:
                    behind = at + 1
                    while (
                        behind < len(items)
                        and behind - at < 8
                        and not is_word(items[behind], *_DEMONSTRATIVES, ",", ".", '"')
                    ):
                        behind += 1
                    if behind < len(items) and is_word(items[behind], *_DEMONSTRATIVES):
                        return self._speakers.person or item.key, behind + 1, 0.9
                return item.key, at + 1, 0.97 if item.kind is RefKind.PERSON else 0.9
            return None, at, 0.0
        if item.lower in ("dia", "ia", "beliau", "dirinya", "yang"):
            return self._speakers.pronoun(), at + 1, 0.93
        if item.kind is ChunkKind.WORD and item.lower in words_of("heads") or item.kind is ChunkKind.ROLE:
            end = at
            while end < len(items) and end - at < 10 and not is_word(items[end], *_DEMONSTRATIVES, ",", "."):
                end += 1
            if end < len(items) and is_word(items[end], *_DEMONSTRATIVES):
                return self._speakers.pronoun(), end + 1, 0.88
        return None, at, 0.0

    def _according(self, line: Line, at: int) -> Attribution | None:
        """*Menurut X, …*, *menurutnya*."""
        item = line.items[at]
        if is_word(item, "menurutnya"):
            verb = SpeechVerb(SpeechAct.MENILAI)
            return self._made("according", line, at, at + 1, verb, self._speakers.pronoun(), 0.92, "according")
        if not is_word(item, "menurut", "bagi") or (is_word(item, "bagi") and at > 0):
            return None
        speaker, last, confidence = self._subject_after(line, at + 1)
        if speaker is None or (is_word(item, "bagi") and not speaker.startswith("person:")):
            return None
        return self._made("according", line, at, last, SpeechVerb(SpeechAct.MENILAI), speaker, confidence, "according")

    def _verb(self, line: Line, at: int) -> Attribution | None:
        """*X mengatakan …*, *Ia juga menilai …*, *Politikus PKB itu mengajak …*."""
        match = verbs_before().at(line.words, at)
        if match is None or no_speech().at(line.words, at) is not None:
            return None
        last, verb = match
        if (
            verb.clause
            and last < len(line.items)
            and isinstance(following := line.items[last], Ref)
            and following.kind is not RefKind.PLACE
        ):
            return None
        speaker, confidence = self._subject_before(line, at)
        if speaker is None or self._supposed(line, at):
            return None
        return self._made(
            "before", line, at, last, verb, speaker, confidence, "subject-verb" if confidence > 0.93 else "pronoun-verb"
        )

    def _subject_before(self, line: Line, at: int) -> tuple[str | None, float]:
        items = line.items
        k = at - 1
        while k >= 0 and isinstance(items[k], Chunk) and items[k].lower in words_of("adverbs"):
            k -= 1
        if k < 0:
            return (self._speakers.pronoun(), 0.6) if at > 0 and False else (None, 0.0)
        item = items[k]
        if isinstance(item, Ref):
            return self._ref_subject(line, k)
        if item.lower in words_of("singular"):
            return self._speakers.pronoun(), 0.93
        if item.lower == "mereka" and k == 0:
            return self._speakers.acting, 0.75
        if item.lower in ("majelis", "hakim") or (item.kind is ChunkKind.ROLE and item.lower == "majelis hakim"):
            return self._speakers.judge, 0.85
        if item.lower in _DEMONSTRATIVES:
            return self._anaphor(line, k)
        if item.lower in (",", ")"):
            return self._apposed_subject(line, k)
        return None, 0.0

    @staticmethod
    def _supposed(line: Line, at: int) -> bool:
        """*bila X menyatakan …*: what is only supposed was not said."""
        for k in range(at - 1, max(-1, at - 6), -1):
            if is_word(line.items[k], "bila", "jika", "apabila", "kalau", "seandainya", "andai", "jikalau"):
                return True
            if is_word(line.items[k], ",", "."):
                return False
        return False

    @staticmethod
    def _supposed(line: Line, at: int) -> bool:
        """*bila X menyatakan …*: what is only supposed was not said."""
        for k in range(at - 1, max(-1, at - 6), -1):
            if is_word(line.items[k], "bila", "jika", "apabila", "kalau", "seandainya", "andai", "jikalau"):
                return True
            if is_word(line.items[k], ",", "."):
                return False
        return False

    def _ref_subject(self, line: Line, k: int) -> tuple[str | None, float]:
        ref = line.items[k]
        assert isinstance(ref, Ref)
        if ref.kind is RefKind.PLACE and k >= 2 and is_word(line.items[k - 1], ","):
            # "Pemerintah Kabupaten X, Provinsi Y menekankan …"
            apposed = line.items[k - 2]
            return (
                (apposed.key, 0.9)
                if isinstance(apposed, Ref) and apposed.key and apposed.kind is not RefKind.PLACE
                else (None, 0.0)
            )
        if ref.key is None or ref.kind is RefKind.PLACE:
            return None, 0.0
        before = line.items[k - 1] if k else None
        if before is not None and is_word(
            before,
            "oleh",
            "kepada",
            "dengan",
            "di",
            "ke",
            "dari",
            "untuk",
            "terhadap",
            "bersama",
            "bagi",
            "tentang",
            "menurut",
        ):
            return self._main_subject(line, k)
        if before is not None and is_word(before, "calon", "pasangan"):
            return ref.key, 0.9
        return ref.key, 0.97 if ref.kind is RefKind.PERSON else 0.94

    def _main_subject(self, line: Line, k: int) -> tuple[str | None, float]:
        """*Ketua X dari PKB menilai*: the reference before the preposition."""
        for back in range(k - 2, max(-1, k - 6), -1):
            item = line.items[back]
            if isinstance(item, Ref) and item.key is not None and item.kind is RefKind.PERSON:
                return item.key, 0.9
        return None, 0.0

    def _anaphor(self, line: Line, k: int) -> tuple[str | None, float]:
        """*politikus PKB itu*, *mantan bupati tersebut*: the person who was just spoken of."""
        for back in range(k - 1, max(-1, k - 10), -1):
            item = line.items[back]
            if isinstance(item, Ref):
                if item.kind is RefKind.OFFICE:
                    return self._speakers.person or item.key, 0.9
                if item.kind is RefKind.PERSON:
                    return item.key, 0.9
                if item.kind is RefKind.INSTITUTION and back == k - 1:
                    if back == 0 or not (
                        isinstance(line.items[back - 1], Chunk) and line.items[back - 1].lower in words_of("heads")
                    ):
                        continue
                continue
            if item.lower in words_of("heads") or item.kind is ChunkKind.ROLE:
                return self._speakers.person, 0.9
            if item.lower in (",", ".", "dan", "yang", "tetapi", "namun"):
                break
            if item.lower in (
                "lembaga",
                "partai",
                "organisasi",
                "komisi",
                "institusi",
                "badan",
                "dewan",
                "majelis",
                "dinas",
                "fraksi",
            ):
                return self._speakers.institution, 0.8
        return None, 0.0

    def _apposed_subject(self, line: Line, k: int) -> tuple[str | None, float]:
        """*X, … , mengatakan* and *X (51) mengatakan*."""
        items = line.items
        previous = items[k - 1] if k else None
        if isinstance(previous, Ref) and previous.key and previous.kind is RefKind.PERSON:
            if k >= 2 and is_word(items[k - 2], "dengan", "kepada", "oleh", "dari", "terhadap", "untuk", "bersama"):
                return line.first_person, 0.85
            return previous.key, 0.96
        opening = "(" if is_word(items[k], ")") else ","
        for back in range(k - 1, max(-1, k - 16), -1):
            if is_word(items[back], opening) and back:
                candidate = items[back - 1]
                if isinstance(candidate, Ref) and candidate.key and candidate.kind is not RefKind.PLACE:
                    return candidate.key, 0.92
                return None, 0.0
        return None, 0.0

    def _passive(self, line: Line, at: int) -> Attribution | None:
        """*…, disebutkan X, …*: a passive verb of saying between commas with its speaker."""
        item = line.items[at]
        verb = passive_verbs().get(item.lower) if isinstance(item, Chunk) else None
        if verb is None or at == 0 or not is_word(line.items[at - 1], ","):
            return None
        speaker, last, confidence = self._subject_after(line, at + 1)
        if speaker is None or not (last >= len(line.items) or is_word(line.items[last], ",", ".")):
            return None
        return self._made("after", line, at, last, verb, speaker, confidence, "passive")

    def _made(
        self,
        kind: str,
        line: Line,
        first: int,
        last: int,
        verb: SpeechVerb,
        speaker: str | None,
        confidence: float,
        rule: str,
    ) -> Attribution | None:
        if speaker is None:
            return None
        self._speakers.spoke(speaker)
        end = line.items[last - 1].end
        return Attribution(kind, first, last, line.items[first].begin, end, verb, speaker, confidence, rule)


def _subject(line: Line) -> str | None:
    """The person a sentence without statements is about: the one right before a verb, else the first that is no ticket's."""
    people = [
        (k, i)
        for k, i in enumerate(line.items)
        if isinstance(i, Ref)
        and i.key
        and i.key.startswith("person:")
        and not line.sentence.quoted(i.begin)
        and not (k and is_word(line.items[k - 1], "dengan", "oleh", "kepada", "terhadap", "dari", "untuk", "bersama"))
    ]
    for k, ref in people:
        after = k + 1
        if after < len(line.items) and is_word(line.items[after], ","):
            after += 1
        following = line.items[after] if after < len(line.items) else None
        if isinstance(following, Chunk) and _VERB.match(following.lower):
            return ref.key
    alone = [ref for _, ref in people if ref.pair is None]
    return (alone or [ref for _, ref in people])[0].key if people else None


_VERB = re.compile(r"(?:me|ber|di|ter|telah|sudah|akan|juga|tidak|menolak)[a-z]*$")
