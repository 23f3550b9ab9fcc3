"""An OpenID Connect provider that answers over HTTP, and lies when it is told to."""

import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "the-site", "a-secret"
KEY = {"kid": "k", "alg": "RS256"}


@dataclass
class Provider:
    """`person` is who signs in there; `lies` replace claims of the ID token."""

    person: dict[str, Any] = field(default_factory=dict)
    lies: dict[str, Any] = field(default_factory=dict)
    says_in_userinfo: dict[str, Any] = field(default_factory=dict)
    signs_userinfo: bool = False
    key: RSAKey = field(
        default_factory=lambda: RSAKey.generate_key(2048, {"kid": "k", "alg": "RS256"})
    )
    signing_key: RSAKey | None = None
    issuer: str = ""
    metadata_lies: dict[str, Any] = field(default_factory=dict)
    is_unsigned: bool = False
    moved: str = ""  # the path of what it says is elsewhere
    codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def authorize(self, address: str) -> str:
        """Sign in there: return the address to which the browser is sent back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def sign(self, claims: dict[str, Any]) -> str:
        if self.is_unsigned:
            parts = ({"alg": "none"}, claims)
            encoded = [urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in parts]
            return b".".join([*encoded, b""]).decode()
        header = {"alg": "RS256", "kid": "k"}
        return jwt.encode(header, claims, self.signing_key or self.key)

    def metadata(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "jwks_uri": f"{self.issuer}/keys",
            "id_token_signing_alg_values_supported": ["RS256"],
        } | self.metadata_lies

    def token(self, asked: dict[str, str]) -> dict[str, Any]:
        begun = self.codes.pop(asked["code"])
        assert asked["redirect_uri"] == begun["redirect_uri"]
        assert asked["code_verifier"]
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "nonce": begun["nonce"]}
        claims |= {"iat": now, "exp": now + 60, "sub": self.person["sub"]}
        token = self.sign(claims | self.lies)
        return {"access_token": "access", "token_type": "Bearer", "id_token": token}


@contextmanager
def running_provider() -> Iterator[Provider]:
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        def answer(self, body: str, kind: str = "application/json") -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body.encode())

        def is_moved(self) -> bool:
            if not provider.moved or self.path != provider.moved:
                return False
            self.send_response(307)
            self.send_header("Location", f"{self.path}?elsewhere")
            self.end_headers()
            return True

        def do_GET(self) -> None:
            if self.is_moved():
                return
            match self.path.removesuffix("?elsewhere"):
                case "/.well-known/openid-configuration":
                    self.answer(json.dumps(provider.metadata()))
                case "/keys":
                    self.answer(json.dumps({"keys": [provider.key.as_dict(private=False)]}))
                case "/userinfo":
                    assert self.headers["Authorization"] == "Bearer access"
                    claims = provider.person | provider.says_in_userinfo
                    if provider.signs_userinfo:
                        self.answer(provider.sign(claims), "application/jwt")
                    else:
                        self.answer(json.dumps(claims))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            asked = {name: values[0] for name, values in parse_qs(body).items()}
            if not self.is_moved():
                self.answer(json.dumps(provider.token(asked)))

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
