"""What is large: an image of fifty million pixels, a programme of hundreds of events."""

import time
from io import BytesIO

import pytest
from django.conf import settings as site_settings
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.images import get_image_model

from demo.sample import make_sample
from printing.choices import Kind
from programme.models import ProgrammePage
from tests.factories import make_priority, make_programme
from tests.printing.pdfs import AT, printed

pytestmark = pytest.mark.django_db
MAX_WIDTH = 2000  # pixels
MAX_BYTES = 1_500_000


def a_huge_image():
    side = int(site_settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS**0.5)
    content = BytesIO()
    Image.effect_noise((side, 200), 40).resize((side, side)).save(content, "JPEG", quality=20)
    content.seek(0)
    file = ImageFile(content, name="immense.jpg")
    return get_image_model().objects.create(title="Immense", file=file)


@pytest.mark.long
def test_the_largest_image_that_the_site_takes_is_printed_at_the_size_of_paper(
    home, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    programme = make_programme()
    value = {
        "image": a_huge_image(),
        "alternative": "Une foule",
        "decorative": False,
        "caption": "",
    }
    make_priority(programme, "Une priorité", body=[("image", value)])
    pdf = printed(Kind.PROGRAMME, programme)
    widths = [image.image.width for page in pdf.pages for image in page.images]
    assert 1000 < max(widths) <= MAX_WIDTH
    assert len(pdf.stream.getbuffer()) < MAX_BYTES


@pytest.mark.slow
def test_twice_the_events_take_about_twice_the_time(home):
    """What grows faster would make a programme of a thousand events impossible."""
    programme = make_programme()
    make_priority(programme)
    seconds, sizes = [], []
    for seed in (1, 2):
        make_sample(200, seed=seed, today=AT.date(), progress=lambda count: None)
        largest = max(ProgrammePage.objects.all(), key=lambda page: page.events.count())
        started = time.process_time()
        printed(Kind.PROGRAMME, largest)
        seconds.append(time.process_time() - started)
        sizes.append(largest.events.count())
    assert seconds[1] / seconds[0] < 1.6 * sizes[1] / sizes[0]
