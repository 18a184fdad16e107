"""Runs the workloads of the benchmark: run.py [w1 w3 …]; `make bench` calls it.

Each contestant is a whole process, as a user starts it. Wall time is the median of its runs, memory
the peak resident size. Contestants take turns, so that whatever else the machine does meets all of
them; results are compared before times are printed. docs/guide/performance.md is written at the end.
"""

import csv
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import report

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
WORK = ROOT / "target" / "bench"
PROGRAM = ROOT / "target" / "yanbao"
SCALE = float(os.environ.get("SCALE", "1"))
RUNS = int(os.environ.get("RUNS", "5"))
GROWTH = [float(size) for size in os.environ.get("GROWTH", "1 3 10").split()]
PYTHON = os.environ.get("PYTHON", "/usr/bin/python3")


@dataclass
class Measured:
    """A contestant of a workload with what its runs took."""

    name: str
    seconds: list = field(default_factory=list)
    memory: float = 0.0
    parts: dict = field(default_factory=dict)

    @property
    def median(self):
        return statistics.median(self.seconds)


def say(line):
    print(time.strftime("%H:%M:%S ") + line, flush=True)


def execute(measured, command, **environment):
    """Runs a command to its end and notes what it took; ends the benchmark where it fails."""
    log = WORK / "last.log"
    with open(log, "wb") as out:
        began = time.monotonic()
        process = subprocess.Popen(
            [str(part) for part in command], stdout=out, stderr=out, cwd=WORK,
            env=os.environ | environment)
        _, status, usage = os.wait4(process.pid, 0)
        took = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{measured.name} failed: {command}\n{log.read_text(errors='replace')[-3000:]}")
    measured.seconds.append(took)
    measured.memory = max(measured.memory, usage.ru_maxrss / 1024)
    say(f"  {measured.name:<42} {took:7.2f} s {usage.ru_maxrss / 1024:6.0f} MB")
    return log.read_text(errors="replace")


def yanbao(measured, job, desk, *more, heap="512m"):
    said = execute(
        measured, [ROOT / "yanbao", "run", job, "--project", desk, "--home", desk / ".yanbao",
                   "--output", desk / "output", *more], YANBAO_HEAP=heap)
    if "nothing to do" not in said:
        measured.parts = parts(desk, measured.seconds[-1])


def parts(desk, took):
    """Where the time of the last run went, by what the run recorded of itself."""
    records = sorted((desk / ".yanbao" / "runs").glob("*/run.json"), key=lambda file: file.stat().st_mtime)
    run = json.loads(records[-1].read_text(encoding="utf-8"))
    within = (moment(run["ended"]) - moment(run["started"])).total_seconds()
    found = {}
    for step in run["steps"]:
        name = step["name"].split()[0]
        part = {"load": "load the sources", "compute": "compute the tables", "check": "check before publication",
                "publish": "publish"}.get(name, "write data, workbooks, report")
        found[part] = found.get(part, 0) + step["seconds"]
    found["between the steps (record of the run)"] = within - sum(step["seconds"] for step in run["steps"])
    found["before and after the run (start, definition, pages)"] = took - within
    return found


def moment(text):
    seconds, _, fraction = text.rstrip("Z").partition(".")
    return datetime.fromisoformat(f"{seconds}.{fraction:0<6.6}+00:00")


def java(*arguments):
    path = os.pathsep.join([str(WORK / "classes")] + [str(j) for j in sorted((PROGRAM / "lib").glob("*.jar"))])
    return [JAVA, "--enable-native-access=ALL-UNNAMED", f"-Djava.library.path={PROGRAM / 'native'}",
            "-Xmx512m", "-cp", path, *arguments]


def make(what, command):
    say(f"makes {what}")
    subprocess.run([str(part) for part in command], check=True, cwd=WORK)


def desk(name, fresh=True):
    """A project folder with one job, empty of earlier runs."""
    folder = WORK / name
    for old in (".yanbao", "output"):
        if fresh:
            shutil.rmtree(folder / old, ignore_errors=True)
    source = ROOT / "jobs" / name if name == "aigc" else BENCH / "jobs" / name
    shutil.copytree(source, folder / "jobs" / name, dirs_exist_ok=True)
    (folder / "input" / name).mkdir(parents=True, exist_ok=True)
    return folder


def forget(folder):
    for old in (".yanbao", "output"):
        shutil.rmtree(folder / old, ignore_errors=True)


def data_of(folder, job, table):
    return folder / "output" / job / "latest" / "data" / f"{table}.csv"


def rows_of(file, key):
    """The rows of a published table, or of a peer's, by key; total rows of a table are left out."""
    with open(file, encoding="utf-8-sig", newline="") as text:
        return {row[key]: row for row in csv.DictReader(text) if row.get("_row", "row") == "row"}


def same(what, mine, peer, columns):
    """Ends the benchmark where two contestants disagree; columns: mine to the peer's."""
    if not mine or mine.keys() != peer.keys():
        sys.exit(f"{what}: {len(mine)} rows against {len(peer)}, or other keys")
    compared = 0
    for key, row in mine.items():
        for column, other in columns.items():
            left, right = row[column], peer[key][other]
            if left in ("", "NM") or right in ("", "-"):
                agree = left in ("", "NM") and right in ("", "-")
            else:
                agree = abs(float(left) - float(right)) <= 1e-9 * max(1.0, abs(float(left)))
            if not agree:
                sys.exit(f"{what}, {key}: {column} is {left}, the peer has {right}")
            compared += 1
    say(f"  {compared:,} values of {what} agree")


RETURNS = ["return_1m", "return_3m", "return_12m"]


def w1():
    folder = desk("aigc")
    shutil.copytree(ROOT / "input" / "aigc", folder / "input" / "aigc", dirs_exist_ok=True)
    mine, again, changed = Measured("Yanbao"), Measured("Yanbao, nothing changed"), Measured("Yanbao, one input changed")
    peer, nothing = Measured("pandas + xlsxwriter + reportlab"), Measured("Yanbao --version")
    # The first start of each fills the caches of the operating system, and is not counted.
    for measured in [Measured("(warm up)")] + [None] * RUNS:
        forget(folder)
        yanbao(measured or mine, "aigc", folder)
        execute(measured or peer, [PYTHON, BENCH / "peers" / "aigc.py", folder / "input" / "aigc", WORK / "aigc-peer"])
        if measured is None:
            yanbao(again, "aigc", folder)
            execute(nothing, [ROOT / "yanbao", "--version"])
            rates = folder / "input" / "aigc" / "fx_rates.csv"
            before = rates.read_text(encoding="utf-8")
            rates.write_text(before.replace("6.94", "6.95"), encoding="utf-8")
            yanbao(changed, "aigc", folder)
            rates.write_text(before, encoding="utf-8")
    forget(folder)
    yanbao(Measured("(for comparison)"), "aigc", folder)
    peers = WORK / "aigc-peer" / "data"
    pe = {f"{c}_{y}": f"{c}_{y}" for c in ("eps", "pe") for y in (2021, 2022, 2023)}
    for table, name, key, peer_key, columns in [
        ("valuation", "估值表", "code", "code", pe),
        ("market_space", "市场空间", "segment", "segment", {c: c for c in ("content_cost", "aigc_space", "share")}),
        ("relative_performance", "相对表现", "index_code", "index_code", {c: c for c in RETURNS}),
        ("funding_by_company", "累计融资", "company", "company", {"raised_cny": "raised_cny"}),
        ("clip_lead", "CLIP对比", "dataset", "dataset", {"lead": "lead", "rank": "rank"}),
    ]:
        same(table, rows_of(data_of(folder, "aigc", table), key), rows_of(peers / f"{name}.csv", peer_key), columns)
    return [mine, peer, again, changed, nothing]


def make_prices(folder, securities, days):
    marker = folder / f"made-{securities}-{days}"
    if not marker.exists():
        for old in folder.glob("made-*"):
            old.unlink()
        make(f"{securities * days:,} rows of prices",
             java("Sql", BENCH / "sql" / "make-prices.sql", f"securities={securities}", f"days={days}", f"folder={folder}"))
        marker.touch()
    say(f"  prices.csv has {(folder / 'prices.csv').stat().st_size / 1e6:,.0f} MB")


def w2():
    folder = desk("prices")
    inputs = folder / "input" / "prices"
    make_prices(inputs, max(60, int(5000 * SCALE)), 2000)
    mine, again, changed = Measured("Yanbao"), Measured("Yanbao, nothing changed"), Measured("Yanbao, names changed")
    pandas, duck = Measured("pandas + xlsxwriter + reportlab"), Measured("DuckDB from CSV, the SQL only")
    for _ in range(min(RUNS, 3)):
        forget(folder)
        execute(duck, java("Sql", BENCH / "sql" / "returns.sql", f"folder={inputs}", f"result={WORK / 'duck.csv'}"))
        yanbao(mine, "prices", folder)
        execute(pandas, [PYTHON, BENCH / "peers" / "prices.py", inputs, WORK / "prices-peer"])
    yanbao(again, "prices", folder)
    names = inputs / "securities.csv"
    before = names.read_text()
    names.write_text(before.replace("Security 7\n", "Security seven\n"))
    yanbao(changed, "prices", folder)
    names.write_text(before)
    columns = {c: c for c in [*RETURNS, "volatility", "drawdown"]}
    result = rows_of(data_of(folder, "prices", "returns"), "code")
    same("returns (DuckDB)", result, rows_of(WORK / "duck.csv", "code"), columns)
    same("returns (pandas)", result, rows_of(WORK / "prices-peer" / "returns.csv", "code"), columns)
    return [mine, pandas, duck, again, changed]


def w3():
    folder = desk("orders")
    rows = max(1000, int(500_000 * SCALE))
    book = folder / "input" / "orders" / "orders.xlsx"
    marker = book.with_name(f"made-{rows}")
    if not marker.exists():
        for old in book.parent.glob("made-*"):
            old.unlink()
        make(f"{rows:,} rows of orders", [PYTHON, BENCH / "peers" / "make_orders.py", str(rows), book])
        marker.touch()
    mine, python, bare = Measured("Yanbao"), Measured("openpyxl + xlsxwriter"), Measured("bare POI (event reader + SXSSF)")
    for _ in range(min(RUNS, 2)):
        forget(folder)
        execute(bare, java("BareSheets", book, WORK / "bare.xlsx"))
        yanbao(mine, "orders", folder, heap=os.environ.get("W3_HEAP", "512m"))
        execute(python, [PYTHON, BENCH / "peers" / "orders.py", book, WORK / "orders-peer"])
    columns = {c: c for c in ("revenue", "margin", "margin_ratio")}
    same("orders", rows_of(data_of(folder, "orders", "orders_with_margin"), "id"),
         rows_of(WORK / "orders-peer" / "orders.csv", "id"), columns)
    return [mine, python, bare]


def w5():
    folder = desk("prices")
    results = []
    for millions in GROWTH:
        securities = max(60, int(500 * millions * SCALE))
        make_prices(folder / "input" / "prices", securities, 2000)
        forget(folder)
        measured = Measured(f"Yanbao, {securities * 2000 / 1e6:g}M rows")
        yanbao(measured, "prices", folder)
        results.append(measured)
    return results


WORKLOADS = {
    "w1": ("The sample report, a new revision each time; again; with one input changed", w1),
    "w2": ("A price history: returns, volatility, drawdown; again; with one input changed", w2),
    "w3": ("A large workbook in, with three more columns of formulas out", w3),
    "w5": ("Growth with one heap size (512 MB)", w5),
}


def find_java():
    line = subprocess.run([ROOT / "yanbao", "--version"], capture_output=True, text=True,
                          env=os.environ | {"YANBAO_JAVA_OPTIONS": "-XshowSettings:properties"}).stderr
    return Path(re.search(r"java\.home = (.*)", line)[1].strip()) / "bin" / "java"


def main():
    global JAVA
    chosen = [name.lower() for name in sys.argv[1:]] or list(WORKLOADS)
    # W4 is W1 and W2 again, with nothing and with one input changed.
    chosen = list(dict.fromkeys(c for name in chosen for c in (["w1", "w2"] if name == "w4" else [name])))
    unknown = [name for name in chosen if name not in WORKLOADS]
    if unknown:
        sys.exit(f"unknown workload {unknown[0]}, expected {' '.join(WORKLOADS)} w4")
    WORK.mkdir(parents=True, exist_ok=True)
    say("builds")
    subprocess.run([ROOT / "yanbao", "--version"], check=True, stdout=subprocess.DEVNULL)
    JAVA = find_java()
    subprocess.run([JAVA.with_name("javac"), "-d", WORK / "classes", "-cp", str(PROGRAM / "lib" / "*"),
                    *sorted((BENCH / "java").glob("*.java"))], check=True)
    failed = []
    for name in chosen:
        title, workload = WORKLOADS[name]
        say(f"{name}: {title}")
        try:
            report.keep(WORK, name, title, workload(), SCALE)
        except SystemExit as fault:
            # The others are worth measuring all the same.
            say(f"{name} FAILED: {fault}")
            failed.append(name)
    report.write(WORK, ROOT / "docs" / "guide" / "performance.md", JAVA, PYTHON)
    say("docs/guide/performance.md is written")
    if failed:
        sys.exit("failed: " + " ".join(failed))


if __name__ == "__main__":
    main()
