#!/usr/bin/env python3
"""Times werkboek beside Hugo on the same programme, in one run, and prints a table with ratios and spread.

    Benchmarks/bench.py [--actions N] [--runs N] [--large N] [--corpus FILE] [--floor FILE] [--keep DIR]

The corpus is made by --corpus (a script that writes content/ and hugo/, such as ../shared/bench/corpus.py); without one
by corpus.py beside this file, and then werkboek is timed alone. Each command is a whole process; wall time, CPU time
and peak memory are those that the kernel counts for it. The two tools take turns, so that what else the machine does
falls on both. Every run writes to a folder of its own, and nothing is removed before all runs are done: a file system
is slow where a moment ago thousands of files were removed.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAY = "2026-11-22"


class Run:
    """One run of a command."""

    def __init__(self, command, cwd):
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(map(str, command))}\n{errors.decode(errors='replace')[-2000:]}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        self.told = errors.decode(errors="replace")


def told(runs, key, unit="s"):
    values = sorted(getattr(run, key) for run in runs)
    form = (lambda v: f"{v:.0f}") if unit == "MB" else (lambda v: f"{v:.3f}")
    return f"{form(statistics.median(values))} {unit} ({form(values[0])}–{form(values[-1])})"


def ratio(ours, theirs, key):
    return statistics.median(getattr(run, key) for run in theirs) / statistics.median(getattr(run, key) for run in ours)


class Bench:
    def __init__(self, options, folder):
        self.folder = folder
        self.tool = pathlib.Path(options.binary)
        self.hugo = options.hugo
        self.count = 0
        self.runs = {}
        self.corpus = options.corpus
        self.has_hugo = self.corpus is not None

    def make(self, actions, folder):
        script = self.corpus or ROOT / "Benchmarks" / "corpus.py"
        arguments = ["--actions", str(actions), "--to", folder] if self.corpus else [str(actions), folder]
        subprocess.run([sys.executable, script, *arguments], check=True, stdout=subprocess.DEVNULL)

    def site(self, name):
        self.count += 1
        return self.folder / f"{name}-{self.count}"

    def ours(self, name, source, output):
        run = Run(
            [self.tool, "build", "--content", source / "content", "--output", output, "--today", DAY, "--quiet", "--timings"],
            self.folder)
        self.runs.setdefault(("werkboek", name), []).append(run)
        return run

    def theirs(self, name, source, output):
        run = Run([self.hugo, "--quiet", "--source", source / "hugo", "--destination", output], self.folder)
        self.runs.setdefault(("hugo", name), []).append(run)
        return run

    @staticmethod
    def settle():
        """Waits before either tool, so that neither pays for what the other left the machine to do; and a change within
        the grain of the file system's clock would not be told from none."""
        time.sleep(0.5)

    def turn(self, source, number):
        """A full build, one without changes and one after an update, by each tool."""
        register = source / "content" / "themes" / "thema-0" / "actions.yaml"
        note = source / "hugo" / "content" / "acties" / "a0.md"
        sites = self.site("site"), self.site("hugo")
        for name in ["full", "again", "update"]:
            if name == "update":
                text = register.read_text()
                changed = re.sub(r"    updates:\n", f"    updates:\n      - {{date: 2026-11-20, note: Ronde {number}.}}\n", text, count=1)
                assert changed != text
                register.write_text(changed)
                if self.has_hugo:
                    note.write_text(note.read_text() + f"\nRonde {number}.\n")
            if self.has_hugo:
                self.settle()
                self.theirs(name, source, sites[1])
            self.settle()
            self.ours(name, source, sites[0])
        return sites

    def table(self):
        rows = [("full", "full build, empty output", 6), ("again", "build again, nothing changed", 60),
                ("update", "build again, one update added", 12)]
        lines = ["| | werkboek | Hugo | times as fast | wanted |", "| --- | --- | --- | --- | --- |"]
        for name, label, wanted in rows:
            ours, theirs = self.runs["werkboek", name], self.runs.get(("hugo", name))
            lines.append(
                f"| {label} | {told(ours, 'wall')} | {told(theirs, 'wall') if theirs else '–'} | "
                f"{ratio(ours, theirs, 'wall'):.1f} | {wanted} |" if theirs else f"| {label} | {told(ours, 'wall')} | – | – | {wanted} |")
        ours, theirs = self.runs["werkboek", "full"], self.runs.get(("hugo", "full"))
        lines.append(
            f"| processor time of the full build | {told(ours, 'cpu')} | {told(theirs, 'cpu') if theirs else '–'} | "
            f"{ratio(ours, theirs, 'cpu'):.1f} | |" if theirs else f"| processor time | {told(ours, 'cpu')} | – | – | |")
        lines.append(
            f"| peak memory of the full build | {told(ours, 'memory', 'MB')} | {told(theirs, 'memory', 'MB')} | "
            f"1 : {ratio(ours, theirs, 'memory'):.1f} | 1 : 4 |" if theirs
            else f"| peak memory | {told(ours, 'memory', 'MB')} | – | – | |")
        return "\n".join(lines)


def count_pages(site, hugo):
    """Pages of actions, questions, themes and owners, which both sites must have."""
    def pages(folder, pattern):
        return sum(1 for path in folder.glob("*.html") if re.fullmatch(pattern, path.name))
    ours = {
        "actions": pages(site / "acties", r"a\d+\.html"), "questions": pages(site / "leervragen", r"t\d+-q\d+\.html"),
        "themes": pages(site / "themas", r"thema-\d+\.html"), "owners": pages(site / "trekkers", r"org-\d+\.html")}
    if hugo is None:
        return ours
    theirs = {
        "actions": pages(hugo / "acties", r"a\d+\.html"), "questions": pages(hugo / "vragen", r"t\d+-q\d+\.html"),
        "themes": pages(hugo / "thema", r"t\d+\.html"), "owners": pages(hugo / "trekkers", r"org-\d+\.html")}
    if ours != theirs:
        sys.exit(f"the sites differ in pages: {ours} and {theirs}")
    return ours


def machine():
    name = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown")
    return f"{name}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, {time.strftime('%Y-%m-%d')}"


def warm(folder, gigabytes):
    """Writes and removes a file in memory. A virtual machine is slow where memory is used for the first time, which would
    count for whoever writes most."""
    kind = subprocess.run(["stat", "--file-system", "--format=%T", folder], capture_output=True, text=True).stdout.strip()
    room = shutil.disk_usage(folder).free // 2 >> 30
    if kind != "tmpfs" or room < 1:
        return
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        for _ in range(min(gigabytes, room) << 10):
            file.write(bytes(1 << 20))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--actions", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", type=int, default=0, help="actions of a large programme to build as well, e.g. 100000")
    shared = ROOT.parent / "shared" / "bench"
    parser.add_argument("--corpus", type=pathlib.Path, default=shared / "corpus.py" if (shared / "corpus.py").exists() else None)
    parser.add_argument("--floor", type=pathlib.Path, default=shared / "floor.c" if (shared / "floor.c").exists() else None)
    parser.add_argument("--binary", default=ROOT / ".build" / "release" / "werkboek")
    # The program itself: what is in bin/ is a script that starts Python first.
    programs = [*ROOT.glob(".venv/lib/python*/site-packages/hugo/binaries/hugo"), ROOT / ".venv" / "bin" / "hugo"]
    parser.add_argument("--hugo", default=programs[0])
    parser.add_argument("--keep", type=pathlib.Path, help="where to work and leave everything")
    options = parser.parse_args()
    folder = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="werkboek-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(options, folder)
    source = folder / "corpus"
    bench.make(options.actions, source)
    print(f"{machine()}; {options.actions} actions, {options.runs} runs, medians (least–most)\n", flush=True)
    warm(folder, options.runs)
    for number in range(options.runs):
        sites = bench.turn(source, number)
    print(bench.table())
    pages = count_pages(sites[0], sites[1] if bench.has_hugo else None)
    print(f"\nPages of both: {', '.join(f'{count} {name}' for name, count in pages.items())}.")
    files = [path.stat().st_size for path in sites[0].rglob("*") if path.is_file()]
    print(f"werkboek wrote {len(files)} files, {sum(files) / 1e6:.0f} MB.")
    starts = [Run([bench.tool, "--version"], folder) for _ in range(20)]
    print(f"Start (--version): {told(starts, 'wall')}; wanted: under 0.020 s.")
    stages = {}
    for run in bench.runs["werkboek", "full"]:
        for name, value in re.findall(r"^(\w+): (\d+) ms$", run.told, re.M):
            stages.setdefault(name, []).append(int(value))
    print("Stages: " + ", ".join(f"{name} {statistics.median(values):.0f} ms" for name, values in stages.items()) + ".")
    if options.floor:
        program = folder / "floor"
        subprocess.run(["cc", "-O2", "-o", program, options.floor, "-lcmark", "-lyaml", "-lpthread"], check=True)
        times = []
        for number in range(options.runs):
            out = subprocess.run([program, source / "content", sites[0], folder / f"floor-{number}"], check=True,
                                 capture_output=True, text=True).stdout
            times.append(float(re.search(r"floor ([\d.]+) s", out)[1]))
        full = statistics.median(run.wall for run in bench.runs["werkboek", "full"])
        print(f"Floor: {statistics.median(times):.3f} s ({min(times):.3f}–{max(times):.3f}); the full build takes "
              f"{full / statistics.median(times):.1f} times that.")
    if options.large:
        large = folder / "large"
        bench.make(options.large, large)
        warm(folder, max(1, options.large // 12_500))
        # A machine that is busy for long is slower than one that has just rested, and memory used for the first time is
        # slow too: so many small builds in a row, with all their pages kept, are what a large one is fairly compared with.
        count = max(1, options.large // options.actions)
        rows = []
        for _ in range(5):
            sites = [bench.site("row") for _ in range(count)]
            bench.settle()
            rows.append(sum(bench.ours("row", source, site).wall for site in sites) / count)
            for site in sites:
                shutil.rmtree(site)
            site = bench.site("large")
            bench.settle()
            bench.ours("large", large, site)
            shutil.rmtree(site)
        runs = bench.runs["werkboek", "large"]
        one = statistics.median(run.wall for run in runs)
        print(f"{options.large} actions, {len(runs)} runs: {told(runs, 'wall')}, {told(runs, 'memory', 'MB')}; "
              f"{ratio(bench.runs['werkboek', 'full'], runs, 'wall'):.1f} times the time of {options.actions}, "
              f"{one / statistics.median(rows):.1f} times that of one of {count} such builds in a row "
              f"({statistics.median(rows):.3f} s).")
    if not options.keep:
        shutil.rmtree(folder)


main()
