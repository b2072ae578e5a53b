"""The table of courts: the right ones, by the right names, and nothing heavy to load."""

from __future__ import annotations

import subprocess
import sys
from zoneinfo import ZoneInfo

import pytest

from docket.courts import court, court_named, courts
from docket.errors import OutOfRange


def test_the_94_districts_and_the_courts_above_them() -> None:
    districts = [c for c in courts().values() if "District Court" in c.name]
    appeals = [c for c in courts().values() if c.citation == c.circuit]
    assert len(districts) == 94
    assert len(appeals) == 13
    assert {"uscfc", "cit", "jpml"} <= set(courts())
    assert all(c.circuit in {a.citation for a in appeals} for c in districts)
    assert len({c.citation for c in courts().values()}) == len(courts())


def test_every_court_has_a_zone_that_exists() -> None:
    assert all(ZoneInfo(c.zone) for c in courts().values())


@pytest.mark.parametrize(
    ("id", "citation", "state", "circuit", "zone"),
    [
        ("caed", "E.D. Cal.", "CA", "9th Cir.", "America/Los_Angeles"),
        ("nysd", "S.D.N.Y.", "NY", "2d Cir.", "America/New_York"),
        ("dcd", "D.D.C.", "DC", "D.C. Cir.", "America/New_York"),
        ("vtd", "D. Vt.", "VT", "2d Cir.", "America/New_York"),
        ("azd", "D. Ariz.", "AZ", "9th Cir.", "America/Phoenix"),
        ("tned", "E.D. Tenn.", "TN", "6th Cir.", "America/New_York"),
        ("tnwd", "W.D. Tenn.", "TN", "6th Cir.", "America/Chicago"),
        ("kywd", "W.D. Ky.", "KY", "6th Cir.", "America/Kentucky/Louisville"),
        ("vid", "D.V.I.", "VI", "3d Cir.", "America/Puerto_Rico"),
        ("nmid", "D. N. Mar. I.", "MP", "9th Cir.", "Pacific/Guam"),
        ("uscfc", "Fed. Cl.", "DC", "Fed. Cir.", "America/New_York"),
        ("ca5", "5th Cir.", "LA", "5th Cir.", "America/Chicago"),
    ],
)
def test_a_court(id: str, citation: str, state: str, circuit: str, zone: str) -> None:
    found = court(id)
    assert (found.citation, found.state, found.circuit, found.zone) == (citation, state, circuit, zone)


def test_the_table_agrees_with_courts_db() -> None:
    """Where the two differ courts-db is not in Bluebook form, or wrong: it puts Vermont in the First Circuit."""
    known = {row["id"]: row for row in pytest.importorskip("courts_db").courts}
    ours_differs = {"mdd", "mnd", "nmid", "pamd", "ca3", "cit"}
    for id, ours in courts().items():
        theirs = known[id]
        same = theirs["citation_string"].replace(" ", "").rstrip(".") == ours.citation.replace(" ", "").rstrip(".")
        assert same is (id not in ours_differs), (id, theirs["citation_string"])
        if (number := theirs.get("federal_circuit")) and id != "vtd":
            assert ours.circuit is not None
            assert ours.circuit.startswith(str(number)), id


@pytest.mark.parametrize("id", sorted(courts()))
def test_every_court_answers_to_its_own_names(id: str) -> None:
    found = court(id)
    for text in (found.name, found.citation, found.name.upper(), id, f"https://ecf.{id}.uscourts.gov/cgi-bin/x.pl"):
        assert court_named(text) == found, text


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("California Eastern", "caed"),
        ("Eastern District of California", "caed"),
        ("U.S. District Court\nEastern District of California - Live System (Fresno)", "caed"),
        ("ecf.caed", "caed"),
        ("E. D. Cal.", "caed"),
        ("U.S. District Court, Northern District of Illinois", "ilnd"),
        ("N.D. Illinois", "ilnd"),
        ("SDNY", "nysd"),
        ("New York Southern District Court", "nysd"),
        ("Western District of Missouri (Kansas City)", "mowd"),
        ("Southern District of West Virginia", "wvsd"),
        ("Western District of Virginia", "vawd"),
        ("United States District Court, D. Massachusetts", "mad"),
        ("Maryland", "mdd"),
        ("District of Columbia", "dcd"),
        ("D.C. Circuit", "cadc"),
        ("United States Court of Appeals, Ninth Circuit", "ca9"),
        ("2nd Cir.", "ca2"),
        ("U.S. Court of Federal Claims", "uscfc"),
        ("https://ecf.cofc.uscourts.gov", "uscfc"),
    ],
)
def test_names_that_courts_go_by(text: str, id: str) -> None:
    assert court_named(text) == court(id)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Washington",
        "District of New York",
        "Superior Court of Arizona, Maricopa County",
        "Eighth Judicial District Court, Clark County, Nevada",
        "Circuit Court of the First Circuit, Hawaii",
        "U.S. Bankruptcy Court, District of Delaware",
        "a motion to dismiss",
    ],
)
def test_what_names_no_federal_court(text: str) -> None:
    assert court_named(text) is None


@pytest.mark.parametrize(
    ("id", "hint"),
    [("caedd", "'caed'"), ("E.D. Cal.", "is 'caed'"), ("nysx", "'nysd'"), ("", "ids are those of CM/ECF")],
)
def test_an_id_that_no_court_has_is_refused_with_the_nearest(id: str, hint: str) -> None:
    with pytest.raises(OutOfRange, match=r"no court has the id") as refused:
        court(id)
    assert hint in str(refused.value)


def test_importing_the_table_loads_nothing_heavy() -> None:
    code = "import sys, docket.courts; print({'courts_db', 'msgspec', 'difflib', 'zoneinfo'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
