#!/usr/bin/env python3
"""Recalculates workbooks of mgi in LibreOffice and compares every number with the engine's.

Called as: recalculate.py MGI ROOT WORKDIR   (needs soffice)

Before a workbook is opened, the results that mgi wrote beside its formulas are taken out, so that
only what LibreOffice calculates can be compared. Some workbooks get other answers first; they must
then say what mgi says about a file with these answers.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
EXACT = 1e-9

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""

# Texts that a careless or hostile file may hold, and how a cell shows them.
NASTY = {
    "=1+1": "=1+1",
    "+cmd|' /C calc'!A0": "+cmd|' /C calc'!A0",
    "-2+3": "-2+3",
    "@SUM(1)": "@SUM(1)",
    "\t=1": " =1",
    "bell \x07 escape \x1b[31m": "bell \\x07 escape \\x1b[31m",
    "<script>alert(1)</script> & \"quotes\"": "<script>alert(1)</script> & \"quotes\"",
    "_x0041_ and _x000D_": "_x0041_ and _x000D_",
    "no character \ufffe": "no character \\ufffe",
    "=HYPERLINK(\"http://example.org\")": "=HYPERLINK(\"http://example.org\")",
    "\u202eturned": "\\u202eturned",
}

failures = []


def expect(what, found, wanted):
    if isinstance(wanted, float) or (isinstance(wanted, int) and not isinstance(wanted, bool)):
        same = isinstance(found, float) and abs(found - wanted) <= EXACT
    else:
        same = found == ("" if wanted is None else wanted)
    if not same:
        failures.append(f"{what}: the workbook says {found!r}, the engine {wanted!r}")


def run(*command):
    return subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True).stdout


class Workbook:
    """An XLSX file without the results of its formulas."""

    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.formulas = 0
        for name in self.parts:
            if name.startswith("xl/worksheets/sheet"):
                text, count = re.subn(r"(</f>)<v>[^<]*</v>", r"\1", self.parts[name].decode())
                self.parts[name] = text.encode()
                self.formulas += count
        shared = ElementTree.fromstring(self.parts["xl/sharedStrings.xml"])
        self.strings = ["".join(t.text or "" for t in si.iter() if t.tag.endswith("}t")) for si in shared]

    def answer(self, indicator, value):
        """Puts a text, a number or nothing into the answer cell of an indicator."""
        name = "xl/worksheets/sheet3.xml"
        text = self.parts[name].decode()
        index = self.strings.index(indicator)
        row = re.search(rf'<c r="V(\d+)" s="\d+" t="s"><v>{index}</v></c>', text).group(1)
        if value is None:
            cell = f'<c r="E{row}"/>'
        elif isinstance(value, str):
            cell = f'<c r="E{row}" t="inlineStr"><is><t>{value}</t></is></c>'
        else:
            cell = f'<c r="E{row}"><v>{value}</v></c>'
        text, count = re.subn(rf'<c r="E{row}"[^>]*?(/>|>.*?</c>)', cell, text, count=1)
        assert count == 1, indicator
        self.parts[name] = text.encode()

    def save(self):
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)


def cell_of(element):
    kind = element.get(OFFICE + "value-type")
    if kind in ("float", "percentage", "currency"):
        return float(element.get(OFFICE + "value"))
    paragraphs = []
    for paragraph in element.findall(TEXT + "p"):
        words = ""
        for part in paragraph.iter():
            if part.tag == TEXT + "s":
                words += " " * int(part.get(TEXT + "c", "1"))
            elif part.text:
                words += part.text
            if part is not paragraph and part.tail:
                words += part.tail
        paragraphs.append(words)
    return "\n".join(paragraphs)


def sheets_of(path):
    """The cells of every sheet of an ODS file, as rows of numbers and texts."""
    with zipfile.ZipFile(path) as archive:
        content = ElementTree.fromstring(archive.read("content.xml"))
    sheets = {}
    for table in content.iter(TABLE + "table"):
        rows = []
        for row in table.iter(TABLE + "table-row"):
            cells = []
            for cell in row:
                repeat = int(cell.get(TABLE + "number-columns-repeated", "1"))
                if repeat < 1000:
                    cells += [cell_of(cell)] * repeat
            repeat = int(row.get(TABLE + "number-rows-repeated", "1"))
            if repeat < 1000:
                rows += [cells] * repeat
        sheets[table.get(TABLE + "name")] = rows
    return sheets


def table(rows, head, key):
    """Rows below row `head` as dictionaries, by their cell in the column `key`."""
    heads = rows[head]
    named = [dict(zip(heads, row)) for row in rows[head + 1:]]
    return {row[key]: row for row in named if row.get(key)}


def band_text(scored, bands, origin):
    if origin == "own-coding":
        return "No band: not the government's own answers" if bands else ""
    band = scored["band"]
    if band["kind"] == "band":
        return bands[band["low"]]
    if band["kind"] == "between":
        return f"between {bands[band['low']]} and {bands[band['high']]}"
    return "too little answered" if band["kind"] == "too-little-answered" else ""


def compare_standing(what, row, scored):
    for label, field in {"Value": "value", "Lowest possible": "lowest", "Highest possible": "highest",
                         "Coverage by count": "coverage"}.items():
        expect(f"{what}, {label}", row[label], scored[field])
    if "Coverage by weight" in row:
        expect(f"{what}, coverage by weight", row["Coverage by weight"], scored["weight-coverage"])
    expect(f"{what}, answered", row["Answered"], scored["counts"]["answered"])
    expect(f"{what}, applicable", row["Applicable"], scored["counts"]["applicable"])


def compare(name, sheets, engine, bands):
    origin = engine["assessment"]["origin"]
    areas = table(sheets["Areas"], 1, "section_id")
    for section in engine["sections"]:
        what = f"{name}, Areas, {section['id']}"
        compare_standing(what, areas[section["id"]], section)
        expect(f"{what}, band", areas[section["id"]]["Band"], band_text(section, bands, origin))
    whole = sheets["Areas"][2 + len(engine["sections"])]
    whole = dict(zip(sheets["Areas"][1], whole))
    overall = engine["overall"]
    if overall:
        compare_standing(f"{name}, Areas, overall", whole, overall)
        expect(f"{name}, Areas, overall, band", whole["Band"], band_text(overall, bands, origin))
    expect(f"{name}, Areas, whole, answered", whole["Answered"], engine["counts"]["answered"])
    expect(f"{name}, Areas, whole, applicable", whole["Applicable"], engine["counts"]["applicable"])

    answers = table(sheets["Answers"], 1, "indicator_id")
    strengths = set(engine["strengths"])
    for indicator in engine["indicators"]:
        row = answers[indicator["id"]]
        what = f"{name}, Answers, {indicator['id']}"
        expect(f"{what}, points", row["Points"], indicator["points"])
        expect(f"{what}, share of the whole", row["Share of the whole"], indicator["effective-weight"])
        expect(f"{what}, worst points", row["Worst points"], indicator["worst"])
        expect(f"{what}, best points", row["Best points"], indicator["best"])
        answer = indicator["answer"]
        if indicator["id"] in strengths:
            state = "In place"
        elif indicator["points"] is not None:
            state = "Begun" if indicator["points"] > indicator["worst"] else "Missing"
        else:
            state = {None: "Not answered", "unknown": "Unknown", "not-applicable": "Not applicable"}[answer]
        expect(f"{what}, state", row["State"], state)

    summary = sheets["Summary"]
    head = next(i for i, row in enumerate(summary) if row and row[0] == "Part")
    tops = [section for section in engine["sections"] if section["parent"] is None]
    for row, section in zip(summary[head + 1:], tops):
        row = dict(zip(summary[head], row))
        expect(f"{name}, Summary, title", row["Part"], section["title"])
        compare_standing(f"{name}, Summary, {section['id']}", row, section)

    for view in engine["views"]:
        rows = sheets[view["title"]]
        codes = table(rows, 3, "Code")
        for code in view["codes"]:
            compare_standing(f"{name}, {view['title']}, {code['code']}", codes[code["code"]], code)


def main():
    mgi, root, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.rmtree(work, ignore_errors=True)
    (work / "profile/user").mkdir(parents=True)
    (work / "profile/user/registrymodifications.xcu").write_text(SETTINGS)
    here = root / "tests/xlsx"
    shutil.copy(here / "means.yaml", work)
    means = (here / "means-answers.yaml").read_text()

    cases = {}  # name: file of answers, questionnaire with the bands, frameworks, changes to the workbook
    cases["examplia"] = (root / "examples/examplia-2024.yaml", {}, [])
    cases["kenya"] = (root / "examples/real/kenya-2024.yaml", {}, [])
    (work / "means-answers.yaml").write_text(means)
    cases["means"] = (work / "means-answers.yaml", {}, ["themes"])
    # The workbook of the answers above, changed in the workbook.
    changed = means
    for old, new in {
            "h-open: unknown": "h-open: {answer: unknown-to-us, note: Act 3.}",
            "{answer: much, note: Act 1.}": "{answer: not-applicable, reason: It cannot be.}",
            "answer: 12.34": "answer: 100",
            "answer: [health, school-meals]": "answer: [school]",
            "z-no: no": "z-no: {answer: partly, note: Act 4.}\n  u-choice: no\n  u-days: 82.5",
            "answer: same,": "answer: some,",
            "f-yes: {answer: yes, note: Act 1.}": "f-yes: unknown",
    }.items():
        assert changed.count(old) == 1, old
        changed = changed.replace(old, new)
    (work / "changed-answers.yaml").write_text(changed)
    cases["changed"] = (work / "changed-answers.yaml", {
        "h-open": "Unknown (unknown-to-us)", "h-narrow": "Not applicable", "h-share": 100, "m-list": "school",
        "z-no": "Partly", "u-choice": "No", "u-days": 82.5, "z-narrow": "Same (some)", "f-yes": "Unknown"}, ["themes"])
    # What is no answer counts as none.
    (work / "wrong-answers.yaml").write_text(re.sub(r"(?m)^  (h-share|m-list|z-yes|m-all):.*\n", "", means))
    cases["wrong"] = (work / "wrong-answers.yaml", {
        "h-share": 100.5, "m-list": "health, hospital", "z-yes": None, "m-all": "school,school"}, [])

    for name, (answers, changes, views) in cases.items():
        by = ["--by", ",".join(views)] if views else []
        source = work / "means-answers.yaml" if changes else answers
        run(mgi, "assess", "-q", source, "-f", "xlsx", "-o", work / f"{name}.xlsx", *by)
        run(mgi, "assess", "-q", source, "-f", "xlsx", "-o", work / "again.xlsx", *by)
        if (work / "again.xlsx").read_bytes() != (work / f"{name}.xlsx").read_bytes():
            failures.append(f"{name}: two runs give different bytes")
        book = Workbook(work / f"{name}.xlsx")
        status = "own coding · draft" if name == "kenya" else "simulated · draft"
        for part, text in book.parts.items():
            if part.startswith("xl/worksheets/sheet") and f"&amp;R{status}<" not in text.decode():
                failures.append(f"{name}, {part}: the printed pages do not say '{status}'")
        if book.formulas < 100:
            failures.append(f"{name}: only {book.formulas} formulas")
        for indicator, value in changes.items():
            book.answer(indicator, value)
        book.save()
    # Nasty texts, as notes.
    keys = re.findall(r"(?m)^  ([a-z]-[a-z-]+): \{answer: (?!not)", means)
    nasty = means
    texts = list(NASTY)
    nasty = re.sub(r"name: Lakeland", lambda _: "name: " + json.dumps(texts[0]), nasty)
    noted = iter(texts)
    placed = []

    def note(match):
        text = next(noted, None)
        if text is None:
            return match.group(0)
        placed.append((match.group(1), text))
        return f"{match.group(1)}: {match.group(2)}note: {json.dumps(text)}{match.group(3)}"

    nasty = re.sub(r"(?m)(?<=^  )([a-z]-[a-z]+): (\{.*?)note: [^,}]*(.*)$", note, nasty)
    assert len(placed) == len(texts), (len(placed), keys)
    (work / "nasty-answers.yaml").write_text(nasty)
    run(mgi, "assess", "-q", work / "nasty-answers.yaml", "-f", "xlsx", "-o", work / "nasty.xlsx")
    for language in ("fr", "es", "ar"):
        run(mgi, "assess", "-q", work / "means-answers.yaml", "-f", "xlsx", "-o", work / f"{language}.xlsx",
            "--lang", language)
        book = Workbook(work / f"{language}.xlsx")
        book.save()

    names = [*cases, "nasty", "fr", "es", "ar"]
    run("soffice", f"-env:UserInstallation=file://{(work / 'profile').resolve()}", "--headless", "--convert-to",
        "ods", "--outdir", work / "ods", *[work / f"{name}.xlsx" for name in names])

    engines = {}
    for name, (answers, _, views) in cases.items():
        by = ["--by", ",".join(views)] if views else []
        engines[name] = json.loads(run(mgi, "assess", "-q", answers, "-f", "json", *by))
        if engines[name]["questionnaire"]["id"] == "means":
            bands = {"low": "Low", "middle": "Middle \"so-called\"", "high": "High"}
        else:
            bands = {"nascent": "Nascent", "emerging": "Emerging", "developed": "Developed", "mature": "Mature"}
        sheets = sheets_of(work / f"ods/{name}.ods")
        # What is no answer has a word of its own for its state.
        for row in sheets["Answers"]:
            if name == "wrong" and len(row) > 5 and row[5] == "Not an answer of the scale":
                row[5] = "Not answered"
        compare(name, sheets, engines[name], bands)
        for sheet in ("Summary", "Method"):
            words = [row[0] for row in sheets[sheet] if row and isinstance(row[0], str)]
            for notice in engines[name]["notices"] if sheet == "Method" else engines[name]["notices"][:2]:
                if notice not in words:
                    failures.append(f"{name}, {sheet}: does not say '{notice}'")

    sheets = sheets_of(work / "ods/nasty.ods")
    notes = {row["indicator_id"]: row["Note"] for row in table(sheets["Answers"], 1, "indicator_id").values()}
    for indicator, text in placed:
        expect(f"nasty, note of {indicator}", notes[indicator], NASTY[text])
    expect("nasty, name", sheets["Summary"][0][0], "=1+1, 2025")
    # In every language the numbers stand in the same cells.
    english = sheets_of(work / "ods/means.ods")
    for language in ("fr", "es", "ar"):
        translated = list(sheets_of(work / f"ods/{language}.ods").values())
        for index in (0, 1, 2):
            for r, row in enumerate(list(english.values())[index]):
                for c, cell in enumerate(row):
                    if isinstance(cell, float) and c < len(translated[index][r]):
                        expect(f"{language}, sheet {index + 1}, row {r + 1}, column {c + 1}",
                               translated[index][r][c], cell)

    for failure in failures:
        print(failure)
    numbers = sum(len(e["sections"]) + len(e["indicators"]) for e in engines.values())
    print(f"{len(failures)} failures; {numbers} sections and indicators of {len(cases)} workbooks compared")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
