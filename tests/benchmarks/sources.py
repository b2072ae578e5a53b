"""What it costs to read docket reports, as a ratio to juriscraper's own parse of the same files in the same run.

usage: python tests/benchmarks/sources.py FOLDER    (a folder of PACER docket reports, `.html`)
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from juriscraper.pacer import DocketReport

from docket.sources import read_sheet


def main(folder: Path) -> None:
    """Print entries a second, and the ratio."""
    reports = sorted(folder.glob("*.html"))
    started = time.process_time()
    sheets = [read_sheet(report) for report in reports]
    ours = time.process_time() - started
    pages = [
        (sheet.court or "cand", report.read_text(errors="replace"))
        for sheet, report in zip(sheets, reports, strict=True)
    ]
    started = time.process_time()
    for court, page in pages:
        report = DocketReport(court)
        report._parse_text(page)
        _ = report.data["docket_entries"]
    theirs = time.process_time() - started
    entries = sum(len(sheet.entries) for sheet in sheets)
    rate = f"{entries / ours:,.0f} a second; ours / juriscraper: {ours / theirs:.2f}"
    print(f"{entries} entries of {len(reports)} reports: {rate}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
