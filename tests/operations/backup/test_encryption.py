"""The stream of an encrypted backup."""

import io

import pytest

from operations.backup.encryption import CHUNK, TAG, Decrypting, Encrypting
from operations.backup.errors import BackupError, DamagedError

KEY = "une clé qui est assez longue"
HEADER = 54  # bytes


def encrypted(data: bytes) -> bytes:
    file = io.BytesIO()
    stream = Encrypting(file, KEY)
    for start in range(0, len(data), 10_007):
        stream.write(data[start : start + 10_007])
    stream.finish()
    return file.getvalue()


def decrypted(data: bytes, key: str = KEY) -> bytes:
    stream, found = Decrypting(io.BytesIO(data), key), bytearray()
    while piece := stream.read(33_333):
        found += piece
    return bytes(found)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_000])
def test_what_is_encrypted_is_read_again(size):
    data = bytes(number % 251 for number in range(size))
    assert decrypted(encrypted(data)) == data
    if size > 100:
        assert data[:100] not in encrypted(data)


def test_the_same_data_is_never_encrypted_the_same():
    assert encrypted(b"x") != encrypted(b"x")


def test_another_key_is_told_from_damage():
    with pytest.raises(BackupError, match="pas celle de la sauvegarde"):
        decrypted(encrypted(b"x" * 1000), KEY.upper())


def test_chunks_cannot_be_cut_off_moved_repeated_or_changed():
    data = encrypted(b"a" * CHUNK + b"b" * CHUNK + b"c" * 10)
    step = CHUNK + TAG
    head, chunks = data[:HEADER], [data[HEADER + n * step :][:step] for n in range(3)]
    assert decrypted(head + b"".join(chunks)).endswith(b"c" * 10)
    for wrong in (
        chunks[:2],  # as if it ended there
        [chunks[1], chunks[0], chunks[2]],
        [chunks[0], chunks[0], chunks[1], chunks[2]],
        [chunks[0], chunks[1][:100] + b"!" + chunks[1][101:], chunks[2]],
        [*chunks, chunks[2]],
        [*chunks[:2], chunks[2][:-1]],
        [],
    ):
        with pytest.raises(DamagedError):
            decrypted(head + b"".join(wrong))
