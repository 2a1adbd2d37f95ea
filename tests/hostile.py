#!/usr/bin/env python3
"""Files made to use up time or memory: each is refused, or read, within narrow limits.

usage: tests/hostile.py MGI ROOT FOLDER

Each file is assessed and validated with 20 s of processor time and 1 GiB of memory at most, far above what is needed,
so that no busy machine matters. Prints what each took.
"""

import os
import pathlib
import resource
import shutil
import subprocess
import sys

MEBIBYTE = 2**20
SECONDS, MEMORY = 20, 1024 * MEBIBYTE


def files_of(root):
    """{what it tries: what makes the text}."""
    head = (root / "tests/transcripts/files/samplia.yaml").read_text(encoding="utf-8")
    laughs = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20))
    return {
        "a million open brackets": lambda: "mgi-assessment: 1\nanswers: " + "[" * 1_000_000,
        "two million open braces": lambda: "mgi-assessment: 1\nanswers: " + "{a: " * 2_000_000,
        "4,000 nested blocks": lambda: "\n".join(" " * i + "a:" for i in range(4000)),
        "aliases that double 20 times": lambda: laughs,
        "a file of 17 MiB": lambda: head + "# " + "x" * (17 * MEBIBYTE),
        "a text of 15 MiB": lambda: head + "  x: " + "x" * (15 * MEBIBYTE),
        "an open quote before 10 MiB": lambda: head + '  x: "' + "x" * (10 * MEBIBYTE),
        "a comment of 15 MiB": lambda: head + "#" * (15 * MEBIBYTE),
        "15 MiB of tabs": lambda: head + "\t" * (15 * MEBIBYTE),
        "five million values in one line": lambda: head + "  x: [" + "a," * 5_000_000 + "]",
        "a million escapes in one text": lambda: head + '  x: "' + "\\U0001F30D" * 1_000_000 + '"\n',
        "1,200,000 answers": lambda: (head + "".join(f"  q{i}: yes\n" for i in range(1_200_000)))[:16 * MEBIBYTE - 1],
        "120,000 answers to unknown questions": lambda: head + "".join(f"  quest{i}: yes\n" for i in range(120_000)),
        "120,000 answers to one question": lambda: head + "  q: yes\n" * 120_000,
        "120,000 unknown fields": lambda: head + "".join(f"k{i}: yes\n" for i in range(120_000)),
        "40,000 sources": lambda: head.replace("answers:", "x:") + "sources:\n" + "".join(
            f"  - {{key: s{i}, title: T{i}}}\n" for i in range(40_000)),
    }


def write(path, make_text):
    """In a process of its own: a child is charged with the memory of its parent."""
    child = os.fork()
    if child == 0:
        path.write_text(make_text(), encoding="utf-8")
        os._exit(0)
    os.waitpid(child, 0)


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    mgi, root, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(root / "tests/transcripts/files/small.yaml", folder)
    wrong = 0
    slowest, largest = 0.0, 0.0
    print(f"{'':<40} {'MiB':>5}  command   code     s  MiB of memory")
    hostile = folder / "hostile.yaml"
    for name, make_text in files_of(root).items():
        write(hostile, make_text)
        size = hostile.stat().st_size / MEBIBYTE
        for command in ("assess", "validate"):
            with open(folder / "said.txt", "wb") as said:
                process = subprocess.Popen([str(mgi), command, "hostile.yaml"], cwd=folder, stdout=said, stderr=said,
                                           preexec_fn=limit)
                _, status, used = os.wait4(process.pid, 0)
            code = os.waitstatus_to_exitcode(status)
            seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
            slowest, largest = max(slowest, seconds), max(largest, memory)
            print(f"{name:<40} {size:5.1f}  {command:<8} {code:5} {seconds:5.2f} {memory:5.0f}")
            if code not in (0, 1):
                wrong += 1
                print(f"wrong: {name}: exit code {code}")
    print(f"at most {slowest:.1f} s and {largest:.0f} MiB")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
