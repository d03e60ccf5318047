"""The statements of one article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.line import Line, key_of
from pemangku.extract.statements.attributions import Attribution, read_attributions
from pemangku.extract.statements.quotations import Voice, is_speech, voice_of
from pemangku.extract.statements.reports import read_reports, trim
from pemangku.extract.statements.speakers import Speakers, person_told_of
from pemangku.model import Mode, PartKind, SpeechAct, Statement

_LONGEST_OPENER = 7
_ACT_WITHIN = 14
"""How many words of a report may tell what it does (*mengingatkan … agar*)."""


def read_statements(lines: Sequence[Line], text: str) -> list[Statement]:
    """The statements of an article in the order of its sentences; the lines learn who speaks in them."""
    teller = _Teller(lines, text)
    for number, line in enumerate(lines):
        if line.sentence.kind is PartKind.BODY:
            teller.read(number, line)
    return teller.statements


class _Teller:
    def __init__(self, lines: Sequence[Line], text: str) -> None:
        self._lines = lines
        self._text = text
        self._speakers = Speakers()
        self._did: tuple[str, SpeechAct] | None = None
        self.statements: list[Statement] = []

    def read(self, number: int, line: Line) -> None:
        """The statements of one sentence: quotations first, then what is reported beside them."""
        before = len(self.statements)
        attributions = read_attributions(line, self._speakers)
        quotations = [q for q in line.sentence.quotations if is_speech(self._text, q, attributions)]
        for quotation in quotations:
            voice = voice_of(self._lines, number, quotation, attributions, self._speakers)
            begin, end = trim(self._text, quotation.begin, quotation.end)
            if voice is not None and end > begin:
                self._add(line, begin, end, Mode.DIRECT, voice)
        for report in read_reports(line, self._text, attributions, quotations):
            sign = report.attribution
            voice = Voice(sign.speaker, sign.confidence, f"report-{sign.rule}", sign.verb)
            self._add(line, report.begin, report.end, Mode.INDIRECT, voice)
        for attribution in attributions:
            self._speakers.spoke(attribution.speaker)
        if not attributions and not quotations:
            self._speakers.spoke(person_told_of(line))
        self._speakers.passed(line)
        self._did = self._done_in(before, attributions)
        line.speaker = self._speakers.any

    def _done_in(self, before: int, attributions: Sequence[Attribution]) -> tuple[str, SpeechAct] | None:
        """Who did what last in a sentence, BEFORE which so many statements stood: for the words that go on with it."""
        if len(self.statements) > before:
            return self.statements[-1].speaker, self.statements[-1].act
        # "Ia membantah tudingan itu" reports no words
        return (attributions[-1].speaker, attributions[-1].verb.act) if attributions else None

    def _add(self, line: Line, begin: int, end: int, mode: Mode, voice: Voice) -> None:
        words = self._text[begin:end]
        following: tuple[str, ...] = ()
        if mode is Mode.INDIRECT:
            opener = self._text[max(line.sentence.begin, begin - _LONGEST_OPENER) : begin]
            following = tuple(w.lower().strip(",") for w in f"{opener} {words}".split()[: _ACT_WITHIN + 1])
        after = self._did[1] if self._did is not None and self._did[0] == voice.speaker else None
        named = (key_of(item) for item in line.items if begin <= item.begin and item.end <= end)
        self.statements.append(
            Statement(
                speaker=voice.speaker,
                text=words,
                begin=begin,
                end=end,
                mode=mode,
                act=voice.verb.act_for(words, mode, following, after=after),
                evidence=line.evidence(voice.rule, voice.confidence),
                about=tuple(dict.fromkeys(key for key in named if key and key != voice.speaker)),
            )
        )
        self._speakers.spoke(voice.speaker)
        line.reports = True
