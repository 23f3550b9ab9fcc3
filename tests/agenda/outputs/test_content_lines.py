"""The lines of calendars are those that the icalendar library would write."""

from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import vText
from icalendar.parser import Contentline

from agenda.outputs.content_lines import folded, text

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from(["\\", "^", ",", ";", "\n", "é"]),
    max_size=400,
)


@given(TEXTS)
@example("\\N\r\n\r;,")
def test_a_text_is_escaped_as_by_the_library(value):
    assert text(value) == vText(value).to_ical().decode()


@given(TEXTS)
@example("a" * 73 + "é" * 80)
@example("a" * 73 + "\\n" * 80)
@example("\\" * 300)
@example("a" * 74)
@example("a" * 75)
def test_a_line_is_folded_as_by_the_library(value):
    line = f"SUMMARY:{text(value)}"
    assert folded(line) == Contentline(line).to_ical() + b"\r\n"
