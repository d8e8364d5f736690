/** Python: its own HTTP modules, and the frameworks. */
import type { Reference } from "../../../explanation.ts";
import type { CodeReference } from "../article.ts";

const DJANGO_5_2: Reference = {
  title: "Django 5.2 release notes",
  section: "Requests and Responses",
  url: "https://docs.djangoproject.com/en/5.2/releases/5.2/#requests-and-responses",
};
const DJANGO_RESPONSES: Reference = {
  title: "Django: request and response objects",
  section: "HttpResponse subclasses",
  url: "https://docs.djangoproject.com/en/5.2/ref/request-response/#httpresponse-subclasses",
};
const FASTAPI_REDIRECT: Reference = {
  title: "FastAPI: custom response",
  section: "RedirectResponse",
  url: "https://fastapi.tiangolo.com/advanced/custom-response/#redirectresponse",
};
const FASTAPI_STATUS: Reference = {
  title: "FastAPI: status codes",
  url: "https://fastapi.tiangolo.com/reference/status/",
};
const FLASK_REDIRECT: Reference = {
  title: "Flask API",
  section: "flask.redirect",
  url: "https://flask.palletsprojects.com/en/stable/api/#flask.redirect",
};
const HTTPLIB_SOURCE: Reference = {
  title: "CPython 2.7: Lib/httplib.py",
  url: "https://github.com/python/cpython/blob/v2.7.18/Lib/httplib.py",
};
const PYTHON_2_HTTPLIB: Reference = {
  title: "Python 2.7: httplib",
  url: "https://docs.python.org/2.7/library/httplib.html",
};
const PYTHON_HTTP: Reference = {
  title: "Python: http",
  section: "HTTP status codes",
  url: "https://docs.python.org/3/library/http.html#http-status-codes",
};
const PYTHON_HTTP_SERVER: Reference = {
  title: "Python: http.server",
  section: "BaseHTTPRequestHandler",
  url: "https://docs.python.org/3/library/http.server.html#http.server.BaseHTTPRequestHandler",
};
const WERKZEUG_CHANGES: Reference = {
  title: "Werkzeug: changes",
  section: "Version 3.2.0",
  url: "https://werkzeug.palletsprojects.com/en/latest/changes/",
};

const flask: CodeReference = {
  id: "flask",
  name: "Flask",
  kind: "framework",
  language: "Python",
  names: {
    301: "redirect(…, code=301)",
    302: "redirect(…, code=302)",
    303: "redirect(…, code=303)",
    307: "redirect(…, code=307)",
    308: "redirect(…, code=308)",
  },
  snippets: {
    301: `@app.get("/about-us")
def about_us():
    return redirect("/about", code=301)`,
    302: `@app.get("/sale")
def sale():
    return redirect("/winter-sale", code=302)`,
    303: `@app.post("/checkout")
def checkout():
    return redirect("/receipt", code=303)`,
    307: `@app.post("/upload")
def upload():
    return redirect("/backup-upload", code=307)`,
    308: `@app.route("/v1/users", methods=["GET", "POST"])
def users():
    return redirect("/v2/users", code=308)`,
  },
  notes: [
    "Always write the status code. Without one it is 302 up to Flask 3.1, and 303 from Flask 3.2 and Werkzeug 3.2 on.",
    'A rule that ends in `/` answers the path without it with 308, by itself. `@app.route("/users/", strict_slashes=False)` takes both.',
  ],
  checked: { how: "run", version: "Flask 2.2.2; the new default: source of Werkzeug 3.2", on: "2026-11-22" },
  searched: [
    "flask redirect",
    "flask redirect code",
    "flask 308",
    "flask strict_slashes",
    "werkzeug redirect 303",
  ],
  sources: [FLASK_REDIRECT, WERKZEUG_CHANGES],
};

const django: CodeReference = {
  id: "django",
  name: "Django",
  kind: "framework",
  language: "Python",
  names: {
    301: "HttpResponsePermanentRedirect",
    302: "HttpResponseRedirect",
    303: "HttpResponseRedirect(…, status=303)",
    307: "HttpResponseRedirect(…, preserve_request=True)",
    308: "HttpResponsePermanentRedirect(…, preserve_request=True)",
  },
  snippets: {
    301: `from django.http import HttpResponsePermanentRedirect


def about_us(request):
    return HttpResponsePermanentRedirect("/about")`,
    302: `from django.http import HttpResponseRedirect


def sale(request):
    return HttpResponseRedirect("/winter-sale")`,
    303: `from django.http import HttpResponseRedirect


def checkout(request):
    return HttpResponseRedirect("/receipt", status=303)`,
    307: `from django.http import HttpResponseRedirect


def upload(request):
    return HttpResponseRedirect("/backup-upload", preserve_request=True)`,
    308: `from django.http import HttpResponsePermanentRedirect


def users(request):
    return HttpResponsePermanentRedirect("/v2/users", preserve_request=True)`,
  },
  notes: [
    "`preserve_request` is new in Django 5.2. Before that there was no word for 307 and 308: `status=307` and `status=308` work in all versions.",
    "There is no class for 303.",
    "The shortcut `redirect(to, permanent=…, preserve_request=…)` sends 302, 301, 307 or 308, never 303.",
    "`APPEND_SLASH` and `SECURE_SSL_REDIRECT` send 301: a POST to an address without its final slash arrives as a GET.",
  ],
  checked: {
    how: "run",
    version: "Django 3.2.25; preserve_request: release notes of 5.2",
    on: "2026-11-22",
  },
  searched: [
    "django redirect",
    "django 307",
    "django 308",
    "preserve_request",
    "HttpResponseRedirect status",
  ],
  sources: [DJANGO_RESPONSES, DJANGO_5_2],
};

const fastapi: CodeReference = {
  id: "fastapi",
  name: "FastAPI",
  kind: "framework",
  language: "Python",
  names: {
    301: "status.HTTP_301_MOVED_PERMANENTLY",
    302: "status.HTTP_302_FOUND",
    303: "status.HTTP_303_SEE_OTHER",
    307: "status.HTTP_307_TEMPORARY_REDIRECT",
    308: "status.HTTP_308_PERMANENT_REDIRECT",
  },
  snippets: {
    301: `from fastapi import status
from fastapi.responses import RedirectResponse

@app.get("/about-us")
def about_us():
    return RedirectResponse("/about", status_code=status.HTTP_301_MOVED_PERMANENTLY)`,
    302: `from fastapi import status
from fastapi.responses import RedirectResponse

@app.get("/sale")
def sale():
    return RedirectResponse("/winter-sale", status_code=status.HTTP_302_FOUND)`,
    303: `from fastapi import status
from fastapi.responses import RedirectResponse

@app.post("/checkout")
def checkout():
    return RedirectResponse("/receipt", status_code=status.HTTP_303_SEE_OTHER)`,
    307: `from fastapi import status
from fastapi.responses import RedirectResponse

@app.post("/upload")
def upload():
    return RedirectResponse("/backup-upload", status_code=status.HTTP_307_TEMPORARY_REDIRECT)`,
    308: `from fastapi import status
from fastapi.responses import RedirectResponse

@app.api_route("/v1/users", methods=["GET", "POST"])
def users():
    return RedirectResponse("/v2/users", status_code=status.HTTP_308_PERMANENT_REDIRECT)`,
  },
  notes: [
    "`RedirectResponse` without a code is a 307. After a form was posted that is wrong: the browser posts the form again to the new address. Say 303.",
    "FastAPI also sends a 307 by itself, where a path differs from a route by its final slash. The address it gives is absolute and starts with `http://` when a proxy in front speaks https: see [who sent this 307](#who-sent-this-307). `FastAPI(redirect_slashes=False)` turns it off.",
    "Both come from Starlette, so the same holds there.",
  ],
  checked: { how: "run", version: "FastAPI 0.92.0, Starlette 0.26.1", on: "2026-11-22" },
  searched: [
    "fastapi redirect",
    "RedirectResponse 307",
    "fastapi 303",
    "starlette redirect",
    "redirect_slashes",
  ],
  sources: [FASTAPI_REDIRECT, FASTAPI_STATUS],
};

const handler = (method: "GET" | "POST", name: string, target: string): string => `from http import HTTPStatus
from http.server import BaseHTTPRequestHandler


class Handler(BaseHTTPRequestHandler):
    def do_${method}(self):
        self.send_response(HTTPStatus.${name})
        self.send_header("Location", "${target}")
        self.end_headers()`;

const pythonHttp: CodeReference = {
  id: "python-http",
  name: "Python http",
  kind: "language",
  language: "Python",
  names: {
    301: "HTTPStatus.MOVED_PERMANENTLY",
    302: "HTTPStatus.FOUND",
    303: "HTTPStatus.SEE_OTHER",
    307: "HTTPStatus.TEMPORARY_REDIRECT",
    308: "HTTPStatus.PERMANENT_REDIRECT",
  },
  snippets: {
    301: handler("GET", "MOVED_PERMANENTLY", "/about"),
    302: handler("GET", "FOUND", "/winter-sale"),
    303: handler("POST", "SEE_OTHER", "/receipt"),
    307: handler("POST", "TEMPORARY_REDIRECT", "/backup-upload"),
    308: handler("POST", "PERMANENT_REDIRECT", "/v2/users"),
  },
  notes: [
    "`http.client` has the same names: `http.client.TEMPORARY_REDIRECT` is `HTTPStatus.TEMPORARY_REDIRECT`.",
    "`http.client` never follows a redirect, so a program sees each code: `response.status == HTTPStatus.TEMPORARY_REDIRECT`.",
  ],
  checked: { how: "run", version: "Python 3.11.7", on: "2026-11-22" },
  searched: [
    "python HTTPStatus",
    "http.client TEMPORARY_REDIRECT",
    "python http.server redirect",
    "python 307",
  ],
  sources: [PYTHON_HTTP, PYTHON_HTTP_SERVER],
};

const recognise = (method: "GET" | "POST", path: string, name: string): string => `import httplib

connection = httplib.HTTPConnection("www.example.com")
connection.request("${method}", "${path}")
response = connection.getresponse()
if response.status == ${name}:
    print response.getheader("Location")`;

const python2Httplib: CodeReference = {
  id: "python2-httplib",
  name: "Python 2 httplib",
  kind: "client",
  language: "Python 2",
  names: {
    301: "httplib.MOVED_PERMANENTLY",
    302: "httplib.FOUND",
    303: "httplib.SEE_OTHER",
    307: "httplib.TEMPORARY_REDIRECT",
    308: null,
  },
  snippets: {
    301: recognise("GET", "/about-us", "httplib.MOVED_PERMANENTLY"),
    302: recognise("GET", "/sale", "httplib.FOUND"),
    303: recognise("POST", "/checkout", "httplib.SEE_OTHER"),
    307: recognise("POST", "/upload", "httplib.TEMPORARY_REDIRECT"),
    308: recognise("POST", "/v1/users", "308"),
  },
  notes: [
    "There is no name for 308: the module is older than the code. Compare with the number.",
    "Python 2 is no longer maintained. In Python 3 the module is `http.client`, and 308 has a name: [Python http](#send-python-http).",
  ],
  checked: { how: "source", version: "Python 2.7, httplib.py", on: "2026-11-22" },
  searched: ["httplib TEMPORARY_REDIRECT", "python 2 redirect", "httplib 308"],
  sources: [PYTHON_2_HTTPLIB, HTTPLIB_SOURCE],
};

export const pythonReferences: readonly CodeReference[] = [
  flask,
  django,
  fastapi,
  pythonHttp,
  python2Httplib,
];
