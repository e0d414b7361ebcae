"""A server on loopback that answers well or badly, as a test has set it."""

import gzip
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

MAJORS = (
    b"stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n"
    b"USA,2,1898,8,13,2016,12,31,2016\n"
    b"FRN,220,1816,1,1,1940,6,22,2016\n"
    b"FRN,220,1945,8,15,2016,12,31,2016\n"
)
PAGE = b"<!DOCTYPE html>\n<html><head><title>Log in</title></head></html>\n"


@dataclass
class Server:
    """A server whose answers a test sets, and which counts what was asked of it."""

    address: str
    answers: dict[str, object] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


def whole(content: bytes):
    """Answer with the whole content."""

    def answer(handler, _server):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def cut_short(content: bytes):
    """Promise the whole content, send half of it, and close."""

    def answer(handler, _server):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[: len(content) // 2])
        handler.close_connection = True

    return answer


def without_length(content: bytes):
    """Send the content and close, so that nobody can tell whether it is whole."""

    def answer(handler, _server):
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(content)
        handler.close_connection = True

    return answer


def in_chunks(content: bytes):
    """Send the content in chunks, of which the last is empty."""

    def answer(handler, _server):
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(content), content))
        handler.close_connection = True

    return answer


def packed(content: bytes):
    """Send the content packed with gzip, asked or not."""

    def answer(handler, _server):
        sent = gzip.compress(content)
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", str(len(sent)))
        handler.end_headers()
        handler.wfile.write(sent)

    return answer


def stalling(content: bytes):
    """Send a part of the content, then nothing until the test is over."""

    def answer(handler, server):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[:10])
        handler.wfile.flush()
        server.over.wait(timeout=20)

    return answer


def dying(_handler, _server):
    """Close the connection without a word."""
    _handler.connection.close()


def refusing(code: int):
    """Answer with an error."""

    def answer(handler, _server):
        handler.send_response(code, None if code in handler.responses else "")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


class Handler(BaseHTTPRequestHandler):
    """Gives the answers that a test has set."""

    def do_GET(self):
        state = self.server.state
        state.asked.append(self.path)
        answer = state.answers[self.path]
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        answer(self, state)

    def log_message(self, *_):
        """Say nothing."""
