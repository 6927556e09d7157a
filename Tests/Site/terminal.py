"""A terminal that somebody types in: the program runs behind a pseudo-terminal and its questions are answered."""
import os
import pty
import select
import signal
import time

from conftest import TOOL


class Terminal:
    """Runs the program as on a terminal, without CI."""

    def __init__(self, *arguments, cwd, **environment):
        variables = {k: v for k, v in os.environ.items() if k not in ("CI", "WERKBOEK_LANG", "NO_COLOR")}
        variables.update(TERM="xterm", **environment)
        self.text = ""
        self.code = None
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.execve(TOOL, [TOOL, *arguments], variables)

    def wait_for(self, text, seconds=20):
        """Reads until a text has come that was not waited for before."""
        deadline = time.monotonic() + seconds
        start = getattr(self, "seen", 0)
        while text not in self.text[start:]:
            assert self.read(deadline - time.monotonic()), f"no {text!r} in {self.text[start:]!r}"
        self.seen = self.text.index(text, start) + len(text)

    def read(self, seconds):
        ready, _, _ = select.select([self.descriptor], [], [], max(0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self.descriptor, 65536)
        except OSError:  # the other side is closed
            return False
        self.text += data.decode("utf-8", "replace")
        return bool(data)

    def answer(self, question, text):
        self.wait_for(question)
        self.type(text + "\n")

    def type(self, text):
        os.write(self.descriptor, text.encode())

    def end(self, seconds=20):
        """Waits for the program to end. Gives its exit code, or minus the signal that ended it."""
        deadline = time.monotonic() + seconds
        while self.read(deadline - time.monotonic()):
            pass
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                os.close(self.descriptor)
                self.code = os.waitstatus_to_exitcode(status)
                return self.code
            time.sleep(0.01)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        raise AssertionError(f"still running: {self.text!r}")
