"""`docket count`: the outside shape, and one clear line for what cannot be counted."""

from __future__ import annotations

import json
from typing import Any

import pytest

import docket.cli


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command: its exit code, standard output and standard error."""

    def run(args: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["docket", "count", *args.split()])
        with pytest.raises(SystemExit) as ended:
            docket.cli.main()
        out = capsys.readouterr()
        return int(ended.value.code or 0), out.out, out.err

    return run


def test_a_settled_count_in_json(run: Any) -> None:
    code, out, err = run("--from 2024-04-30 --days 60 --court caed --json")
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert list(found) == ["due", "latest", "steps", "cite", "reason"]
    assert (found["due"], found["latest"], found["reason"]) == ("2024-07-01", None, None)
    assert found["cite"] == "Fed. R. Civ. P. 6(a)(1)"
    assert len(found["steps"]) == 3


def test_an_unsettled_count_in_json(run: Any) -> None:
    found = json.loads(run("--from 2024-12-10 --days 14 --service hand --law 2016-12-01 --json")[1])
    assert (found["due"], found["latest"]) == ("2024-12-24", "2024-12-26")
    assert "courts differ" in found["reason"]


@pytest.mark.parametrize(
    ("args", "due"),
    [
        ("--from 2007-11-02T10:23 --hours 72 --zone America/New_York --law 2009-12-01", "2007-11-05T09:23"),
        ("--from 2024-03-08T16:30 --hours 48 --court cand", "2024-03-11T17:30"),
        ("--from 2023-05-31 --months 3", "2023-08-31"),
        ("--from 2020-03-02 --years 1", "2021-03-02"),
        ("--from 2024-12-02 --days 30 --before", "2024-11-01"),
        ("--from 2023-06-13 --days 21 --service mail --court caed", "2023-07-10"),
        ("--from 2021-02-12 --days 3 --inaccessible 2021-02-16 --inaccessible 2021-02-17", "2021-02-18"),
        ("--from 2008-12-19 --days 10 --law 2009-12-01", "2008-12-29"),
    ],
)
def test_each_option(run: Any, args: str, due: str) -> None:
    code, out, _ = run(f"{args} --json")
    assert code == 0
    assert json.loads(out)["due"] == due


def test_for_people_the_day_comes_first_and_then_the_steps(run: Any) -> None:
    _, out, _ = run("--from 2023-06-13 --days 21 --service mail")
    lines = out.splitlines()
    assert lines[0] == "Monday, July 10, 2023"
    assert [line.split(".")[0] for line in lines[1:]] == ["1", "2", "3", "4", "5"]
    assert "Fed. R. Civ. P. 6(d)" in lines[4]


def test_for_people_both_readings_and_what_to_know_of_one(run: Any) -> None:
    assert run("--from 2024-12-10 --days 14")[1].startswith(
        "Tuesday, December 24, 2024 (on another reading of the law Thursday, December 26, 2024)\n"
    )
    assert run("--from 2020-06-12 --days 21")[1].splitlines()[-1].startswith("Note: Friday, July 3, 2020")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ("--from 2024-01-02 --days 0", "1 or more"),
        ("--from 1800-01-02 --days 5", "1938-09-16"),
        ("--from 2024-13-02 --days 5", "not a day of the calendar"),
        ("--from 2024-01-02T25:00 --hours 5 --court caed", "not a day and time"),
        ("--from 20240102 --days 5", "write it as"),
        ("--from 2024-01-02 --days 5 --law then", "--law then"),
        ("--from 2024-01-02 --days 5 --inaccessible soon", "--inaccessible soon"),
        ("--from 2024-01-02", "one of --days"),
        ("--from 2024-01-02 --days 5 --months 1", "one of --days"),
        ("--from 2024-01-02 --days 5 --court caeed", "'caed'"),
        ("--from 2024-01-02 --days 5 --service pigeon", "not a way of service"),
        ("--from 2024-01-02 --hours 5 --court caed", "time of day"),
    ],
)
def test_what_cannot_be_counted_is_one_line_and_exit_2(run: Any, args: str, said: str) -> None:
    code, out, err = run(args)
    assert (code, out) == (2, "")
    assert said in err
    assert err.startswith("docket: ")
    assert err.count("\n") == 1
