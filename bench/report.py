"""Keeps what workloads measured, and writes it into the page about performance."""

import json
import platform
import re
import statistics
import subprocess
import time

BEGIN, END = "<!-- results -->\n", "<!-- end of results -->\n"


def keep(work, name, title, contestants, scale):
    """Prints a workload's table; keeps it for the page."""
    kept = {"title": title, "scale": scale, "date": time.strftime("%Y-%m-%d"), "rows": [
        {"name": c.name, "seconds": round(statistics.median(c.seconds), 3), "runs": len(c.seconds),
         "memory": round(c.memory), "parts": c.parts} for c in contestants]}
    (work / f"{name}.json").write_text(json.dumps(kept, indent=1))
    print(table(name, kept), flush=True)


def table(name, kept):
    first = kept["rows"][0]["seconds"]
    scale = "" if kept["scale"] == 1 else f", scale {kept['scale']:g}"
    lines = [f"**{name.upper()}: {kept['title']}** ({kept['date']}{scale})", "",
             "| | median s | runs | Yanbao takes | peak MB |", "|---|---:|---:|---:|---:|"]
    for row in kept["rows"]:
        ratio = "" if row["name"].startswith("Yanbao") else f"{first / row['seconds']:.2f}×"
        lines.append(f"| {row['name']} | {row['seconds']:.2f} | {row['runs']} | {ratio} | {row['memory']} |")
    divided = [row for row in kept["rows"] if row.get("parts")]
    if divided:
        lines += ["", "Where the time of the last run went, in seconds:", "",
                  "| | " + " | ".join(row["name"] for row in divided) + " |", "|---|" + "---:|" * len(divided)]
        for part in dict.fromkeys(part for row in divided for part in row["parts"]):
            cells = [f"{row['parts'][part]:.2f}" if part in row["parts"] else "" for row in divided]
            lines.append(f"| {part} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def write(work, page, java, python):
    parts = [machine(java, python)]
    for file in sorted(work.glob("w?.json")):
        parts.append(table(file.stem, json.loads(file.read_text())))
    text = page.read_text(encoding="utf-8")
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    page.write_text(text[:begin] + "\n" + "\n".join(parts) + "\n" + text[end:], encoding="utf-8")


def machine(java, python):
    processor = re.search(r"model name\s*: (.*)", read("/proc/cpuinfo"))
    memory = int(re.search(r"MemTotal:\s*(\d+)", read("/proc/meminfo"))[1]) / 1024 / 1024
    cores = subprocess.run(["nproc"], capture_output=True, text=True).stdout.strip()
    version = subprocess.run([java, "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    packages = "import sys, pandas, xlsxwriter, openpyxl, reportlab; print(sys.version.split()[0], " \
               "pandas.__version__, xlsxwriter.__version__, openpyxl.__version__, reportlab.Version)"
    versions = subprocess.run([python, "-c", packages], capture_output=True, text=True).stdout.split()
    names = ["Python", "pandas", "XlsxWriter", "openpyxl", "ReportLab"]
    load = read("/proc/loadavg").split()[0] or "unknown"
    return (f"Machine: {processor[1] if processor else platform.machine()}, {cores} cores, "
            f"{memory:.0f} GB, {platform.system()} {'.'.join(platform.release().split('.')[:2])}; load average at the end {load}. "
            f"{version}; {', '.join(' '.join(pair) for pair in zip(names, versions))}.\n")


def read(file):
    try:
        with open(file, encoding="utf-8") as text:
            return text.read()
    except OSError:
        return ""
