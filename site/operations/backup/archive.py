"""The file of a backup: a tar, whose members are listed with their SHA-256 at its end.

    backup.json                  what made it: version, applied migrations, database
    tables/core.theme/00001.gz   rows, as lines of JSON; the first line names the columns
    media/images/a.jpg           the files that were uploaded
    manifest.json                the rows of each table and their digests
    SHA256SUMS                   of all of the above, as `sha256sum --check` reads them
    SHA256SUMS.sha256            of that list: the end

Reading and writing only go forward, in the memory of one member of rows or less.
"""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Protocol

from django.utils.translation import gettext as _

from operations.backup import encryption
from operations.backup.encryption import Decrypting, Encrypting
from operations.backup.errors import BackupError, DamagedError

HEADER, MANIFEST, SUMS, END = "backup.json", "manifest.json", "SHA256SUMS", "SHA256SUMS.sha256"
TABLES, MEDIA = "tables", "media"
FORMAT = 1
BLOCK = 512  # bytes, of a tar
PIECE = 256 * 1024  # bytes
IN_MEMORY = 8 * 1024 * 1024  # bytes; what is longer goes through the temporary folder of the system


def spool() -> IO[bytes]:
    return SpooledTemporaryFile(max_size=IN_MEMORY)  # type: ignore[return-value]


class Writable(Protocol):
    def write(self, data: bytes, /) -> object: ...


def _line(digest: str, name: str) -> bytes:
    """Return a line of SHA256SUMS."""
    return f"{digest}  {name}\n".encode()


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class ArchiveWriter:
    """Write an archive into a file, encrypted if there is a key. `finish` ends it."""

    def __init__(self, file: IO[bytes], key: str) -> None:
        self._encrypting = Encrypting(file, key) if key else None
        self._file: Writable = self._encrypting or file
        self._sums = spool()

    def add(self, name: str, content: bytes) -> None:
        with spool() as file:
            file.write(content)
            self.add_file(name, file)

    def add_file(self, name: str, file: IO[bytes]) -> int:
        """Add what is in a file, and return its size."""
        digest, size = self._member(name, file)
        self._sums.write(_line(digest, name))
        return size

    def finish(self, manifest: dict[str, Any]) -> None:
        self.add(MANIFEST, json.dumps(manifest).encode())
        digest, _size = self._member(SUMS, self._sums)
        with spool() as file:
            file.write(_line(digest, SUMS))
            self._member(END, file)
        self._file.write(bytes(2 * BLOCK))
        self._sums.close()
        if self._encrypting:
            self._encrypting.finish()

    def _member(self, name: str, file: IO[bytes]) -> tuple[str, int]:
        # Written without a TarFile, which would keep the name of each member in memory.
        member = tarfile.TarInfo(name)
        member.size, member.mode = file.seek(0, 2), 0o600
        file.seek(0)
        self._file.write(member.tobuf(tarfile.PAX_FORMAT))
        digest = hashlib.sha256()
        while piece := file.read(PIECE):
            digest.update(piece)
            self._file.write(piece)
        self._file.write(bytes(-member.size % BLOCK))
        return digest.hexdigest(), member.size


class Member:
    """A member of an archive that is being read, to be read before the next."""

    def __init__(self, name: str, content: IO[bytes]) -> None:
        self.name, self._content, self._digest = name, content, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._content.read(size)
        except tarfile.TarError as error:
            raise DamagedError from error
        self._digest.update(data)
        return data

    def digest(self) -> str:
        """Return the SHA-256 of the whole member, of which what remains is read."""
        while self.read(PIECE):
            pass
        return self._digest.hexdigest()


class ArchiveReader:
    """Read the members of an archive. After the last of them, it is known to be whole.

    Raises DamagedError as soon as it is not, or BackupError if it is no archive of ours.
    """

    def __init__(self, file: IO[bytes], key: str) -> None:
        self._file, self._key = file, key
        self.manifest: dict[str, Any] = {}

    def __iter__(self) -> Iterator[Member]:
        try:
            yield from self._members()
        except (tarfile.TarError, EOFError, ValueError, KeyError) as error:
            raise DamagedError from error

    def _members(self) -> Iterator[Member]:
        sums, end = hashlib.sha256(), b""
        file, tar = self._opened()
        while entry := tar.next():
            tar.members.clear()  # type: ignore[attr-defined]  # which would grow with the media
            content = tar.extractfile(entry)
            if content is None:
                raise DamagedError
            member = Member(entry.name, content)
            if member.name == MANIFEST:
                self.manifest = json.loads(member.read())
            elif member.name == END:
                end = member.read()
            elif member.name != SUMS:
                yield member
            if member.name not in {SUMS, END}:
                sums.update(_line(member.digest(), member.name))
        while file.read(PIECE):
            pass  # to the mark of the end
        if end != _line(sums.hexdigest(), SUMS):
            raise DamagedError

    def _opened(self) -> tuple[Readable, tarfile.TarFile]:
        """Open what is encrypted or not; both begin by what tells them."""
        beginning = self._file.read(len(encryption.MAGIC))
        file: Any = Prefixed(beginning, self._file)
        if encryption.is_encrypted(beginning):
            if not self._key:
                raise BackupError(
                    _("Cette sauvegarde est chiffrée : donnez sa clé (BACKUP_KEY ou --key-file).")
                )
            file = Decrypting(file, self._key)
        try:
            return file, tarfile.open(fileobj=file, mode="r|")
        except tarfile.TarError:
            raise BackupError(_("Ce fichier n’est pas une sauvegarde de ce site.")) from None


class Prefixed:
    """A file of which the first bytes were read."""

    def __init__(self, beginning: bytes, file: IO[bytes]) -> None:
        self._beginning, self._file = beginning, file

    def read(self, size: int) -> bytes:
        data, self._beginning = self._beginning[:size], self._beginning[size:]
        while len(data) < size and (more := self._file.read(size - len(data))):
            data += more
        return data
