"""A loopback server that speaks chat completions, well or badly: `told(words)` answers with a stream of them."""

import json
import time

from loopback import Answer, Asked, Route

COMPLETIONS = "/v1/chat/completions"


def event(content: str | None = None, **more) -> bytes:
    """One event of the stream."""
    choice = {"index": 0, "delta": {} if content is None else {"content": content}, **more}
    return b"data: " + json.dumps({"choices": [choice]}).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"


def told(*words: str, pause: float = 0.0, done: bytes = DONE) -> Route:
    """A stream of `words`, `pause` seconds between them, closed by `done`."""

    def answer(asked: Asked) -> None:
        begin(asked)
        for word in words:
            asked.wire.write(event(word))
            asked.wire.flush()
            time.sleep(pause)
        asked.wire.write(done)

    return answer


def raw(*pieces: bytes) -> Route:
    """A stream of whatever bytes."""

    def answer(asked: Asked) -> None:
        begin(asked)
        for piece in pieces:
            asked.wire.write(piece)
            asked.wire.flush()

    return answer


def begin(asked: Asked) -> None:
    """Write the head of a stream that ends with the connection."""
    asked.wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
    asked.wire.flush()


def whole(text: str) -> Answer:
    """An answer of a server that cannot stream."""
    body = {"choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": "stop"}]}
    return (200, {"content-type": "application/json"}, json.dumps(body, indent=1).encode())


def failed(status: int, message: str) -> Answer:
    """An error as the services write it."""
    return (
        status,
        {"content-type": "application/json"},
        json.dumps({"error": {"message": message}}).encode(),
    )
