"""A stream that only the holder of the key reads, and that nobody can cut or change.

The construction is that of age (STREAM): chunks of 64 KiB under ChaCha20-Poly1305, numbered, the
last of them marked.
"""

import os
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from django.utils.translation import gettext as _

from operations.backup.errors import BackupError, DamagedError

MAGIC = b"sauvegarde chiffree 1\n"
CHUNK = 64 * 1024  # bytes
SALT, KEY, CHECK, TAG = 16, 32, 16, 16  # bytes


def is_encrypted(beginning: bytes) -> bool:
    return beginning.startswith(MAGIC)


def _derived(key: str, salt: bytes) -> tuple[ChaCha20Poly1305, bytes]:
    """Return the cipher of a key, and what tells a wrong key from a damaged file."""
    derived = Scrypt(salt=salt, length=KEY + CHECK, n=2**15, r=8, p=1).derive(key.encode())
    return ChaCha20Poly1305(derived[:KEY]), derived[KEY:]


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


class Encrypting:
    """A file to write to, whose bytes are encrypted into another. `finish` marks the end."""

    def __init__(self, file: IO[bytes], key: str) -> None:
        salt = os.urandom(SALT)
        self._cipher, check = _derived(key, salt)
        self._file, self._waiting, self._number = file, bytearray(), 0
        file.write(MAGIC + salt + check)

    def write(self, data: bytes) -> None:
        self._waiting += data
        # The last chunk is only known by what follows it.
        while len(self._waiting) > CHUNK:
            self._encrypt(self._waiting[:CHUNK], is_last=False)
            del self._waiting[:CHUNK]

    def finish(self) -> None:
        self._encrypt(self._waiting, is_last=True)

    def _encrypt(self, chunk: bytearray, *, is_last: bool) -> None:
        nonce = _nonce(self._number, is_last)
        self._file.write(self._cipher.encrypt(nonce, bytes(chunk), None))
        self._number += 1


class Decrypting:
    """A file to read from, whose bytes are decrypted from another."""

    def __init__(self, file: IO[bytes], key: str) -> None:
        _magic, salt, check = file.read(len(MAGIC)), file.read(SALT), file.read(CHECK)
        if len(check) < CHECK:
            raise DamagedError
        self._cipher, wanted = _derived(key, salt)
        if check != wanted:
            raise BackupError(
                _("Cette clé n’est pas celle de la sauvegarde : rien n’a été restauré.")
            )
        self._file, self._read, self._number = file, bytearray(), 0
        self._next: bytes | None = file.read(CHUNK + TAG)

    def read(self, size: int) -> bytes:
        """Return `size` bytes, or what is left of them."""
        while len(self._read) < size and self._next is not None:
            chunk, following = self._next, self._file.read(CHUNK + TAG)
            try:
                nonce = _nonce(self._number, is_last=not following)
                self._read += self._cipher.decrypt(nonce, chunk, None)
            except InvalidTag:
                raise DamagedError from None
            self._number += 1
            self._next = following or None
        data = bytes(self._read[:size])
        del self._read[:size]
        return data
