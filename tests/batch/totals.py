#!/usr/bin/env python3
"""Requires that a batch of many files says the same numbers everywhere.

Called as: totals.py MGI MAKE_ASSESSMENTS COUNT FOLDER
Makes COUNT assessments and compares, number by number and in sum: one 'mgi assess' for each file, the tables of
'mgi batch', its database, and the lines of 'mgi score'.
"""
import concurrent.futures
import csv
import json
import math
import pathlib
import shutil
import sqlite3
import subprocess
import sys

mgi, make, count, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), pathlib.Path(sys.argv[4])


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, cwd=folder, encoding="utf-8").stdout


def number(text):
    return float(text) if text not in ("", None) else None


def of_single(path):
    report = json.loads(run(mgi, "assess", "--quiet", "--format", "json", str(path)))
    code = report["assessment"]["jurisdiction"]["code"]
    sections = {(code, s["id"]): (s["value"], s["lowest"], s["highest"]) for s in report["sections"]}
    answers = {(code, i["id"]): i["points"] for i in report["indicators"]}
    return sections, answers


def of_singles(paths):
    sections, answers = {}, {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for one_sections, one_answers in pool.map(of_single, paths):
            sections |= one_sections
            answers |= one_answers
    return sections, answers


def of_tables():
    with open(folder / "out/sections.csv", encoding="utf-8", newline="") as file:
        sections = {
            (row["jurisdiction_code"], row["section"]): tuple(number(row[k]) for k in ("value", "lowest", "highest"))
            for row in csv.DictReader(file)
            if row["section"] != "overall"
        }
    with open(folder / "out/answers.csv", encoding="utf-8", newline="") as file:
        answers = {(row["jurisdiction_code"], row["indicator"]): number(row["points"]) for row in csv.DictReader(file)}
    return sections, answers


def of_summary():
    """The top sections only."""
    values = {}
    with open(folder / "out/summary.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for column in row:
                if column.endswith("_value"):
                    top = column.removesuffix("_value")
                    values[row["jurisdiction_code"], top] = tuple(
                        number(row[f"{top}_{k}"]) for k in ("value", "lowest", "highest")
                    )
    return values


def of_database():
    with sqlite3.connect(folder / "out/results.sqlite") as database:
        joined = "JOIN assessments a ON a.id = assessment JOIN jurisdictions j ON j.id = a.jurisdiction"
        sections = {
            (code, section): (value, lowest, highest)
            for code, section, value, lowest, highest in database.execute(
                f"SELECT code, section, value, lowest, highest FROM scores {joined} WHERE section <> 'overall'"
            )
        }
        answers = {
            (code, indicator): points
            for code, indicator, points in database.execute(f"SELECT code, indicator, points FROM answers {joined}")
        }
    return sections, answers


def of_lines():
    sections, answers = {}, {}
    for line in run(mgi, "score", "--quiet", "in").splitlines():
        result = json.loads(line)
        code = result["jurisdiction"]["code"]
        sections |= {(code, s["id"]): (s["value"], s["lowest"], s["highest"]) for s in result["sections"]}
        answers |= {(code, i["id"]): i["points"] for i in result["indicators"]}
    return sections, answers


def total(values):
    return math.fsum(v for value in values.values() for v in (value if isinstance(value, tuple) else (value,)) if v is not None)


def require_same(name, one, other):
    different = [key for key in one.keys() | other.keys() if one.get(key, "absent") != other.get(key, "absent")]
    if different or total(one) != total(other):
        key = min(different)
        sys.exit(f"{name}: {len(different)} numbers differ, for example {key}: {one.get(key)} and {other.get(key)}")


def main():
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run(make, str(count), "in")
    paths = sorted(path.relative_to(folder) for path in (folder / "in").iterdir())
    run(mgi, "batch", "in", "--out", "out", "--quiet")
    sections, answers = of_singles(paths)
    assert len(paths) == count and len(sections) % count == 0 and len(answers) % count == 0
    for name, (other_sections, other_answers) in (("CSV", of_tables()), ("SQLite", of_database()), ("lines", of_lines())):
        require_same(f"{name}, sections", sections, other_sections)
        require_same(f"{name}, answers", answers, other_answers)
    tops = of_summary()
    require_same("summary.csv", {key: sections[key] for key in tops}, tops)
    print(
        f"{count} files: {len(sections)} sections (sum {total(sections)!r}) and {len(answers)} answers "
        f"(sum {total(answers)!r}) are the same everywhere"
    )


main()
