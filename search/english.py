"""English, for the search: its stems are Snowball's."""

_WORDS = """
a about an and any are as at be by can d did do does for from has have he her his how i if in is
it its ll m me my next of on or our re s she should so some t than that the their them then there
these they this those to us ve was we were what when where which who whom why will with would you
your
"""

STOP_WORDS = frozenset(_WORDS.split())
