#!/usr/bin/env python3
"""The floor that a script sets: reads assessments with PyYAML's C loader and rolls them up as mgi does.

Called as: roll_up.py QUESTIONNAIRE FOLDER >summary.csv
Prints a row for each file: code, round, and for each top section value, lowest and highest possible value.
Checks nothing. Only arithmetic means, scales of choices: what the measured questionnaire has.
"""
import csv
import pathlib
import sys

import yaml


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.CSafeLoader)


def scales_of(questionnaire):
    """Of each scale the points of its choices, or the shares of the items of a checklist."""
    scales = {}
    for scale in questionnaire["scales"]:
        items = scale.get("items", [])
        scales[scale["id"]] = {word(choice["id"]): float(choice["points"]) for choice in scale.get("choices", [])} or {
            item["id"]: 1 / len(items) for item in items
        }
    return scales


def word(answer):
    # A YAML 1.1 loader reads yes and no as booleans.
    return {True: "yes", False: "no"}.get(answer, answer)


def tree_of(questionnaire):
    """Sections by their parents and indicators by their sections."""
    tree = {"sections": {}, "indicators": {}, "scale": questionnaire["default-scale"]}

    def add(parent, sections):
        tree["sections"][parent] = sections
        for section in sections:
            add(section["id"], section.get("sections", []))

    add(None, questionnaire["sections"])
    for indicator in questionnaire["indicators"]:
        tree["indicators"].setdefault(indicator["section"], []).append(indicator)
    return tree


def bounds(answer, points):
    if isinstance(answer, dict):
        answer = answer.get("answer")
    answer = word(answer)
    if answer == "not-applicable":
        return None
    if answer is None or answer == "unknown":
        return None, 0.0, 1.0
    if isinstance(answer, list):
        worth = sum(points[item] for item in answer)
    else:
        worth = points.get(answer, 0.0)  # "none" of a checklist
    return worth, worth, worth


def mean(parts, which):
    counted = [(weight, part[which]) for weight, part in parts if part is not None and part[which] is not None]
    total = sum(weight for weight, _ in counted)
    return sum(weight * value for weight, value in counted) / total if total else None


def roll_up(tree, section, answers, scales):
    parts = []
    for child in tree["sections"].get(section, []):
        parts.append((float(child.get("weight", 1)), roll_up(tree, child["id"], answers, scales)))
    for indicator in tree["indicators"].get(section, []):
        points = scales[indicator.get("scale", tree["scale"])]
        parts.append((float(indicator.get("weight", 1)), bounds(answers.get(indicator["id"]), points)))
    if all(part is None for _, part in parts):
        return None
    return tuple(mean(parts, which) for which in range(3))


def main():
    questionnaire = load(sys.argv[1])
    scales = scales_of(questionnaire)
    tree = tree_of(questionnaire)
    tops = [section["id"] for section in tree["sections"][None]]
    out = csv.writer(sys.stdout)
    out.writerow(["code", "round"] + [f"{top}_{name}" for top in tops for name in ("value", "lowest", "highest")])
    for path in sorted(pathlib.Path(sys.argv[2]).glob("*.yaml")):
        assessment = load(path)
        row = [assessment["jurisdiction"]["code"], assessment["round"]]
        for top in tops:
            row += roll_up(tree, top, assessment["answers"], scales) or (None, None, None)
        out.writerow(row)


main()
