"""Compares what the scanners found with what is accepted: findings.py ACCEPTED WAPITI_JSON_OR_SQLMAP_LOG ...

A line of ACCEPTED is "tool | what | path | parameter | reason", with * for any text in the first four. Prints each
finding once and ends with 1 when one is not accepted, with 0 otherwise.
"""
import fnmatch
import json
import re
import sys
from urllib.parse import urlsplit


def of_wapiti(file):
    report = json.load(open(file, encoding="utf-8"))
    for part in ("vulnerabilities", "anomalies"):
        for what, findings in report[part].items():
            for finding in findings:
                info = re.sub(r"\s+", " ", finding.get("info", ""))
                yield ("wapiti", what, urlsplit(finding.get("path", "")).path or finding.get("path", ""), str(finding.get("parameter") or info or "-"), info)


def of_sqlmap(file):
    text = open(file, encoding="utf-8", errors="replace").read()
    path = re.search(r"^TARGET (\S+)", text, re.M)
    path = urlsplit(path.group(1)).path if path else file
    # What it suspects on the way ("appears to be") it checks again; its findings stand in blocks that begin so.
    for found in re.finditer(r"^Parameter: (.+)$", text, re.M):
        yield ("sqlmap", "SQL injection", path, found.group(1), "")
    if re.search(r"500 \(Internal Server Error\)", text):
        yield ("sqlmap", "Internal Server Error", path, "-", "")


def main(accepted_file, *files):
    accepted = []
    for line in open(accepted_file, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            fields = [field.strip() for field in line.split("|", 4)]
            if len(fields) != 5 or not fields[4]:
                sys.exit(f"{accepted_file}: a finding without a reason: {line}")
            accepted.append(fields)

    found = sorted({f for file in files for f in (of_wapiti(file) if file.endswith(".json") else of_sqlmap(file))})
    unexplained = 0
    for tool, what, path, parameter, info in found:
        reason = next((a[4] for a in accepted if all(fnmatch.fnmatchcase(v, p) for v, p in zip((tool, what, path, parameter), a))), None)
        unexplained += reason is None
        print(f"{'accepted' if reason else 'FINDING '}  {tool} | {what} | {path} | {parameter}" + (f"\n            {reason}" if reason else f"\n            {info}"))
    print(f"{len(found)} findings, {unexplained} of them not accepted.")
    return 1 if unexplained else 0


sys.exit(main(*sys.argv[1:]))
