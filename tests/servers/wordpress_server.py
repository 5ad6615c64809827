"""A WordPress from Debian's packages on loopback: PHP's own server, a MariaDB without a network, a folder of files.

Everything stands in one folder and ends with the context manager; nothing of the system's own WordPress, Apache or
database is touched. `wordpress_content.php` says what the site holds.
"""

import contextlib
import os
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Self

from servers.isso_server import free_port

SOURCE = Path("/usr/share/wordpress")
CONTENT = Path(__file__).with_name("wordpress_content.php")
CONFIG = """\
<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '{url}'); define('WP_SITEURL', '{url}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY',
          'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, $name);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
PATIENCE = 60
"""Seconds that the database or the site may take to answer for the first time."""


def missing() -> str | None:
    """Return which of Debian's packages is not there, or None."""
    needed = {
        "php-cli": _tool("php"),
        "mariadb-server": _tool("mariadbd"),
        "wordpress": SOURCE / "wp-load.php",
    }
    for package, file in needed.items():
        if file is None or not Path(file).exists():
            return package
    return None


def _tool(name: str) -> str | None:
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


class WordPress:
    """A context manager; `url` is the address of the site."""

    def __init__(self, folder: Path) -> None:
        self.url = f"http://127.0.0.1:{free_port()}"
        self._folder = folder
        self._site = folder / "site"
        self._socket = folder / "db.sock"
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        try:
            self._start_database()
            shutil.copytree(SOURCE, self._site, symlinks=True)
            (self._site / "wp-config.php").unlink()
            (self._site / "wp-config.php").write_text(CONFIG.format(socket=self._socket, url=self.url))
            self._call("php", str(CONTENT), str(self._site), self.url)
            self._start_site()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._running):
            process.terminate()
            process.wait(30)

    def set(self, **options: object) -> None:
        """Set options of the site, or its theme: ``set(page_comments=1)``, ``set(theme="twentytwentyone")``."""
        lines = [f"$_SERVER['HTTP_HOST'] = '{self.url[7:]}'; require '{self._site}/wp-load.php';"]
        for name, value in options.items():
            lines.append(
                f"switch_theme('{value}');" if name == "theme" else f"update_option('{name}', '{value}');"
            )
        if "permalink_structure" in options:
            lines.append("$wp_rewrite->init(); flush_rewrite_rules();")
        self._call("php", "-r", "\n".join(lines))

    def forbid_rest(self, *, forbidden: bool) -> None:
        """Close the REST interface to strangers, as security plug-ins do, or open it again."""
        rule = self._site / "wp-content" / "mu-plugins" / "closed.php"
        rule.parent.mkdir(exist_ok=True)
        if forbidden:
            answer = "new WP_Error('rest_forbidden', 'Only for members.', ['status' => 401])"
            rule.write_text(f"<?php add_filter('rest_authentication_errors', fn() => {answer});")
        else:
            rule.unlink(missing_ok=True)

    def _call(self, *command: str) -> None:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        if done.returncode:
            raise RuntimeError(f"{command[0]}: {(done.stdout + done.stderr)[-2000:]}")

    def _log(self, name: str) -> Path:
        return self._folder / f"{name}.log"

    def _start(self, name: str, *command: str) -> subprocess.Popen[bytes]:
        with self._log(name).open("wb") as log:
            self._running.append(subprocess.Popen(command, stdout=log, stderr=log))
        return self._running[-1]

    def _start_database(self) -> None:
        data = self._folder / "db"
        data.mkdir()
        # As root it asks for the name of a user, and root itself needs no change of owners.
        user = ["--user=root"] if os.geteuid() == 0 else []
        self._call(
            "mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal",
            "--skip-test-db", *user,
        )  # fmt: skip
        first = self._folder / "first.sql"
        first.write_text("CREATE DATABASE IF NOT EXISTS wordpress;")
        process = self._start(
            "mariadbd", str(_tool("mariadbd")), "--no-defaults", f"--datadir={data}", f"--socket={self._socket}",
            f"--pid-file={self._folder}/db.pid", f"--init-file={first}", "--skip-networking",
            "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M", *user,
        )  # fmt: skip
        self._wait("mariadbd", process, self._socket.exists)

    def _start_site(self) -> None:
        process = self._start("php", "php", "-S", self.url.removeprefix("http://"), "-t", str(self._site))
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

        def answers() -> bool:
            with contextlib.suppress(OSError), opener.open(self.url + "/silent/", timeout=PATIENCE) as answer:
                return int(answer.status) == 200
            return False

        self._wait("php", process, answers)

    def _wait(self, name: str, process: subprocess.Popen[bytes], ready: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not ready():
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(
                    f"{name} did not start: {self._log(name).read_text('utf-8', 'replace')[-2000:]}"
                )
            time.sleep(0.1)
