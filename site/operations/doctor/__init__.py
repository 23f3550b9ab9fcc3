"""`manage.py doctor`: of each part of the site, that it is good, or what is wrong and what to do.

A probe is a function that returns what it found. It changes nothing, and is given up on after a
few seconds. A room above this one has its own in its `doctor.py`.
"""
