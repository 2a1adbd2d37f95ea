#!/usr/bin/env python3
"""A second opinion on the arithmetic: docs/scoring.md in Python, beside the program.

usage: reference.py MGI FOLDER [--count N] [--seed S]

Makes N random questionnaires (default 1000) with an assessment of each in FOLDER, lets `MGI assess` score them,
scores them here, and compares every number: points, values, bounds, coverage, bands, effective weights, views
and gains. Numbers must agree within 1e-12, words exactly. Written from docs/scoring.md, in another way than the
program: recursively, and the arithmetic mean in exact fractions. Standard library only.
"""

import argparse
import json
import math
import pathlib
import random
import subprocess
import sys
from fractions import Fraction

TOLERANCE = 1e-12
MEANS = ["arithmetic", "geometric", "harmonic", "minimum"]
OPEN = ["unknown", None]  # None: the file has no answer


# ---- The arithmetic of docs/scoring.md ----


def mean_of(kind, parts):
    """The mean of (weight, value) pairs; None where there are none."""
    if not parts:
        return None
    values = [value for _, value in parts]
    if kind == "minimum":
        return min(values)
    if kind != "arithmetic" and min(values) == 0:
        return 0.0
    weights = [Fraction(weight) for weight, _ in parts]
    if kind == "arithmetic":
        return float(sum(w * Fraction(v) for w, v in zip(weights, values)) / sum(weights))
    if kind == "harmonic":
        return float(sum(weights) / sum(w / Fraction(v) for w, v in zip(weights, values)))
    logarithms = math.fsum(float(w) * math.log(v) for w, v in zip(weights, values))
    return math.exp(logarithms / float(sum(weights)))


def points_of(scale, answer):
    """Points of an answer; None where it has none."""
    if answer in OPEN or answer == "not-applicable":
        return None
    if "choices" in scale:
        return scale["choices"][answer]
    if "items" in scale:
        held = sum(Fraction(scale["items"][item]) for item in answer)
        return float(held / sum(Fraction(weight) for weight in scale["items"].values()))
    worst, best = Fraction(scale["worst"]), Fraction(scale["best"])
    return float((Fraction(answer) - worst) / (best - worst))


def ends_of(scale):
    """Worst and best points of a scale."""
    if "choices" in scale:
        return min(scale["choices"].values()), max(scale["choices"].values())
    return 0.0, 1.0


def billionths(number):
    return math.floor(abs(number) * 1e9 + 0.5) * (-1 if number < 0 else 1)


class Case:
    """A questionnaire with the answers to it."""

    def __init__(self, questionnaire, answers):
        self.questionnaire = questionnaire
        self.answers = answers
        self.sections = {section["id"]: section for section in questionnaire["sections"]}
        self.indicators = {indicator["id"]: indicator for indicator in questionnaire["indicators"]}

    def scale(self, indicator):
        return self.questionnaire["scales"][indicator["scale"]]

    def children(self, parent):
        sections = [s for s in self.questionnaire["sections"] if s["parent"] == parent]
        indicators = [i for i in self.questionnaire["indicators"] if i["section"] == parent]
        return sections, indicators

    def points(self, open_end=None, changed=None):
        """Points by indicator; open ones at one end of their scale: 0 the worst, 1 the best."""
        found = {}
        for name, indicator in self.indicators.items():
            answer = self.answers.get(name)
            points = points_of(self.scale(indicator), answer)
            if answer in OPEN and open_end is not None:
                points = ends_of(self.scale(indicator))[open_end]
            found[name] = points
        found.update(changed or {})
        return found

    def value(self, parent, points):
        """The value of a section, or of the whole (None)."""
        sections, indicators = self.children(parent)
        kind = self.questionnaire["overall"] if parent is None else self.sections[parent]["mean"]
        if parent is None and kind == "none":
            return None
        parts = [(i["weight"], points[i["id"]]) for i in indicators]
        parts += [(s["weight"], self.value(s["id"], points)) for s in sections]
        return mean_of(kind, [part for part in parts if part[1] is not None])

    def below(self, parent):
        """All indicators in a section, or in the whole (None)."""
        sections, indicators = self.children(parent)
        found = list(indicators)
        for section in sections:
            found += self.below(section["id"])
        return found

    def effective_weights(self, parent=None, share=Fraction(1)):
        sections, indicators = self.children(parent)
        total = sum(Fraction(child["weight"]) for child in sections + indicators)
        found = {i["id"]: share * Fraction(i["weight"]) / total for i in indicators}
        for section in sections:
            found.update(
                self.effective_weights(section["id"], share * Fraction(section["weight"]) / total))
        return found

    def applicable(self, parent):
        return [i for i in self.below(parent) if self.answers.get(i["id"]) != "not-applicable"]

    def coverage(self, parent):
        """By count and by weight; None where nothing is applicable."""
        applicable = self.applicable(parent)
        if not applicable:
            return None, None
        answered = [i for i in applicable if self.answers.get(i["id"]) not in OPEN]
        weights = self.effective_weights()
        return (len(answered) / len(applicable),
                float(sum(weights[i["id"]] for i in answered) /
                      sum(weights[i["id"]] for i in applicable)))

    def band_of(self, value):
        reached = [band for band, start in self.questionnaire["bands"]
                   if billionths(value) >= billionths(start)]
        return reached[-1] if reached else self.questionnaire["bands"][0][0]

    def standing(self, parent):
        """What the JSON says of a section, or of the whole."""
        lowest, highest = (self.value(parent, self.points(end)) for end in (0, 1))
        value = self.value(parent, self.points())
        coverage, by_weight = self.coverage(parent)
        band = {"kind": "none", "low": None, "high": None}
        if self.questionnaire["bands"] and value is not None:
            least = billionths(self.questionnaire["minimum-coverage"])
            if self.questionnaire["origin"] == "own-coding":
                band["kind"] = "own-coding"
            elif billionths(min(coverage, by_weight)) < least:
                band["kind"] = "too-little-answered"
            else:
                low, high = self.band_of(lowest), self.band_of(highest)
                band = {"kind": "band" if low == high else "between", "low": low, "high": high}
        return {"value": value, "lowest": lowest, "highest": highest, "coverage": coverage,
                "weight-coverage": by_weight, "band": band}

    def view(self, code):
        """Value, bounds and coverage of a code of the framework."""
        named = [i for i in self.questionnaire["indicators"] if code in i["codes"]]
        weights = self.effective_weights()

        def mean(points):
            return mean_of("arithmetic", [(weights[i["id"]], points[i["id"]]) for i in named
                                          if points[i["id"]] is not None])

        return {"value": mean(self.points()), "lowest": mean(self.points(0)),
                "highest": mean(self.points(1))}

    def above(self, indicator):
        """The sections that an indicator stands in, its own first."""
        found = [indicator["section"]]
        while self.sections[found[-1]]["parent"] is not None:
            found.append(self.sections[found[-1]]["parent"])
        return found

    def gains(self):
        """Of each gap the rise of each section above it, and of the whole."""
        now = self.points()
        found = {}
        for name, indicator in self.indicators.items():
            best = ends_of(self.scale(indicator))[1]
            if now[name] is None or now[name] >= best:
                continue
            then = self.points(changed={name: best})
            rises = {section: self.value(section, then) - self.value(section, now)
                     for section in self.above(indicator)}
            overall = None
            if self.questionnaire["overall"] != "none":
                overall = self.value(None, then) - self.value(None, now)
            found[name] = (rises, overall)
        return found


# ---- Random questionnaires and answers ----


def random_case(source, number):
    def weight():
        return source.choice([1, 1, 2, 0.5, 3, round(source.uniform(0.1, 9), 3)])

    def numbers(count):
        return sorted(round(source.uniform(0, 1), 3) for _ in range(count))

    choices = {f"c-{n}": points for n, points in enumerate(numbers(source.randint(2, 5)))}
    if len(set(choices.values())) == 1:
        choices["c-0"], choices["c-1"] = 0.2, 0.9
    scales = {
        "three": {"choices": {"good": 1, "fair": 0.5, "bad": 0}},
        "some": {"choices": choices},
        "list": {"items": {f"item-{n}": weight() for n in range(source.randint(1, 5))}},
        "up": {"worst": 0, "best": source.choice([1, 100, 7.5])},
        "down": {"worst": 40, "best": source.choice([-10, 0, 2.5])},
    }
    sections = []
    for n in range(source.randint(1, 12)):
        # Mostly below the last one, so that some trees are deep.
        parent = None
        if sections and source.random() < 0.75:
            parent = source.choice([sections[-1], source.choice(sections)])["id"]
        sections.append({"id": f"s-{n}", "parent": parent, "weight": weight(),
                         "mean": source.choice(MEANS + ["arithmetic"])})
    parents = {section["parent"] for section in sections}
    homes = [s["id"] for s in sections if s["id"] not in parents]  # none may be empty
    homes += [source.choice(sections)["id"] for _ in range(source.randint(0, 20))]
    indicators = [{"id": f"i-{n}", "section": home, "scale": source.choice(list(scales)),
                   "weight": weight(), "codes": source.sample(["A", "B", "C"], source.randint(0, 2))}
                  for n, home in enumerate(homes)]
    starts = sorted({0.0, *numbers(source.randint(0, 3))})
    bands = [] if source.random() < 0.1 else [(f"b-{n}", start) for n, start in enumerate(starts)]
    questionnaire = {
        "id": f"random-{number}", "scales": scales, "sections": sections, "indicators": indicators,
        "bands": bands, "overall": source.choice(MEANS + ["none"]),
        "minimum-coverage": source.choice([0, 0.5, 0.8, 1]),
        "origin": source.choice(["government", "government", "simulated", "own-coding"])}
    answers = {}
    rest = source.choice([0, 0.1, 0.5])  # the share that is open or not applicable
    for indicator in indicators:
        scale = scales[indicator["scale"]]
        if source.random() < rest:
            answer = source.choice(["unknown", "not-applicable", None])
        elif "choices" in scale:
            answer = source.choice(list(scale["choices"]))
        elif "items" in scale:
            answer = source.sample(list(scale["items"]), source.randint(0, len(scale["items"])))
        else:
            low, high = sorted([scale["worst"], scale["best"]])
            answer = source.choice([low, high, round(source.uniform(low, high), 2)])
        answers[indicator["id"]] = answer
    return Case(questionnaire, answers)


def questionnaire_text(case):
    q = case.questionnaire
    lines = ["mgi-questionnaire: 1", f"id: {q['id']}", 'version: "1"', "title: Random",
             "levels: [" + ", ".join(f"level {n}" for n in range(1, 14)) + "]",
             f"overall: {q['overall']}", f"minimum-coverage: {q['minimum-coverage']}",
             "default-scale: three",
             "frameworks: [{id: codes, title: Codes, codes: [{code: A, title: A}, "
             "{code: B, title: B}, {code: C, title: C}]}]",
             "scales:"]
    for name, scale in q["scales"].items():
        if "choices" in scale:
            entries = ", ".join(f"{{id: {c}, points: {p}}}" for c, p in scale["choices"].items())
            lines.append(f"  - {{id: {name}, choices: [{entries}]}}")
        elif "items" in scale:
            entries = ", ".join(f"{{id: {i}, weight: {w}}}" for i, w in scale["items"].items())
            lines.append(f"  - {{id: {name}, items: [{entries}]}}")
        else:
            lines.append(f"  - {{id: {name}, number: {{worst: {scale['worst']}, best: {scale['best']}}}}}")
    if q["bands"]:
        lines.append("bands:")
        lines += [f"  - {{id: {band}, title: {band}, from: {start}}}" for band, start in q["bands"]]

    def section_lines(parent, indent):
        found = []
        for s in case.children(parent)[0]:
            found.append(f"{indent}- id: {s['id']}")
            found.append(f"{indent}  title: {s['id']}")
            found.append(f"{indent}  weight: {s['weight']}")
            found.append(f"{indent}  mean: {s['mean']}")
            inner = section_lines(s["id"], indent + "    ")
            found += [f"{indent}  sections:", *inner] if inner else []
        return found

    lines += ["sections:", *section_lines(None, "  "), "indicators:"]
    for i in q["indicators"]:
        codes = ", ".join(i["codes"])
        lines.append(f"  - {{id: {i['id']}, section: {i['section']}, scale: {i['scale']}, "
                     f"weight: {i['weight']}, title: {i['id']}, question: Is there {i['id']}?"
                     + (f", frameworks: {{codes: [{codes}]}}" if codes else "") + "}")
    return "\n".join(lines) + "\n"


def answers_text(case):
    lines = ["mgi-assessment: 1",
             f"questionnaire: {{id: {case.questionnaire['id']}, version: \"1\"}}",
             "jurisdiction: {name: Randomia, code: XA}", 'round: "2024"', "date: 2024",
             f"origin: {case.questionnaire['origin']}", "status: draft",
             "sources: [{key: law, title: Law, kind: official, year: 2023}]", "answers:"]
    for name, answer in case.answers.items():
        if answer == "not-applicable":
            text = "{answer: not-applicable, reason: invented}"
        elif answer == []:
            text = "none"
        elif isinstance(answer, list):
            text = "[" + ", ".join(answer) + "]"
        else:
            text = "" if answer is None else str(answer)
        if answer not in OPEN and answer != "not-applicable":
            text = f"{{answer: {text}, sources: [law]}}"  # codings by others must cite
        lines.append(f"  {name}: {text}".rstrip())
    return "\n".join(lines) + "\n"


# ---- Comparing ----


class Comparison:
    def __init__(self):
        self.numbers = 0
        self.largest = 0.0
        self.differences = []

    def same(self, where, expected, actual):
        if isinstance(expected, dict):
            for key, value in expected.items():
                self.same(f"{where}/{key}", value, actual[key])
        elif isinstance(expected, (int, float, Fraction)) and isinstance(actual, (int, float)):
            self.numbers += 1
            difference = abs(float(expected) - actual)
            self.largest = max(self.largest, difference)
            if not difference <= TOLERANCE:
                self.differences.append(f"{where}: {float(expected)!r} here, {actual!r} there")
        elif expected != actual:
            self.differences.append(f"{where}: {expected!r} here, {actual!r} there")

    def case(self, case, document):
        where = case.questionnaire["id"]
        self.same(where, case.questionnaire["id"], document["questionnaire"]["id"])
        points, weights = case.points(), case.effective_weights()
        for entry in document["indicators"]:
            name = entry["id"]
            worst, best = ends_of(case.scale(case.indicators[name]))
            self.same(f"{where}/{name}", {"points": points[name], "effective-weight": weights[name],
                                          "worst": worst, "best": best}, entry)
        self.same(f"{where}/indicators", len(case.indicators), len(document["indicators"]))
        self.same(f"{where}/sections", len(case.sections), len(document["sections"]))
        for entry in document["sections"]:
            self.same(f"{where}/{entry['id']}", case.standing(entry["id"]), entry)
        if case.questionnaire["overall"] == "none":
            self.same(f"{where}/overall", None, document["overall"])
        else:
            self.same(f"{where}/overall", case.standing(None), document["overall"])
        for entry in document["views"][0]["codes"]:
            self.same(f"{where}/view {entry['code']}", case.view(entry["code"]), entry)
        gains = case.gains()
        self.same(f"{where}/gaps", sorted(gains), sorted(gap["indicator"] for gap in document["gaps"]))
        for gap in document["gaps"]:
            rises, overall = gains.get(gap["indicator"], ({}, None))
            said = {gain["section"]: gain["rise"] for gain in gap["gains"]}
            for section, rise in rises.items():
                self.same(f"{where}/gain {gap['indicator']}/{section}", rise, said.get(section, 0.0))
            self.same(f"{where}/gain {gap['indicator']}", overall, gap["overall-gain"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("mgi", help="the program")
    parser.add_argument("folder", help="where the files go; made if needed")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = pathlib.Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    source = random.Random(options.seed)
    cases = [random_case(source, number) for number in range(options.count)]
    comparison = Comparison()
    for begin in range(0, len(cases), 50):
        part = cases[begin:begin + 50]
        files = []
        for case in part:
            name = case.questionnaire["id"]
            (folder / f"{name}.yaml").write_text(questionnaire_text(case), encoding="utf-8")
            files.append(folder / f"{name}-answers.yaml")
            files[-1].write_text(answers_text(case), encoding="utf-8")
        command = [options.mgi, "assess", "--quiet", "--format", "json", "--by", "codes", *map(str, files)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            print(run.stderr, file=sys.stderr)
            sys.exit(f"{options.mgi} ended with {run.returncode}")
        documents = json.loads(run.stdout)
        documents = documents if isinstance(documents, list) else [documents]
        for case, document in zip(part, documents, strict=True):
            comparison.case(case, document)
    for difference in comparison.differences[:20]:
        print(difference)
    print(f"{len(cases)} questionnaires, {comparison.numbers} numbers compared, seed {options.seed}: "
          f"{len(comparison.differences)} differ, the largest difference is {comparison.largest:.1e}")
    sys.exit(1 if comparison.differences or not comparison.numbers else 0)


if __name__ == "__main__":
    main()
