"""How the site is watched, and who is told."""

from .environment import log_format, seconds, token, variable, web_address

# Whom editors ask for help: a name, an address, a telephone number, in words.
SUPPORT_CONTACT: str = variable("SUPPORT_CONTACT", str, "")

LOG_FORMAT: str = variable("LOG_FORMAT", log_format, "line")
LOG_LEVEL: str = variable("LOG_LEVEL", str.upper, "INFO")
# What takes longer is named in the log.
SLOW_REQUEST: float = variable("SLOW_REQUEST", seconds, 2.0)
SLOW_QUERY: float = variable("SLOW_QUERY", seconds, 0.5)

# Who may read /metrics; without it there is none.
METRICS_TOKEN: str = variable("METRICS_TOKEN", token, "")
# Errors are told there, without anything of people.
SENTRY_DSN: str = variable("SENTRY_DSN", web_address, "")
