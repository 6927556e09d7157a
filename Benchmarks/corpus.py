#!/usr/bin/env python3
"""Writes a made-up programme of any size, to measure with and to look at full lists.

    Benchmarks/corpus.py ACTIONS FOLDER     ->  FOLDER/content

Fifty actions to a theme, four learning questions to a theme, an owner for every fifty actions; everything is linked
to something else. The same number gives the same bytes, on any machine.
"""
import argparse
import pathlib
import random

NOUNS = """bouwplan wijkteam leefkring speelplek buurthuis schoolplein fietsroute warmtenet grondprijs startnotitie
woningtype mengtafel bewonersraad gebiedsfonds beheerplan meetpunt zorgpost werkplaats groenstrook waterberging
stationsplein energiebuffer deelauto tijdpad rekenmodel convenant vergunning proefstraat stadslab pachtgrond""".split()
VERBS = "verkennen uitwerken toetsen vastleggen bekostigen beheren herzien verbreden delen plannen".split()
QUALITIES = "vroege gedeelde sobere stevige lokale eerlijke groene slimme nabije betaalbare".split()
HORIZONS = [("nu", "Dit jaar"), ("straks", "Binnen drie jaar"), ("lokaal", "Lokale partners")]
STATUSES = ["planned", "in-progress", "in-progress", "blocked", "done", "dropped"]
KINDS = ["ministry", "municipality", "housing-association", "developer", "knowledge", "network"]


class Dice(random.Random):
    """Draws for one thing, by its name: another thing more or less changes nothing for the rest."""

    def pick(self, choices):
        return choices[self.randrange(len(choices))]

    def phrase(self):
        return f"{self.pick(QUALITIES)} {self.pick(NOUNS)} en {self.pick(NOUNS)} {self.pick(VERBS)}"

    def sentence(self, phrases=2):
        return ", ".join(self.phrase() for _ in range(phrases)).capitalize() + "."

    def paragraph(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))


def action(number, owners, theme, actions):
    dice = Dice(f"actie {number}")
    partners = sorted({dice.randrange(owners), dice.randrange(owners)} - {number % owners})
    lines = [
        f"  - id: A{number}",
        f"    title: {dice.sentence(1)[:-1]} in deelgebied {number}",
        f"    horizon: {dice.pick(HORIZONS)[0]}",
        *([] if dice.randrange(25) == 0 else [f"    owner: org-{number % owners}"]),
        f"    partners: [{', '.join(f'org-{partner}' for partner in partners)}]",
        f"    questions: T{theme}-V{number % 4 + 1}",
        f"    due: 202{6 + dice.randrange(2)}-{dice.randrange(12) + 1:02}-{dice.randrange(28) + 1:02}",
        "    what: |",
        f"      {dice.paragraph(3)}",
        "",
        f"      Hangt samen met [[A{dice.randrange(actions) + 1}]].",
        "    how: |",
        f"      {dice.paragraph(2)}",
        "    updates:",
    ]
    for month in (3, 6, 10):
        lines += [
            f"      - date: 2026-{month:02}-{dice.randrange(28) + 1:02}",
            f"        status: {dice.pick(STATUSES)}",
            f"        note: {dice.sentence()}",
        ]
    return lines


def question(theme, number):
    dice = Dice(f"vraag {theme}.{number}")
    lines = ["---", f"id: T{theme}-V{number}", f"number: {number}",
             f"question: Hoe lukt {dice.phrase()} in dit gebied?", "---"]
    for heading in ("Droom", "Wat houdt ons tegen", "Kansen"):
        lines += [f"## {heading}", "", dice.paragraph(4), ""] + [f"- {dice.sentence()}" for _ in range(5)] + [""]
    return lines + ["## Conclusies", ""] + [f"- {dice.sentence(3)}" for _ in range(5)]


def theme(number, owners):
    dice = Dice(f"thema {number}")
    lines = ["---", f"id: T{number}", f"number: {number}", f"title: {dice.pick(NOUNS).capitalize()} {number}",
             f"host: org-{number % owners}", "stage: workbook", "meetings:", "  - date: 2026-03-12", "    kind: live",
             "    place: Voorbeeldstad", "---", "## Waarom dit thema", ""]
    return lines + [line for _ in range(4) for line in (dice.paragraph(4), "")]


def write(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def corpus(actions, folder):
    """Writes a programme of that many actions; answers with its content folder."""
    content = pathlib.Path(folder) / "content"
    themes, owners = max(1, actions // 50), max(6, actions // 50)
    write(content / "programme.yaml", [
        "name: Meetprogramma", "kind: Community of Practice", "language: nl", "url: https://meten.example/",
        "summary: Een verzonnen programma op ware grootte.", "horizons:",
        *[f"  - {{id: {key}, title: {title}}}" for key, title in HORIZONS]])
    lines = ["owners:"]
    for number in range(owners):
        dice = Dice(f"organisatie {number}")
        lines += [f"  - id: org-{number}", f"    name: {dice.pick(NOUNS).capitalize()}groep {number}",
                  f"    kind: {dice.pick(KINDS)}", f"    about: {dice.paragraph(2)}"]
    write(content / "owners.yaml", lines)
    for number in range(1, themes + 1):
        folder = content / "themes" / f"thema-{number}"
        write(folder / "theme.md", theme(number, owners))
        write(folder / "notes" / "gesprek.md", ["# Gesprek vooraf", "", Dice(f"notitie {number}").paragraph(6)])
        for which in range(1, 5):
            write(folder / "questions" / f"{which}.md", question(number, which))
        numbers = range(number, actions + 1, themes)
        write(folder / "actions.yaml",
              ["actions:"] + [line for one in numbers for line in action(one, owners, number, actions)])
    return content


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actions", type=int)
    parser.add_argument("folder")
    arguments = parser.parse_args()
    print(corpus(arguments.actions, arguments.folder))


if __name__ == "__main__":
    main()
