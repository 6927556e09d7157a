"""The table and the open data of a built site."""

import json
import re
import subprocess

import pytest
from forms_support import SMALL, TODAY, URL, build, local, put, site, small, tool  # noqa: F401


COLUMNS = (
    "id theme title horizon status owner partners questions start due first-due moved late at-risk freshness"
    " last-update last-note what who how"
).split()


def test_table_has_a_row_per_action(site):
    rows = site.table()
    assert list(rows[0]) == COLUMNS
    actions = site.actions
    assert [row["id"] for row in rows] == [a["id"] for a in actions]
    for row, action in zip(rows, actions):
        expected = {
            "theme": action["theme"],
            "title": action["title"],
            "horizon": action.get("horizon", ""),
            "status": action["status"],
            "owner": ", ".join(action["owner"]),
            "partners": ", ".join(action["partners"]),
            "questions": ", ".join(action["questions"]),
            "start": action.get("start", ""),
            "due": action["due"] or "",
            "first-due": (action["moved"] or {"first": action["due"]})["first"] or "",
            "moved": str((action["moved"] or {"times": 0})["times"]),
            "late": str(action["late"]).lower(),
            "at-risk": str(action["at-risk"]).lower(),
            "freshness": action["freshness"] or "",
            "last-update": action["updates"][-1]["date"] if action["updates"] else "",
            "last-note": action["updates"][-1].get("note", "") if action["updates"] else "",
            "what": action.get("what", ""),
            "who": action.get("who", ""),
            "how": action.get("how", ""),
        }
        for column, value in expected.items():
            assert neutralised(value.rstrip("\n")) == row[column], (action["id"], column)


def neutralised(text):
    return "'" + text if re.match("['  \n]*[=+\\-@\t\r＝＋－＠]", text) else text


def test_no_cell_is_a_formula(site):
    for row in site.table():
        for cell in row.values():
            assert cell[:1] not in tuple("=+-@\t\r"), cell


def test_table_as_rfc_4180_has_it(small):
    data = small.bytes("data/actions.csv")
    assert data.endswith(b"\r\n")
    text = data.decode("utf-8-sig")
    assert text.startswith(";".join(COLUMNS) + "\r\n")
    assert text.count("\r\n") == 5  # Line ends within cells are those of the text.
    assert '"\'=1+1; ""aanhaling"", een' in text
    assert "\"'- eerste\n- tweede; met \"\"aanhaling\"\"\"" in text


@pytest.mark.parametrize("setting, separator", [("language: en", ","), ("csv-separator: ','", ","), ("language: nl", ";")])
def test_separator(tmp_path, setting, separator):
    site = build(tmp_path, SMALL.replace("organiser: vro", f"organiser: vro\n{setting}"))
    assert len(site.table(separator)) == 4


def test_both_documents_say_the_same_of_actions(site):
    actions = json.loads(site.bytes("data/actions.json"))
    whole = site.programme
    assert list(actions) == ["version", "day", "audience", "programme", "actions"]
    for key in actions:
        assert actions[key] == whole[key]
    assert set(whole) - set(actions) == {
        "themes", "questions", "areas", "cases", "indicators", "inventories", "offerings", "owners", "sources",
        "notes", "pages",
    }
    assert whole["version"] == 1


def test_data_knows_every_link_both_ways(site):
    whole = site.programme
    known = {}
    for kind, entities in whole.items():
        if kind in ("version", "day", "audience", "programme"):
            continue
        for entity in entities:
            known[entity["id"]] = entity
            address = local(whole, entity["url"]).split("#")[0]
            assert site.has(address), address
    for id, entity in known.items():
        for other in entity["linked-from"]:
            assert other in known or any(other == c["id"] for q in whole["questions"] for c in q["conclusions"])
    for action in whole["actions"]:
        for question in action["questions"]:
            assert action["id"] in known[question]["linked-from"]
        assert (action["freshness"] is None) == (not action["open"])


def test_what_is_derived(small):
    whole = small.programme
    first, done, nobodys, passed_on = whole["actions"]
    assert first["owner"] == ["VRO"] and first["partners"] == ["utrecht"] and first["roles"] == {"VRO": "trekt"}
    assert first["due"] == "2027-Q3" and first["moved"] == {"first": "2026-06-30", "present": "2027-Q3", "times": 2}
    assert (first["status"], first["open"], first["late"], first["at-risk"]) == ("in-progress", True, False, False)
    assert [u["date"] for u in first["updates"]] == ["2026-03-01", "2026-04-01", "2026-04-01"]
    assert first["age"] == 234 and first["freshness"] == "stale"
    assert (done["open"], done["freshness"], done["age"], done["moved"], done["escalated"]) == (False, None, None, None, None)
    assert nobodys["owner"] == [] and nobodys["due"] == "2026" and nobodys["escalated"] == {"to": "VRO", "since": "2026-05-01"}
    assert passed_on["owner"] == ["utrecht"] and passed_on["due"] is None
    question, = whole["questions"]
    assert question["conclusions"] == [{"id": "C-ZO", "text": "Zo moet het, zie T1-A1.", "actions": ["T1-A1"]}] or (
        question["conclusions"][0]["text"].startswith("Zo moet het, zie "))
    indicator, = whole["indicators"]
    assert indicator["latest"] == {"date": "2026-05-01", "value": 7.5}
    assert (indicator["progress"], indicator["improvement"], indicator["money"]) == (25, 2.5, 2500)
    inventory, = whole["inventories"]
    assert (inventory["rows"], inventory["answered"], inventory["good"]) == (1, 1, 1) and inventory["kind"] == ["municipality"]
    vro, utrecht, idle = whole["owners"]
    assert vro["leads"] == ["T1-A1"] and vro["late"] == [] and vro["members"] == ["utrecht"]
    assert vro["url"] == URL + "trekkers/vro.html" and vro["website"] == "https://vro.example/"
    assert utrecht["leads"] == ["T1-A2", "T1-A4"] and utrecht["helps"] == ["T1-A1"]
    assert idle["leads"] == idle["helps"] == []
    assert whole["themes"][0]["body"].strip() == "Inleiding bij [[T1-Q1]]."
    assert whole["areas"][0]["homes"] == [6000, 6500]


@pytest.mark.parametrize("format, address", [("csv", "data/actions.csv"), ("ics", "agenda.ics")])
def test_export_prints_the_same(small, tmp_path, format, address):
    put(tmp_path / "content", SMALL)
    result = subprocess.run(
        [tool(), "export", "--format", format, "--content", "content", "--today", TODAY], cwd=tmp_path, capture_output=True)
    assert result.returncode == 0, result.stderr
    assert result.stdout == small.bytes(address)
