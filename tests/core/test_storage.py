"""Files are stored whole, or not at all."""

import pytest
from django.core.files.base import ContentFile

from core.storage import UnwritableError, WholeFilesStorage


class Half(ContentFile):
    """A file whose second half finds the disk full."""

    def chunks(self, chunk_size=None):
        yield b"la "
        raise OSError(28, "No space left on device")


def test_a_file_that_is_not_written_whole_is_not_there(tmp_path):
    with pytest.raises(UnwritableError, match="No space"):
        WholeFilesStorage(location=tmp_path).save("a.txt", Half(b"", "a.txt"))
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_is_kept(tmp_path):
    storage = WholeFilesStorage(location=tmp_path)
    storage.save("a.txt", ContentFile(b"avant"))
    with pytest.raises(UnwritableError):
        storage._save("a.txt", Half(b"", "a.txt"))
    assert (tmp_path / "a.txt").read_bytes() == b"avant"


def test_a_folder_that_is_out_of_reach_is_said_as_such(tmp_path):
    (tmp_path / "media").write_text("no folder")
    with pytest.raises(UnwritableError):
        WholeFilesStorage(location=tmp_path / "media").save("a/a.txt", ContentFile(b"x", "a.txt"))
