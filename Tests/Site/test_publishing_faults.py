"""Publishing where something gives out: disk, descriptors, permission; on other file systems; with readers all along."""
import contextlib
import os
import random
import subprocess
import threading
import time

import pytest
from conftest import TOOL, werkboek
from test_publishing import tree

DAY = ["--today", "2026-11-21"]


@pytest.fixture
def programme(tmp_path):
    """A programme with one page that tells its version apart, and what either site is."""
    base = tmp_path / "nieuw"
    werkboek("init", str(base), *DAY)
    expected = {}
    for text in ["nieuw", "oud"]:
        write(base, text)
        werkboek("build", "--quiet", *DAY, "--output", f"vergelijk-{text}", cwd=base)
        expected[text] = tree(base / f"vergelijk-{text}")
    assert expected["oud"] != expected["nieuw"]
    return base, expected


def write(base, text):
    (base / "content/pages/proef.md").write_text(f"# Proef\n\n{text}\n", encoding="utf-8")


def build(base, output="site", before=(), user=None):
    """Builds, with a command in front of it; answers with the exit code and what was said."""
    as_user = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups"] if user else []
    run = subprocess.run([*before, *as_user, TOOL, "build", "--quiet", *DAY, "--output", str(output)], cwd=base, timeout=120,
                         capture_output=True, text=True)
    return run.returncode, run.stderr


def limited(*limits):
    """A shell that sets limits before it becomes the program."""
    return ["bash", "-c", "; ".join(f"ulimit {limit}" for limit in limits) + '; exec "$@"', "bash"]


@contextlib.contextmanager
def disk(path, size):
    path.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(path)], check=True)
    try:
        yield path
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True)


needs_root = pytest.mark.skipif(os.geteuid() != 0 and not os.environ.get("CI"), reason="mounts need root")


def keep_foreign(output):
    (output / ".git").mkdir()
    (output / ".git/HEAD").write_text("ref")
    (output / ".nojekyll").write_text("")


def foreign_is_there(output):
    return (output / ".git/HEAD").read_text() == "ref" and (output / ".nojekyll").exists()


@needs_root
@pytest.mark.parametrize("is_mount_point", [False, True])
def test_a_full_disk(programme, tmp_path, is_mount_point):
    base, expected = programme
    need = sum(len(data) for data in expected["oud"].values()) // 1024
    with disk(tmp_path / "schijf", f"{need * 2}k") as mounted:
        output = mounted if is_mount_point else mounted / "site"
        write(base, "oud")
        assert build(base, output)[0] == 0
        keep_foreign(output)
        failures, shown = 0, "oud"
        # Less room each time, down to none at all.
        for left in [600, 200, 60, 16, 4, 0]:
            wanted = "nieuw" if shown == "oud" else "oud"
            write(base, wanted)
            room = os.statvfs(mounted)
            (output / ".vulling").write_bytes(b"x" * max(0, room.f_bavail * room.f_frsize - left * 1024))
            code, said = build(base, output)
            assert code in (0, 74), said
            failures += code == 74
            assert tree(output) == expected[wanted if code == 0 else shown], left
            assert foreign_is_there(output)
            shown = wanted if code == 0 else shown
            (output / ".vulling").unlink()
        assert failures > 0, "the disk was never full"
        assert build(base, output)[0] == 0 and tree(output) == expected[wanted]
        assert foreign_is_there(output)


@pytest.mark.parametrize("limit", ["-n 4", "-n 5", "-n 6", "-n 7", "-n 8", "-n 10", "-n 12", "-n 16", "-f 0", "-f 1", "-f 4", "-f 16", "-f 64"])
def test_out_of_descriptors_or_file_size(programme, limit):
    base, expected = programme
    output = base / "site"
    write(base, "oud")
    assert build(base)[0] == 0
    keep_foreign(output)
    write(base, "nieuw")
    code, said = build(base, before=limited(limit))
    now = tree(output)
    assert now in (expected["oud"], expected["nieuw"]), said
    assert code == 0 or now == expected["oud"] or now == expected["nieuw"]
    assert code in (0, 74, 127, -25, 153), (code, said)
    assert build(base)[0] == 0 and tree(output) == expected["nieuw"] and foreign_is_there(output)


@needs_root
def test_without_permission(programme):
    base, expected = programme
    output = base / "site"
    for path in [base, *base.parents]:
        if path != path.parent and not path.stat().st_mode & 1:
            path.chmod(path.stat().st_mode | 0o055)
    write(base, "oud")
    assert build(base)[0] == 0
    keep_foreign(output)
    write(base, "nieuw")
    code, said = build(base, user="65534")
    assert code == 74 and str(output.name) in said, said
    assert tree(output) == expected["oud"] and foreign_is_there(output)
    # The folder is theirs, some folder in it is not.
    for path in [output, *output.rglob("*")]:
        os.chown(path, 65534, 65534)
    os.chown(output / "acties", 0, 0)
    code, said = build(base, user="65534")
    assert tree(output) in (expected["oud"], expected["nieuw"])
    assert build(base)[0] == 0 and tree(output) == expected["nieuw"] and foreign_is_there(output)


@needs_root
def test_an_output_on_another_file_system(programme, tmp_path):
    base, expected = programme
    with disk(tmp_path / "elders", "32m") as mounted:
        for output in [mounted / "site", mounted]:
            for text in ["oud", "nieuw", "oud"]:
                write(base, text)
                if output == mounted and (mounted / "site").exists():
                    subprocess.run(["rm", "-rf", str(mounted / "site"), str(mounted / ".site.werkboek")], check=True)
                code, said = build(base, output)
                assert code == 0, said
                assert tree(output) == expected[text]


def test_an_output_that_is_a_link(programme, tmp_path):
    base, expected = programme
    (tmp_path / "echt").mkdir()
    (base / "site").symlink_to(tmp_path / "echt")
    for text in ["oud", "nieuw"]:
        write(base, text)
        assert build(base)[0] == 0
        assert (base / "site").is_symlink() and tree(tmp_path / "echt") == expected[text]


def test_foreign_files_are_refused_and_left(programme):
    base, expected = programme
    (base / "site").mkdir()
    (base / "site/van-mij.txt").write_text("mijn")
    assert build(base)[0] == 64
    assert tree(base / "site") == {"van-mij.txt": b"mijn"}


@pytest.mark.parametrize("in_place", [False, True])
def test_readers_see_whole_pages_only(programme, tmp_path, in_place):
    """Whoever reads pages by their path all along gets each of them whole, of one version or the other."""
    if in_place and os.geteuid() != 0:
        pytest.skip("mounts need root")
    base, expected = programme
    with disk(tmp_path / "schijf", "32m") if in_place else contextlib.nullcontext(base / "site") as output:
        write(base, "oud")
        assert build(base, output)[0] == 0
        known = {name: {expected["oud"].get(name), expected["nieuw"].get(name)} for name in expected["oud"] if name in expected["nieuw"]}
        wrong, read, stop = [], [0], threading.Event()

        def reader():
            while not stop.is_set():
                for name, right in known.items():
                    try:
                        data = (output / name).read_bytes()
                    except OSError as error:
                        wrong.append((name, error))
                        continue
                    read[0] += 1
                    if data not in right:
                        wrong.append((name, len(data)))

        readers = [threading.Thread(target=reader) for _ in range(2)]
        for thread in readers:
            thread.start()
        for i in range(20):
            write(base, ["nieuw", "oud"][i % 2])
            assert build(base, output)[0] == 0
        stop.set()
        for thread in readers:
            thread.join()
        assert read[0] > 1000 and not wrong, wrong[:5]


def test_a_large_site_killed_at_any_moment(tmp_path):
    """Of more than 2,000 files a spare is kept between builds, which must not show through either."""
    base = tmp_path / "groot"
    content = base / "content"
    (content / "themes/een").mkdir(parents=True)
    (content / "programme.yaml").write_text("name: Groot\n")
    (content / "themes/een/theme.md").write_text("---\ntitle: T\n---\n")

    def actions(text):
        rows = "\n".join(f"  - {{id: A{i}, title: Actie {i}, owner: []{', what: ' + text if i < 5 else ''}}}" for i in range(2200))
        (content / "themes/een/actions.yaml").write_text(f"actions:\n{rows}\n")

    expected = {}
    for text in ["oud", "nieuw"]:
        actions(text)
        assert build(base, f"vergelijk-{text}")[0] == 0
        expected[text] = tree(base / f"vergelijk-{text}")
    assert len(expected["oud"]) > 2200
    output, shown, took = base / "site", None, 0
    for text in ["oud", "nieuw", "oud"]:
        actions(text)
        start = time.monotonic()
        assert build(base)[0] == 0
        took = time.monotonic() - start
    keep_foreign(output)
    assert (base / ".site.werkboek").exists(), "no spare is kept"
    shown, dice, kills = "oud", random.Random(11), 0
    for round in range(40):
        wanted = "nieuw" if shown == "oud" else "oud"
        actions(wanted)
        process = subprocess.Popen([TOOL, "build", "--quiet", *DAY], cwd=base, stderr=subprocess.DEVNULL)
        time.sleep(took * (0.4 + 0.65 * dice.random()))
        process.kill()
        kills += process.wait() != 0
        now = tree(output)
        assert now == expected[shown] or now == expected[wanted], f"mixed in round {round}"
        shown = wanted if now == expected[wanted] else shown
        assert foreign_is_there(output)
        if round % 8 == 7:
            assert build(base)[0] == 0 and tree(output) == expected[wanted]
            shown = wanted
    assert kills > 10
