#!/usr/bin/env python3
"""Lets each call of the operating system that the program makes fail, one at a time, and looks at what is left.

usage: tests/calls/failing.py MGI SHIM ROOT FOLDER [--all] [--only PART] [--print]

Each scenario below is run once without faults, with its calls counted (SHIM, made from failing_calls.cpp, counts
them). Then it is run again for each call and each fault. Right is

  - the result of the run without faults: the same files, standard output and exit code, or
  - exit code 3 and a sentence on standard error; every file as it was before or whole, none besides.

An interrupted call (EINTR) must give the first. A signal that ends the program leaves every file as it was or whole;
after SIGKILL alone half-written files may lie beside, and the next run takes them away. No command uses the network or
starts another program.

  --all     every scenario and fault; without it those of the quick suite
  --only P  only scenarios with P in their name
  --print   every run, not only the wrong ones
"""

import argparse
import concurrent.futures
import csv
import errno
import io
import os
import pathlib
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys

FAMILIES = ["open", "read", "write", "sync", "rename", "close", "list", "make", "say", "outside"]
RECORD = struct.Struct(f"{len(FAMILIES) + 1}Q")
SECONDS = 60
MOST = 40  # calls of a family that are tried; of more, every second, third, …
PARTS = (".mgi-part-", ".mgi-part")  # half-written files of a batch begin with one, all others end in the other

FULL = f"{errno.ENOSPC}+"  # a disk that is full stays full
QUICK = {
    "open": [errno.EIO, errno.EINTR, errno.EMFILE],
    "read": [errno.EIO, errno.EINTR, "short"],
    "write": [errno.ENOSPC, errno.EINTR, "short", FULL],
    "sync": [errno.EIO, errno.EINTR],
    "rename": [errno.EIO, errno.EINTR],
    "close": [errno.EIO, errno.EINTR],
    "say": [errno.EIO, "short"],
}
SIGNALS = [f"signal {int(s)}" for s in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)]
THOROUGH = {
    "open": [errno.EIO, errno.ENOSPC, errno.EINTR, errno.EMFILE, errno.EACCES, errno.EROFS, errno.ENOENT, *SIGNALS],
    "read": [errno.EIO, errno.ENOSPC, errno.EINTR, "short", *SIGNALS],
    "write": [errno.EIO, errno.ENOSPC, errno.EINTR, errno.EDQUOT, "short", FULL, *SIGNALS],
    "sync": [errno.EIO, errno.ENOSPC, errno.EINTR, *SIGNALS],
    "rename": [errno.EIO, errno.ENOSPC, errno.EINTR, errno.EROFS, *SIGNALS],
    "close": [errno.EIO, errno.ENOSPC, errno.EINTR, *SIGNALS],
    "list": [errno.EIO, errno.EACCES, errno.EMFILE],
    "make": [errno.EIO, errno.ENOSPC, errno.EROFS],
    "say": [errno.EIO, errno.EINTR, "short"],
}


class Scenario:
    """A command, the files it finds, and what is special about it.

    quick: belongs to the quick suite. inputs: a batch, where a file that cannot be read leaves the others.
    library_writes: a library writes with the C library's own files, which give up when a call is interrupted;
    no signal handler of the program lets that happen (it has one for `batch` alone, with SA_RESTART).
    """

    def __init__(self, name, command, files, quick=False, inputs=False, library_writes=False, standard_input=b""):
        self.name, self.command, self.files = name, command, files
        self.quick, self.inputs, self.library_writes = quick, inputs, library_writes
        self.standard_input = standard_input


class Run:
    """What a run left: exit code, what it said, files, calls."""

    def __init__(self, code, out, err, tree, record):
        self.code, self.out, self.err, self.tree = code, out, err, tree
        self.counts = dict(zip(FAMILIES, record))
        self.faults = record[-1]


def scenarios_of(root):
    """All scenarios. Answers with small mistakes, so that --fix has something to do."""
    small = (root / "tests/transcripts/files/small.yaml").read_bytes()
    samplia = (root / "tests/transcripts/files/samplia.yaml").read_bytes()
    faulty = samplia.replace(b"strategy: no", b"strategy: No", 1).replace(b"answer: partly", b"answer: Partly", 1)
    old = b"what stood here before\n" * 400
    base = {"small.yaml": small, "a.yaml": samplia}
    several = {"in/small.yaml": small} | {
        f"in/{n}.yaml": samplia.replace(b"code: XS", b"code: XS-%d\n  level: local" % n, 1) for n in (11, 12)}
    batch = ["batch", "in", "--out", "out", "--jobs", "1", "--quiet"]
    all_formats = [Scenario(f"assess to a file, {f}", ["assess", "a.yaml", "--format", f, "-o", "r"],
                            base | {"r": old}, quick=f == "json", library_writes=f == "xlsx")
                   for f in ("terminal", "markdown", "html", "json", "csv", "xlsx")]
    return [
        *all_formats,
        Scenario("assess to standard output", ["assess", "a.yaml", "--format", "html"], base, quick=True),
        Scenario("assess from standard input", ["assess", "-", "-o", "new.md", "--format", "markdown"],
                 {"small.yaml": small}, standard_input=samplia),
        Scenario("assess, xlsx to standard output", ["assess", "a.yaml", "--format", "xlsx"], base,
                 library_writes=True),
        Scenario("validate --fix", ["validate", "a.yaml", "--fix"], base | {"a.yaml": faulty}, quick=True),
        Scenario("validate --fix, a folder", ["validate", "in", "--fix"],
                 several | {"in/11.yaml": faulty, "in/12.yaml": faulty}),
        Scenario("validate to several places",
                 ["validate", "a.yaml", "--format", "sarif=s", "--format", "junit=j", "--format", "text"],
                 base | {"a.yaml": faulty, "s": old}),
        Scenario("validate --write-baseline", ["validate", "a.yaml", "--write-baseline", "b.yaml"], base),
        Scenario("new", ["new", "--questionnaire", "small.yaml", "--name", "X", "--code", "XA", "-o", "n.yaml"], base),
        Scenario("new from an earlier round", ["new", "--from", "a.yaml", "--round", "2028", "-o", "n.yaml"], base),
        Scenario("translate", ["translate", "small.yaml", "--to", "pt", "-o", "t.po"], base | {"t.po": old}),
        Scenario("batch", [*batch, "--format", "html"], several, quick=True, inputs=True),
        Scenario("batch, csv alone", [*batch, "--write", "summary,answers"], several, inputs=True),
        Scenario("batch, workbooks", [*batch, "--format", "xlsx", "--write", "summary"], several, inputs=True,
                 library_writes=True),
        Scenario("batch, two threads", ["batch", "in", "--out", "out", "--jobs", "2", "--quiet", "--format", "json"],
                 several, inputs=True),
        Scenario("insights from a database", ["insights", "old/results.sqlite", "--questionnaire", "in/small.yaml", "-o", "i.json", "--format", "json"],
                 several),
        Scenario("robustness", ["robustness", "a.yaml", "--draws", "128", "-o", "x.md", "--format", "markdown"], base),
        Scenario("compare", ["compare", "a.yaml", "b.yaml", "-o", "x.md", "--format", "markdown"],
                 base | {"b.yaml": samplia.replace(b"2024", b"2026").replace(b"strategy: no", b"strategy: yes", 1)}),
    ]


def read_tree(folder):
    """{path: bytes} of all files."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def is_part(path):
    name = pathlib.PurePath(path).name
    return name.startswith(PARTS[0]) or name.endswith(PARTS[1]) or name.startswith("tmp.")


class Workshop:
    """Runs scenarios, each run in a folder of its own."""

    def __init__(self, mgi, shim, folder):
        self.mgi, self.shim, self.folder = mgi, shim, folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    def lay_out(self, scenario, place):
        """A fresh folder with the files of the scenario, and what an earlier command makes of them."""
        shutil.rmtree(place, ignore_errors=True)
        (place / "tree/tmp").mkdir(parents=True)
        for name, text in scenario.files.items():
            path = place / "tree" / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text)
        if "old/results.sqlite" in scenario.command:
            self.run(Scenario("", ["batch", "in", "--out", "old", "--quiet"], {}), place)

    def run(self, scenario, place, fault="", closed_pipe=False):
        record = place / "record"
        record.write_bytes(bytes(RECORD.size))
        environment = dict(os.environ, LD_PRELOAD=str(self.shim), MGI_CALLS=str(record), MGI_FAIL=fault,
                           TMPDIR=str(place / "tree/tmp"))
        environment.pop("GITHUB_STEP_SUMMARY", None)
        out = subprocess.PIPE
        if closed_pipe:
            read_end, out = os.pipe()
            os.close(read_end)
        done = subprocess.run([str(self.mgi), *scenario.command], cwd=place / "tree", env=environment, stdout=out,
                              stderr=subprocess.PIPE, input=scenario.standard_input, timeout=SECONDS, check=False)
        if closed_pipe:
            os.close(out)
        if done.returncode == 77 and b"failing_calls:" in done.stderr:
            print(f"skipped: {done.stderr.decode().strip()}")
            sys.exit(77)
        return Run(done.returncode, done.stdout, done.stderr.decode(), read_tree(place / "tree"),
                   RECORD.unpack(record.read_bytes()))


def without_input(run, reference, place):
    """What is wrong with a batch that had to leave out one file; empty where nothing is."""
    rows = list(csv.DictReader(io.StringIO(run.tree.get("out/failures.csv", b"").decode())))
    if not rows:
        return "failures.csv does not tell which file is missing"
    for name, text in run.tree.items():
        if name.startswith("out/reports/") and text != reference.tree.get(name):
            return f"{name} is not whole"
        if name.endswith(".csv") and name != "out/failures.csv":
            missing = set(text.splitlines()) - set(reference.tree[name].splitlines())
            if missing or not text.endswith(b"\n"):
                return f"{name} holds rows that the whole one does not"
    page = run.tree.get("out/summary.html")
    if page is not None and not page.rstrip().endswith(b"</html>"):
        return "summary.html is torn"
    database = run.tree.get("out/results.sqlite")
    if database is not None:
        connection = sqlite3.connect(f"file:{place / 'tree/out/results.sqlite'}?mode=ro", uri=True)
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        connection.close()
        if verdict != "ok":
            return f"results.sqlite: {verdict}"
    return ""


def fault_of(scenario, before, reference, run, family, what, place):
    """What is wrong with a run in which a call failed; empty where nothing is."""
    killed = what == SIGNALS[0]
    for name, text in run.tree.items():
        if text in (before.get(name), reference.tree.get(name)):
            continue
        if name in before or name in reference.tree:
            if scenario.inputs and run.code == 3 and "cannot read 'in/" in run.err:
                continue  # looked at below
            return f"{name} is neither as before nor whole"
        if not (killed and is_part(name)):
            return f"{name} is left behind"
    lost = [name for name in before if name not in run.tree]
    if lost:
        return f"{lost[0]} is gone"
    if run.code < 0:
        return "" if what == f"signal {-run.code}" else f"ended by signal {-run.code}"
    if run.code == reference.code and run.tree == reference.tree:
        return "" if run.out == reference.out else "another standard output"
    if family == "say":
        return f"exit code {run.code} because standard error could not be written"
    if what == errno.EINTR and not scenario.library_writes:
        return f"exit code {run.code} after an interrupted call: {run.err.strip()}"
    if what == "short":
        return f"exit code {run.code} after a short {family}: {run.err.strip()}"
    if run.code != 3:
        return f"exit code {run.code}: {run.err.strip()}"
    sentences = [line for line in run.err.splitlines() if line.startswith("mgi: ")]
    if not sentences or "internal error" in run.err:
        return f"no sentence: {run.err.strip()}"
    if run.out not in (b"", reference.out) and not (family == "write" and reference.out.startswith(run.out)):
        return "half of the standard output"
    if scenario.inputs and "cannot read 'in/" in run.err and "out/failures.csv" in run.tree:
        return without_input(run, reference, place)
    return ""


def name_of(what):
    if isinstance(what, int):
        return errno.errorcode[what]
    if what.startswith("signal"):
        return signal.Signals(int(what.split()[1])).name
    return "ENOSPC from there on" if what == FULL else what


class Played:
    """A scenario with each of its faults."""

    def __init__(self, workshop, scenario, number, thorough, printed):
        self.workshop, self.scenario, self.printed = workshop, scenario, printed
        self.place = workshop.folder / str(number)
        self.thorough = thorough
        self.faults, self.right, self.told = 0, 0, 0
        self.wrong = []
        self.steps = []

    def play(self):
        workshop, scenario, place = self.workshop, self.scenario, self.place
        workshop.lay_out(scenario, place)
        before = read_tree(place / "tree")
        reference = workshop.run(scenario, place)
        if reference.code not in (0, 1) or (reference.tree == before and not reference.out):
            self.wrong.append(f"without faults: exit code {reference.code}, {reference.err}")
            return self
        if reference.counts["outside"] > 0:
            self.wrong.append(f"{scenario.name}: the network is used, or another program started")
        self.closed_pipe(before, reference)
        table = THOROUGH if self.thorough else QUICK
        for family, whats in table.items():
            step = -(-reference.counts[family] // MOST)
            if step > 1:
                self.steps.append(f"{family}: every {step} of {reference.counts[family]}")
            for number in range(1, reference.counts[family] + 1, max(step, 1)):
                for what in whats:
                    self.one(before, reference, family, number, what)
        return self

    def one(self, before, reference, family, number, what):
        workshop, scenario, place = self.workshop, self.scenario, self.place
        workshop.lay_out(scenario, place)
        run = workshop.run(scenario, place, f"{family} {number} {what}")
        if run.faults == 0:
            return  # two threads do not always make the same calls
        self.faults += 1
        wrong = fault_of(scenario, before, reference, run, family, what, place)
        if not wrong and (self.thorough or what in SIGNALS) and run.tree != reference.tree:
            again = workshop.run(scenario, place)
            if again.tree != reference.tree:
                odd = sorted(name for name in set(again.tree) | set(reference.tree)
                             if again.tree.get(name) != reference.tree.get(name))
                wrong = f"the next run does not mend {', '.join(odd)}: {again.err.strip()}"
        if run.code == reference.code:
            self.right += 1
        else:
            self.told += 1
        label = f"{scenario.name}: {family} {number}, {name_of(what)}"
        if self.printed:
            print(f"{label}: exit code {run.code}; {run.err.strip()}")
        if wrong:
            self.wrong.append(f"{label}: {wrong}")

    def closed_pipe(self, before, reference):
        """Who reads no further ends the program quietly."""
        self.workshop.lay_out(self.scenario, self.place)
        run = self.workshop.run(self.scenario, self.place, closed_pipe=True)
        if run.code != reference.code or run.tree != reference.tree or "standard output" in run.err:
            self.wrong.append(f"{self.scenario.name}: closed pipe: exit code {run.code}; {run.err.strip()}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("mgi", type=pathlib.Path)
    parser.add_argument("shim", type=pathlib.Path)
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--print", action="store_true")
    options = parser.parse_args()
    workshop = Workshop(options.mgi.resolve(), options.shim.resolve(), options.folder.resolve())
    chosen = [s for s in scenarios_of(options.root) if options.only in s.name and (options.all or s.quick)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        played = list(pool.map(
            lambda pair: Played(workshop, pair[1], pair[0], options.all, options.print).play(), enumerate(chosen)))
    wrong = [line for one in played for line in one.wrong]
    for one in played:
        steps = f" ({', '.join(one.steps)})" if one.steps else ""
        print(f"{one.scenario.name}: {one.faults} faults, {one.right} without effect, {one.told} told{steps}")
    for line in wrong:
        print(f"wrong: {line}")
    print(f"{sum(one.faults for one in played)} faults in {len(played)} scenarios, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
