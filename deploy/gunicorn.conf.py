"""How gunicorn serves the site, in every way of installing it. The README lists the variables."""

import os

wsgi_app = "config.wsgi"
pythonpath = "site"

# A platform and a container say on which port they ask; a front on the same machine asks here.
port = os.environ.get("PORT")
bind = f"0.0.0.0:{port}" if port else "127.0.0.1:8000"

# Two processes for two cores. A thread waits for a slow client, and not the others: without a
# front that takes requests whole, as deploy/nginx and the routers of platforms do, there are 16.
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = int(os.environ.get("WEB_THREADS") or 8)
timeout = 60  # seconds without a sign of life of a process
graceful_timeout = 30  # seconds for what has begun

# Nothing is written: neither on the disk, nor in a log that the front has already.
memory = "/dev/shm"  # noqa: S108 - gunicorn makes a file there that has no name
worker_tmp_dir = memory if os.path.isdir(memory) else None
control_socket_disable = True
