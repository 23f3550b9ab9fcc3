"""Who does the work that waits: the command `work`, or a thread of the site itself."""

import logging
from threading import Event, Lock, Thread

from django.db import connections
from django.db.utils import InterfaceError, OperationalError
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from background.chores import MINUTE, do_chores
from background.recovery import take_back_abandoned
from background.request_ids import KEY, on_behalf_of
from background.slowness import naming_slow_queries
from background.tasks import BACKEND

logger = logging.getLogger(__name__)
# It says at each round that it starts and ends; `django.tasks` says which tasks are done.
logging.getLogger("django_tasks_db").setLevel(logging.WARNING)


class PunctualWorker(Worker):
    """A worker that does what is due each minute, even while thousands of tasks wait."""

    def run_task(self, db_task_result: DBTaskResult) -> None:
        with on_behalf_of(db_task_result.args_kwargs.get(KEY, "")):
            super().run_task(db_task_result)
        do_chores(each_minute=True)


def make_worker() -> Worker:
    """Return a worker whose `run` does what is ready, then returns."""
    return PunctualWorker(
        queue_names=["*"],
        excluded_queue_names=[],
        backend_name=BACKEND,
        worker_id=get_random_string(32),
        batch=True,
        interval=0,
        max_tasks=None,
        startup_delay=False,
    )


def do_what_is_ready(worker: Worker) -> None:
    """Do the tasks that are ready and those they enqueue, and the chores that are due.

    They wait if the database does not answer.
    """
    try:
        with naming_slow_queries():
            take_back_abandoned()
            # The worker locks SQLite to look for tasks.
            if DBTaskResult.objects.ready().filter(backend_name=BACKEND).exists():
                worker.run()
            # The last: a chore for which the database never answers would keep the tasks waiting.
            do_chores()
    except (InterfaceError, OperationalError) as error:
        _tell_once(str(error).strip())
        connections.close_all()
    else:
        _told.clear()


_told: set[str] = set()


def _tell_once(error: str) -> None:
    """Log that the database does not answer, once until it does: it is asked each second."""
    if error not in _told:
        logger.error("The database does not answer; the tasks wait: %s", error)
        _told.add(error)


class SiteWorker:
    """A thread in each process of the site, woken by tasks that are enqueued, and at each minute.

    It begins with the first request: threads do not survive the fork of a server's processes.
    """

    def __init__(self) -> None:
        self._woken = Event()
        self._starting = Lock()
        self._thread: Thread | None = None

    def start(self) -> None:
        with self._starting:
            if self._thread is None:
                # It dies with the process, even in the middle of a task, which is taken again.
                self._thread = Thread(target=self._run, name="background", daemon=True)
                self._thread.start()

    def wake(self) -> None:
        self._woken.set()

    def _run(self) -> None:
        worker = make_worker()
        while True:
            try:
                do_what_is_ready(worker)
            except Exception:
                logger.exception("The tasks wait")
            connections.close_all()
            self._woken.wait(_until_the_next_minute())
            self._woken.clear()


def _until_the_next_minute() -> float:
    """Return how many seconds are left, and a little more: it has then begun."""
    period = MINUTE.total_seconds()
    return period - timezone.now().timestamp() % period + 0.1


site_worker = SiteWorker()
