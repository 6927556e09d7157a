"""A programme with something in every key of every kind of entity, each text made by whoever asks."""
import base64
import json

PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=")


def tree(text, prefix="", audience=None, linked=()):
    """The files of a content folder by path.

    text: makes the value of a key: called with kind and key, and whether it is Markdown.
    prefix: begins all ids and file names, so that several trees fit into one folder.
    audience: of all entities.
    linked: ids that texts and lists of the tree point to besides its own.
    """
    p = prefix
    owners = [f"{p}o1", *linked]

    def one(kind, texts=(), md=(), lists=(), /, **rest):
        entity = {key: text(kind, key) for key in texts}
        entity |= {key: text(kind, key, md=True) for key in md}
        entity |= {key: [text(kind, key)] for key in lists}
        return {key.replace("_", "-"): value for key, value in (entity | rest).items()}

    def whole(kind, id, texts=(), md=(), lists=(), /, **rest):
        common = {"id": p + id, "aliases": [f"{p}oud-{id}"], "tags": [text(kind, "tags")]}
        if audience:
            common["audience"] = audience
        return common | one(kind, texts, md, lists, **rest)

    def register(key, *entities):
        return json.dumps({key: entities}, ensure_ascii=False) + "\n"

    def note(front, body):
        return "---\n" + json.dumps(front, ensure_ascii=False) + "\n---\n" + body + "\n"

    def meeting(kind, day):
        return one("meeting", ["place"], ["note"], date=day, kind=kind)

    def body(kind):
        links = " ".join(f"[[{id}]] [[{id}|{text(kind, 'linktekst', link=True)}]]" for id in owners)
        return (f"{text(kind, 'body', md=True)}\n\n{links} [[@{p}b1]]\n\n## {text(kind, 'kop', md=True)}\n\n"
                f"| {text(kind, 'cel', link=True)} | b |\n|---|---|\n| c | d |\n\nTabel: {text(kind, 'bijschrift', md=True)}\n\n"
                f"![{text(kind, 'alt', link=True)}](../{'../../' if kind in ('question', 'note') else '../' if kind == 'theme' else ''}media/{p}beeld.png \"{text(kind, 'titel', link=True)}\")\n\n"
                f"Noot[^{p}n].\n\n[^{p}n]: {text(kind, 'noot', md=True)}\n")

    folder = f"themes/{p}een"
    return {
        f"owners/{p}owners.yaml": register(
            "owners",
            whole("owner", "o1", ["name", "short", "contact", "phase"], ["about", "tasks"], ["expertise"],
                  kind="body", url=f"https://example.org/{p}owner?a='onmouseover=window.__pwned=20//&b", members=[f"{p}o2"]),
            whole("owner2", "o2", ["name"], kind="municipality"),
            whole("person", "p1", ["name", "role", "email", "phone"], kind="person", organisation=f"{p}o1")),
        f"areas/{p}areas.yaml": register(
            "areas", whole("area", "g1", ["name", "province"], ["about"], municipality=owners[0], homes="31-918273", jobs=918274)),
        f"sources/{p}sources.yaml": register(
            "sources", whole("source", "b1", ["title", "publisher", "kind"], ["note"], ["authors"], year=2019,
                             url=f"https://example.org/{p}bron#'")),
        f"inventories/{p}inventories.yaml": register(
            "inventories", whole("inventory", "i1", ["title"], ["about"], of="owners", action=f"{p}A1",
                                 answers=[one("answer", ["title"], id=f"{p}ja", good=True)],
                                 entries=[one("entry", ["source"], ["note"], **{"for": f"{p}o1"}, answer=f"{p}ja", date="2026-02-02")])),
        f"offerings/{p}offerings.yaml": register(
            "offerings", whole("offering", "f1", ["title"], ["about"], ["topics"], kind="training", provider=owners,
                               url=f"https://example.org/{p}aanbod", actions=[f"{p}A1"])),
        f"pages/{p}blad.md": note(whole("page", "blad", ["title"]), body("page")),
        f"cases/{p}geval.md": note(
            whole("case", "geval", ["title", "place", "period", "budget", "status"], ["summary"], area=[f"{p}g1"],
                  parties=owners, themes=[f"{p}T1"], questions=[f"{p}Q1"], actions=[f"{p}A1"]), body("case")),
        f"{folder}/theme.md": note(
            whole("theme", "T1", ["title", "subtitle"], ["summary", "colophon"], host=f"{p}o1", stage="workbook",
                  slug=f"{p}een", number=7, published="2026-01-15", speakers=owners, team=owners, attendees=owners,
                  interviewed=[f"{p}p1"], meetings=[meeting("live", "2026-02-03"), meeting("online", "2027-02-03")],
                  groups=[one("group", ["title"], ["text"], id=f"{p}k")],
                  quotes=[one("quote", ["text", "by"]), one("quote2", ["text"], by=f"{p}p1")]), body("theme")),
        f"{folder}/questions/1.md": note(
            whole("question", "Q1", ["question"], (), ["sub-questions"], number=1, hosts=owners, contributors=[f"{p}p1"],
                  areas=[f"{p}g1"]),
            body("question") + f"\n## Conclusies\n\n- Zo: {text('conclusion', 'text', link=True)} {{#{p}C1}}\n"),
        f"{folder}/notes/verslag.md": note(
            whole("note", "verslag", ["title"], questions=[f"{p}Q1"], areas=[f"{p}g1"], owners=owners, date="2026-03-01"),
            body("note")),
        f"{folder}/actions.yaml": register(
            "actions",
            whole("action", "A1", ["title"], ["what", "who", "how", "help-wanted"], horizon="nu", group=f"{p}k",
                  owner=[{"id": id, "role": text("action", "role")} for id in owners], partners=[f"{p}p1"],
                  questions=[f"{p}Q1"], follows_from=[f"{p}C1"], areas=[f"{p}g1"], cases=[f"{p}geval"], sources=[f"{p}b1"],
                  start="2026-01-02", due="2026-04-05" if not audience else "2031-07-07", evidence=[f"https://example.org/{p}bewijs"],
                  steps=[one("step", ["title"], done="2026-02-01", owner=f"{p}o1")], blocked_by=[f"{p}A2"],
                  escalated=one("escalation", [], ["note"], to=f"{p}o1", since="2026-05-01"),
                  updates=[one("update", [], ["note"], date="2026-06-01", status="in-progress", by=f"{p}p1", due="2026-09-09")]),
            whole("action2", "A2", ["title"], owner=f"{p}o2", status="done")),
        f"{folder}/indicators.yaml": register(
            "indicators",
            whole("indicator", "n1", ["title", "unit"], ["about"], better="higher",
                  baseline=one("baseline", ["source"], date="2025-01-01", value=10),
                  target=one("target", ["source"], date="2030-01-01", value=20),
                  benchmark=one("benchmark", ["label"], value=15),
                  measurements=[one("measurement", ["source"], date="2026-01-01", value=12)],
                  worth=one("worth", ["currency"], amount=918275), beneficiaries=owners, area=f"{p}g1", case=f"{p}geval",
                  actions=[f"{p}A1"])),
        f"media/{p}beeld.png": PICTURE + p.encode(),
    }


def settings(text):
    """A `programme.yaml` that says something in every key."""
    def one(kind, texts, md, /, **rest):
        return {key: text(kind, key) for key in texts} | {key: text(kind, key, md=True) for key in md} | rest

    return json.dumps(
        one("programme", ["name", "kind"], ["summary", "contact"], url="https://example.org/pad/", organiser="o1",
            horizons=[one("horizon", ["title"], ["description"], id="nu")], accent="#005f73",
            statuses={"done": one("status", ["title"], ["meaning"])},
            meetings=[one("meeting", ["place"], ["note"], date="2026-12-12", kind="live")],
            upcoming=[one("upcoming", ["title", "place"], [], date="2027-Q2")], **{"edit-url": "https://example.org/'/{path}"}),
        ensure_ascii=False) + "\n"


def write(folder, files):
    """Puts files into a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def everything(folder):
    """All bytes in a folder by path, hidden names and all, with those of names themselves."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
