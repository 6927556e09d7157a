"""Publishing under fire: killed at random moments, out of room, two builds at once."""
import os
import random
import signal
import subprocess
import time

from conftest import TOOL, werkboek


def tree(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*")
            if p.is_file() and not any(part.startswith(".") for part in p.relative_to(folder).parts)}


def test_killed_at_any_moment(tmp_path):
    """What is there is the old site whole or the new one whole, and the next build mends any rest."""
    base = tmp_path / "nieuw"
    werkboek("init", str(base), "--today", "2026-11-21")
    page = base / "content/pages/proef.md"
    output = base / "site"

    def build(*more):
        return subprocess.Popen([TOOL, "build", "--quiet", "--today", "2026-11-21", *more], cwd=base,
                                stderr=subprocess.DEVNULL)

    expected = {}
    for text in ["oud", "nieuw"]:
        page.write_text(f"# Proef\n\n{text}\n", encoding="utf-8")
        assert build("--output", f"vergelijk-{text}").wait() == 0
        expected[text] = tree(base / f"vergelijk-{text}")
    page.write_text("# Proef\n\noud\n", encoding="utf-8")
    start = time.monotonic()
    assert build().wait() == 0
    took = time.monotonic() - start
    (output / ".git").mkdir()
    (output / ".git/HEAD").write_text("ref")
    shown, dice, kills = "oud", random.Random(7), 0
    for round in range(200):
        wanted = "nieuw" if shown == "oud" else "oud"
        page.write_text(f"# Proef\n\n{wanted}\n", encoding="utf-8")
        process = build()
        time.sleep(dice.random() * took * 1.1)
        process.send_signal(signal.SIGKILL)
        kills += process.wait() != 0
        now = tree(output)
        assert now == expected[shown] or now == expected[wanted], f"mixed in round {round}"
        shown = wanted if now == expected[wanted] else shown
        if round % 10 == 9:
            assert build().wait() == 0
            shown = wanted
            assert tree(output) == expected[wanted]
            assert (output / ".git/HEAD").read_text() == "ref"
    assert kills > 20


def test_two_builds_at_once(tmp_path):
    base = tmp_path / "nieuw"
    werkboek("init", str(base), "--today", "2026-11-21")
    builds = [subprocess.Popen([TOOL, "build", "--quiet", "--today", "2026-11-21"], cwd=base,
                               stderr=subprocess.DEVNULL) for _ in range(4)]
    codes = [b.wait() for b in builds]
    assert set(codes) <= {0, 74} and 0 in codes
    werkboek("build", "--today", "2026-11-21", "--output", "vergelijk", cwd=base)
    assert tree(base / "site") == tree(base / "vergelijk")


def test_same_everywhere(tmp_path):
    """Time zone, language, job count, checkout path and file times make no difference."""
    sites = []
    for i, (zone, language, jobs) in enumerate([("UTC", "C", "1"), ("Asia/Tokyo", "tr_TR.UTF-8", "2")]):
        base = tmp_path / f"{'x' * (i * 20)}map"
        werkboek("init", str(base), "--today", "2026-11-21")
        for p in base.rglob("*"):
            os.utime(p, (i * 1e8, i * 1e8))
        werkboek("build", "--today", "2026-11-21", "--jobs", jobs, cwd=base, TZ=zone, LANG=language, LC_ALL=language)
        sites.append(tree(base / "site"))
    assert sites[0] == sites[1]
