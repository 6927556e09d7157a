"""The published JSON Schemas beside what `werkboek check` says of the same registers."""

import concurrent.futures
import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

sys.path.insert(0, str(Path(__file__).parent))
from forms_support import ROOT, SMALL, build, put, run, tool

NAMES = {
    "programme", "owners", "areas", "sources", "inventories", "offerings", "actions", "indicators",
    "theme", "question", "note", "page", "case",
}


class Loader(yaml.SafeLoader):
    """YAML as editors read it: the core schema of YAML 1.2, where dates are text."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def load(text):
    return yaml.load(text, Loader)


@pytest.fixture(scope="module")
def schemas(tmp_path_factory):
    site = build(tmp_path_factory.mktemp("schemas"), SMALL)
    found = {path.stem: json.loads(path.read_bytes()) for path in (site.folder / "data/schema").iterdir()}
    assert set(found) == NAMES
    for schema in found.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    return {name: jsonschema.Draft202012Validator(schema) for name, schema in found.items()}


def front_matter(path):
    match = re.match(r"---\n(.*?)^---$", path.read_text(encoding="utf-8"), re.S | re.M)
    return load(match[1]) if match else None


@pytest.mark.parametrize("content", ["starter", "real"])
def test_schemas_accept_the_projects_own_content(schemas, content, tmp_path):
    if content == "starter":
        subprocess.run([tool(), "init", tmp_path / "nieuw"], check=True, capture_output=True)
    content = ROOT / "content" if content == "real" else tmp_path / "nieuw/content"
    seen = set()
    for path in sorted(content.rglob("*")):
        if path.suffix == ".yaml":
            name = path.stem if path.stem in NAMES else path.parent.name
            value = load(path.read_text(encoding="utf-8"))
        elif path.suffix == ".md":
            name = {"pages": "page", "cases": "case", "notes": "note", "questions": "question"}.get(path.parent.name, "theme")
            value = front_matter(path)
        else:
            continue
        seen.add(name)
        errors = [f"{error.json_path}: {error.message}" for error in schemas[name].iter_errors(value)]
        assert not errors, (path, errors)
    assert seen == NAMES


def test_every_key_is_described(schemas):
    def keys(schema):
        for name, value in schema.get("properties", {}).items():
            yield name, value
            if name not in ("statuses", "rules"):  # Their keys are words to choose from, described as a whole.
                yield from keys(value)
        for value in schema.get("$defs", {}).values():
            yield from keys(value)

    for name, validator in schemas.items():
        schema = validator.schema
        assert schema["$id"] == f"https://voorbeeld.example/cop/data/schema/{name}.json"
        registers = {"owners", "areas", "sources", "inventories", "offerings", "actions", "indicators"}
        for key, value in keys(schema):
            assert key in registers or value.get("description"), (name, key)


def test_descriptions_are_in_the_language_of_the_programme(tmp_path):
    english = build(tmp_path, SMALL.replace("organiser: vro", "language: en"))
    schema = json.loads(english.bytes("data/schema/actions.json"))
    assert schema["title"] == "Actions"
    assert schema["$defs"]["action"]["properties"]["due"]["description"] == "When it is to be done."


def test_without_an_address_there_is_no_id(tmp_path):
    site = build(tmp_path, SMALL.replace("url: https://voorbeeld.example/cop\n", ""))
    assert "$id" not in json.loads(site.bytes("data/schema/actions.json"))


# What is right, what is wrong, and what is wrong for a reason that no schema can see.
GOOD, BAD, UNSEEN = "good", "bad", "unseen"

PLACES = {
    "programme": "programme.yaml",
    "actions": "themes/wonen/actions.yaml",
    "indicators": "themes/wonen/indicators.yaml",
    "theme": "themes/wonen/theme.md",
    "question": "themes/wonen/questions/1.md",
    "note": "themes/wonen/notes/bezoek.md",
    "page": "pages/over.md",
    "case": "cases/geval.md",
}

AROUND = """
-- programme.yaml --
name: Proef
horizons: [{id: urgent, title: Urgent}]
-- owners.yaml --
owners: [{id: vro, name: VRO}, {id: utrecht, name: Utrecht}]
-- areas.yaml --
areas: [{id: merwede, name: Merwede}]
-- sources.yaml --
sources: [{id: boek, title: Boek}]
-- inventories.yaml --
-- offerings.yaml --
-- themes/wonen/theme.md --
---
id: T1
title: Wonen
---
-- themes/wonen/questions/1.md --
---
id: T1-Q1
question: Hoe?
---
-- themes/wonen/actions.yaml --
actions: [{id: A1, title: Een}]
"""


def action(keys):
    return "actions:\n  - id: A1\n    title: Een\n" + "".join(f"    {line}\n" for line in keys.split("\n"))


def indicator(keys):
    return "indicators:\n  - id: I1\n    title: Een\n" + "".join(f"    {line}\n" for line in keys.split("\n"))


def record(register, first, keys):
    return f"{register}:\n  - {first}\n" + "".join(f"    {line}\n" for line in keys.split("\n"))


def owner(keys):
    return record("owners", "id: o1\n    name: Een", keys) + "  - {id: vro, name: VRO}\n"


TABLE = [
    # Registers that are empty, and tops that are none.
    *[(name, text, GOOD) for name in ("owners", "areas", "sources", "inventories", "offerings", "actions", "indicators")
      for text in ("", "# niets\n", f"{name}:\n", f"{name}: []\n", f"{name}: ~\n", f"{name}: ''\n", "{}\n")],
    ("actions", "- {id: A1, title: Een}\n", BAD),
    ("actions", "actions: {id: A1, title: Een}\n", BAD),
    ("actions", "actions: Een\n", BAD),
    ("actions", "acties: []\n", BAD),
    ("actions", "actions: []\nowners: []\n", BAD),
    ("actions", "actions: [~]\n", BAD),
    ("actions", "actions: [A1]\n", BAD),
    ("programme", "", BAD),
    ("programme", "kind: Proef\n", BAD),
    ("page", "", GOOD),
    ("note", "", GOOD),
    ("theme", "", BAD),
    # Keys.
    ("actions", action("ownr: vro"), BAD),
    ("actions", action("Status: done"), BAD),
    ("actions", "actions: [{title: Een}]\n", BAD),
    ("actions", "actions: [{id: A1}]\n", BAD),
    ("actions", "actions: [{id: A1, title: ~}]\n", BAD),
    ("actions", "actions: [{id: A1, title: '  '}]\n", BAD),
    ("actions", "actions: [{id: ~, title: Een}]\n", BAD),
    ("actions", action("horizon:\ngroup: ~\nowner:\npartners: ''\nquestions:\nwhat:\nstatus:\nstart:\ndue: ~\nsteps:\nupdates:\nescalated:\nevidence:\ntags:\naliases:"), GOOD),
    ("actions", "actions: [{id: A1, title: Een}, {id: A1, title: Twee}]\n", UNSEEN),
    ("actions", "actions: [{id: A1, title: Een, title: Twee}]\n", UNSEEN),
    # Texts and ids.
    ("actions", "actions: [{id: A1, title: 2025}]\n", GOOD),
    ("actions", "actions: [{id: A1, title: no}]\n", GOOD),
    ("actions", "actions: [{id: A1, title: true}]\n", GOOD),
    ("actions", "actions: [{id: A1, title: [Een]}]\n", BAD),
    ("actions", "actions: [{id: A1, title: {een: twee}}]\n", BAD),
    ("actions", "actions: [{id: 12, title: Een}]\n", GOOD),
    ("actions", "actions: [{id: 1.10, title: Een}]\n", GOOD),
    ("actions", "actions: [{id: -12, title: Een}]\n", BAD),
    ("actions", "actions: [{id: A 1, title: Een}]\n", BAD),
    ("actions", "actions: [{id: é, title: Een}]\n", BAD),
    ("actions", "actions: [{id: .A1, title: Een}]\n", BAD),
    ("actions", "actions: [{id: [A1], title: Een}]\n", BAD),
    ("actions", f"actions: [{{id: {'a' * 120}, title: Een}}]\n", GOOD),
    ("actions", f"actions: [{{id: {'a' * 121}, title: Een}}]\n", BAD),
    ("actions", action("aliases: [OUD-1, OUD-2]"), GOOD),
    ("actions", action("aliases: OUD-1"), GOOD),
    ("actions", action("aliases: [OUD 1]"), BAD),
    ("actions", action("tags: [een twee, 2025]"), GOOD),
    ("actions", action("tags: een"), GOOD),
    ("actions", action("tags: [~]"), BAD),
    ("actions", action("tags: ['']"), BAD),
    # References.
    ("actions", action("owner: vro"), GOOD),
    ("actions", action("owner: [vro, utrecht]"), GOOD),
    ("actions", action("owner: []"), GOOD),
    ("actions", action("owner: {id: vro, role: trekt}"), GOOD),
    ("actions", action("owner: [utrecht, {id: vro, role: trekt}]"), GOOD),
    ("actions", action("owner: [{id: vro, role: ~}]"), GOOD),
    ("actions", action("owner: [{role: trekt}]"), BAD),
    ("actions", action("owner: [{id: vro, rol: trekt}]"), BAD),
    ("actions", action("owner: [~]"), BAD),
    ("actions", action("owner: niemand"), UNSEEN),
    ("actions", action("owner: T1-Q1"), UNSEEN),
    ("actions", action("questions: T1-Q1"), GOOD),
    ("actions", action("questions: [{id: T1-Q1}]"), BAD),
    ("actions", action("superseded-by: [A1]"), BAD),
    ("actions", action("horizon: urgent"), GOOD),
    ("actions", action("horizon: later"), UNSEEN),
    ("actions", action("evidence: [boek, https://voorbeeld.example/]"), GOOD),
    ("actions", action("evidence: boek"), GOOD),
    ("actions", action("evidence: {id: boek}"), BAD),
    # Dates.
    *[("actions", action(f"due: {date}"), GOOD)
      for date in ("2026-02-28", "2024-02-29", "2000-02-29", "2026-04-30", "2026-12", "2026-Q4", "2026", '"2026"', '"2026-05-01"')],
    *[("actions", action(f"due: {date}"), BAD)
      for date in ("2026-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13", "2026-00", "2026-Q5", "26-01-01",
                   "2026-1-1", "1 mei 2026", "12", "2026.5", "0000", '"0000-01-01"', "morgen", "[2026]", "true")],
    ("actions", action("start: 2026-05-01\ndue: 2026-04-01"), UNSEEN),
    # Choices.
    *[("actions", action(f"status: {status}"), GOOD) for status in ("proposed", "in-progress", "dropped", "''", "'  '")],
    *[("actions", action(f"status: {status}"), BAD) for status in ("Done", "in progress", "ready", "[done]", "1", "true")],
    ("actions", action("audience: team"), GOOD),
    ("actions", action("audience: Team"), BAD),
    ("actions", action("audience:"), BAD),
    ("actions", action("audience: ''"), BAD),
    # Records.
    ("actions", action("steps: {title: Een}"), GOOD),
    ("actions", action("steps:\n  - {title: Een, done: true}\n  - {title: Twee, done: 2026-05-01}\n  - {title: Drie, done: 'False', owner: vro, due: 2026}"), GOOD),
    ("actions", action("steps: [{done: true}]"), BAD),
    ("actions", action("steps: [{title: Een, done: yes}]"), BAD),
    ("actions", action("steps: [{title: Een, done: 1}]"), BAD),
    ("actions", action("steps: Een"), BAD),
    ("actions", action("steps: [~]"), BAD),
    ("actions", action("escalated: {to: vro, since: 2026-01}"), GOOD),
    ("actions", action("escalated: {since: 2026-01-01}"), BAD),
    ("actions", action("escalated: [{to: vro}]"), BAD),
    ("actions", action("updates: {date: 2026-01-01}"), GOOD),
    ("actions", action("updates: [{date: 2026-01-01, owner: [], status: done, due: 2027, by: vro, note: Tekst., audience: team}]"), GOOD),
    ("actions", action("updates: [{note: Tekst.}]"), BAD),
    ("actions", action("updates: [{date: ~}]"), BAD),
    ("actions", action("updates: [{date: 2026-01-01, status: klaar}]"), BAD),
    ("actions", action("updates: [{date: 2026-01-01, audience: ~}]"), BAD),
    # Owners, areas, sources, offerings, inventories.
    ("owners", owner("kind: municipality\nurl: https://een.example/pad?x=1#y\nexpertise: geld"), GOOD),
    ("owners", owner("kind: gemeente"), BAD),
    *[("owners", owner(f"url: {url}"), GOOD) for url in ("http://een.example", "HTTPS://een.example/", '"https://een.example:8080/é"')],
    *[("owners", owner(f"url: {url}"), BAD)
      for url in ("een.example", "ftp://een.example", '"javascript:alert(1)"', '"https://"', '"https://naam@een.example/"',
                  '"https://een.example/a b"', '"https://een.example/<x>"', "12", "[https://een.example/]")],
    ("owners", owner("part-of: vro"), GOOD),
    ("owners", owner("email: [a]"), BAD),
    *[("areas", record("areas", "id: g1\n    name: Een", f"homes: {value}"), GOOD)
      for value in ("1200", "25000-35000", '"1200"', "25000 - 35000", "1.5", "1e3")],
    *[("areas", record("areas", "id: g1\n    name: Een", f"homes: {value}"), BAD)
      for value in ("veel", "1-2-3", "[1, 2]", '"25.000-35.000 woningen"', "true")],
    ("areas", record("areas", "id: g1\n    name: Een", "homes: 35000-25000"), UNSEEN),
    ("sources", record("sources", "id: s1\n    title: Een", "year: 2024\nauthors: [A, B]"), GOOD),
    ("sources", record("sources", "id: s1\n    title: Een", 'year: "2024"\nauthors: A'), GOOD),
    ("sources", record("sources", "id: s1\n    title: Een", "year: 0"), BAD),
    ("sources", record("sources", "id: s1\n    title: Een", "year: 10000"), BAD),
    ("sources", record("sources", "id: s1\n    title: Een", "year: 2024.5"), BAD),
    ("sources", record("sources", "id: s1\n    title: Een", "year: jaar"), BAD),
    ("offerings", record("offerings", "id: f1\n    title: Een", "kind: training\nprovider: vro\ntopics: [geld]"), GOOD),
    ("offerings", record("offerings", "id: f1\n    title: Een", "kind: cursus"), BAD),
    ("inventories", record("inventories", "id: v1\n    title: Een", "of: owners\nkind: [municipality, fund]\nanswers: [{id: ja, title: Ja, good: TRUE}]\nentries: [{for: vro, answer: ja}]"), GOOD),
    ("inventories", record("inventories", "id: v1\n    title: Een", "of: owners\nkind: municipality"), GOOD),
    ("inventories", record("inventories", "id: v1\n    title: Een", "of: owners\nkind: [gemeente]"), BAD),
    ("inventories", record("inventories", "id: v1\n    title: Een", "of: owners\nkind: [~]"), BAD),
    ("inventories", record("inventories", "id: v1\n    title: Een", "of: themes"), BAD),
    ("inventories", record("inventories", "id: v1\n    title: Een", "of: owners\nanswers: [{id: ja}]"), BAD),
    ("inventories", record("inventories", "id: v1\n    title: Een", "of: owners\nanswers: [{id: ja, title: Ja, good: yes}]"), BAD),
    ("inventories", record("inventories", "id: v1\n    title: Een", "of: owners\nentries: [{for: vro}]"), BAD),
    # Indicators.
    ("indicators", indicator("baseline: {value: 10, date: 2020, source: boek}\ntarget: {value: '0'}\nmeasurements: {value: -1.5e3}"), GOOD),
    ("indicators", indicator("baseline: {date: 2020}"), BAD),
    ("indicators", indicator("baseline: {value: tien}"), BAD),
    ("indicators", indicator("baseline: {value: '1,5'}"), BAD),
    ("indicators", indicator("baseline: {value: '1e999'}"), UNSEEN),
    ("indicators", indicator("worth: {amount: 100, per: 0.5, capped: false}"), GOOD),
    ("indicators", indicator("worth: {amount: 100, per: 0}"), BAD),
    ("indicators", indicator("worth: {amount: 100, per: -1}"), BAD),
    ("indicators", indicator("worth: {amount: 100, per: '0.00'}"), BAD),
    ("indicators", indicator("worth: {amount: 100, capped: ja}"), BAD),
    ("indicators", indicator("better: more"), BAD),
    # The programme.
    ("programme", "name: Proef\nlanguage: en\nstale-after: 0\naccent: '#005f73'\ncsv-separator: ','\nrequires: '1.0'", GOOD),
    ("programme", "name: Proef\nrequires: 1.0", GOOD),
    ("programme", "name: Proef\nlanguage: de", BAD),
    ("programme", "name: Proef\nstale-after: -1", BAD),
    ("programme", "name: Proef\nstale-after: 100001", BAD),
    ("programme", "name: Proef\naccent: rood", BAD),
    ("programme", "name: Proef\naccent: '#0f'", BAD),
    ("programme", "name: Proef\naccent: '#ffff00'", UNSEEN),
    ("programme", "name: Proef\ncsv-separator: '|'", BAD),
    ("programme", "name: Proef\nrequires: een", BAD),
    ("programme", "name: Proef\nedit-url: 'https://git.example/edit/{path}?x=1'", GOOD),
    ("programme", "name: Proef\nedit-url: https://git.example/edit", BAD),
    ("programme", "name: Proef\nedit-url: 'https://git.example/{path}/{path}'", BAD),
    ("programme", "name: Proef\nstatuses: {done: {title: Klaar, meaning: Echt.}, proposed: ~}", GOOD),
    ("programme", "name: Proef\nstatuses: {klaar: {title: Klaar}}", BAD),
    ("programme", "name: Proef\nstatuses: {done: Klaar}", BAD),
    ("programme", "name: Proef\nrules: {no-owner: off, stale-after: error}", BAD),
    ("programme", "name: Proef\nrules: {no-owner: off}", GOOD),
    ("programme", "name: Proef\nrules: {no-owner: uit}", BAD),
    ("programme", "name: Proef\nmeetings: {date: 2026-01-01, kind: live}\nupcoming: [{title: Later}]", GOOD),
    ("programme", "name: Proef\nmeetings: [{kind: live}]", BAD),
    ("programme", "name: Proef\nmeetings: [{date: 2026-01-01, kind: party}]", BAD),
    ("programme", "name: Proef\nhorizons: [{id: urgent}]", BAD),
    # Front matter.
    ("theme", "title: Wonen\nnumber: 1\nstage: workbook\nhost: vro\nquotes: [{text: Goed, by: vro}]\ngroups: {id: g, title: G}", GOOD),
    ("theme", "number: 1", BAD),
    ("theme", "title: Wonen\nnumber: een", BAD),
    ("theme", "title: Wonen\nnumber: 1.5", BAD),
    ("theme", "title: Wonen\nslug: a b", BAD),
    ("theme", "title: Wonen\nstage: klaar", BAD),
    ("theme", "title: Wonen\nhost: [vro]", BAD),
    ("theme", "title: Wonen\nbody: Tekst", BAD),
    ("question", "id: T1-Q1\nquestion: Hoe?\nsub-questions: Waarom?\nhosts: vro", GOOD),
    ("question", "id: T1-Q1\nnumber: 1", BAD),
    ("question", "id: T1-Q1\nquestion: [Hoe]", BAD),
    ("note", "title: Bezoek\norder: 2\ndate: 2026-05\nowners: vro\nareas: merwede", GOOD),
    ("note", "titel: Bezoek", BAD),
    ("note", "order: twee", BAD),
    ("page", "title: Over\naudience: participants", GOOD),
    ("page", "date: gisteren", BAD),
    ("case", "title: Geval\narea: merwede\nparties: [vro]\nstatus: loopt\nbudget: 12", GOOD),
    ("case", "summary: Zonder titel", BAD),
    ("case", "title: Geval\nparties: [vro, ~]", BAD),
]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory):
    """What the check finds wrong in each register."""

    def verdict(number):
        name, text, _ = TABLE[number]
        place = PLACES.get(name, f"{name}.yaml")
        folder = tmp_path_factory.getbasetemp() / f"register-{number}"
        put(folder / "content", AROUND)
        path = folder / "content" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        end = "" if text == "" or text.endswith("\n") else "\n"
        path.write_text(f"---\n{text}{end}---\nTekst.\n" if path.suffix == ".md" else text + end, encoding="utf-8")
        result = run(folder, "check", "--diagnostics", "json")
        assert result.returncode in (0, 1), result.stderr
        errors = [d for d in json.loads(result.stdout)["diagnostics"] if d["severity"] == "error"]
        assert bool(errors) == (result.returncode == 1)
        # With a register emptied, others point at nothing; that is not about the register.
        return [d["message"] for d in errors if d["path"].endswith(place)]

    with concurrent.futures.ThreadPoolExecutor() as pool:
        return list(pool.map(verdict, range(len(TABLE))))


@pytest.mark.parametrize("number", range(len(TABLE)), ids=[f"{name}: {text!r}" for name, text, _ in TABLE])
def test_schema_and_check_agree(schemas, verdicts, number):
    name, text, verdict = TABLE[number]
    refused = [f"{e.json_path}: {e.message}" for e in schemas[name].iter_errors(load(text))]
    assert bool(verdicts[number]) == (verdict != GOOD), verdicts[number]
    assert bool(refused) == (verdict == BAD), refused
