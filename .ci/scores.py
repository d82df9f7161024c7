#!/usr/bin/env python3
"""Score extraction over the sets of saved pages, and hold it to its floors.

    scores.py BANTIN SHARED WORK [--write]

SHARED holds pages/ and tools/. The pages are unpacked to WORK/pages-SET, what
bantin extracts goes to WORK/out-SET. Each line of floors.txt, beside this file,
names a set, a figure, >= or <=, and a value; the exit code is 1 when a figure is
on the wrong side of it, or is not there. --write writes today's figures to the
file instead: look at the difference before committing it.
"""
import gzip
import pathlib
import re
import subprocess
import sys

FLOORS = pathlib.Path(__file__).with_name("floors.txt")
SETS = ["news", "vn", "vn2", "vn-list", "sharepoint", "wcxb", "seed"]


def extract(bantin, page, out):
    """Extract one page; 4 is the code of a page that holds no article."""
    with open(out, "wb") as f:
        done = subprocess.run([bantin, "extract", "-q", page], stdout=f, stderr=subprocess.PIPE)
    if done.returncode not in (0, 3, 4):
        sys.exit(f"{page}: exit code {done.returncode}\n{done.stderr.decode()}")


def score(bantin, shared, work, name):
    """What the scoring tool prints for a set."""
    out = work / f"out-{name}"
    out.mkdir(parents=True, exist_ok=True)
    if name == "seed":
        truth = shared / "pages/seed.truth.json"
        extract(bantin, shared / "pages/seed.txt", out / "seed.json")
    else:
        truth = shared / "pages" / name
        pages = work / f"pages-{name}"
        pages.mkdir(exist_ok=True)
        for packed in sorted(truth.glob("*.html.gz")):
            page = pages / packed.name.removesuffix(".gz")
            page.write_bytes(gzip.decompress(packed.read_bytes()))
            extract(bantin, page, out / (page.stem + ".json"))
    tool = "score_words.py" if name == "wcxb" else "score_extract.py"
    command = [sys.executable, shared / "tools" / tool, truth, out]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


# What is held, of the figures of a whole set: precision and recall may change
# against each other, and lists and goods (wcxb) should be refused.
HELD = {"F1", "exact", "empty", "with", "without", "title", "refused"}


def figures(text):
    """The figures that a scoring tool prints: {name: (value, whether fewer is better)}."""
    found = {}
    for line in text.splitlines():
        head = re.match(r"\s*(\S+)\s+\d+ pages\s+(.*)", line) or re.match(r"\s+(lead always counted): (.*)", line)
        if head:
            kind = head[1].replace(" ", "-")
            for key, value in re.findall(r"([A-Za-z][A-Za-z0-9 ]*?) +([0-9.]+)", head[2]):
                if kind in ("collection", "listing"):
                    if key in ("refused", "doubtful"):  # a list that is given with doubt is told from an article
                        name = f"{kind}-refused-or-doubtful"
                        found[name] = (str(int(found.get(name, ("0",))[0]) + int(value)), False)
                    continue
                if key in HELD:
                    fewer = key in ("empty", "without", "refused")
                    found[f"{kind}-{key}" if kind[:4] == "lead" else key] = (value, fewer)
            continue
        counted = re.match(r"\s*(.*?)\s+(\d+) of\s+\d+", line)
        if counted:
            name = re.sub(r" *\(.*?\)", "", counted[1])
            if "refused" in name:
                name = "refused"
            found["-".join(name.split())] = (counted[2], "fewer is better" in counted[1])
    return found


def measure(bantin, shared, work):
    """All figures: {(set, name): (value, whether fewer is better)}."""
    found = {}
    for name in SETS:
        text = score(bantin, shared, work, name)
        print(f"-- {name}\n{text}", end="", flush=True)
        for key, value in figures(text).items():
            found[name, key] = value
    command = [sys.executable, shared / "tools/check_cases.py", bantin, shared / "cases"]
    last = subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1]
    print(f"-- cases\n{last}")
    found["cases", "right"] = (re.search(r"(\d+) of", last)[1], False)
    return found


def main():
    bantin, shared, work = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    found = measure(bantin, shared, work)
    if "--write" in sys.argv[4:]:
        lines = [f"{name} {key} {'<=' if fewer else '>='} {value}\n" for (name, key), (value, fewer) in found.items()]
        FLOORS.write_text("".join(lines))
        return
    wrong = []
    for line in FLOORS.read_text().splitlines():
        name, key, side, limit = line.split()
        value, _ = found.get((name, key), (None, None))
        if value is None or (float(value) < float(limit) if side == ">=" else float(value) > float(limit)):
            wrong.append(f"{name}: {key} is {value}, want {side} {limit}")
    if wrong:
        sys.exit("below the floors:\n" + "\n".join(wrong))
    print("no score is below its floor")


main()
