/** Python's own server, and the frameworks where they are installed. */
import type { SentCode } from "../../../src/core/knowledge/reference/article.ts";
import { examples, needs, type Program, type ServerHarness } from "../harness.ts";
import { findProgramThatRuns, runs } from "../programs.ts";

const pythonWith = (modules: string): string | null =>
  findProgramThatRuns("python3", "-c", `import ${modules}`);

const python = pythonWith("http.server");
const withFlask = pythonWith("flask");
const withFastapi = pythonWith("fastapi, uvicorn");
const withDjango = pythonWith("django");

const hasPreserveRequest =
  withDjango !== null && runs(withDjango, "-c", "import django; assert django.VERSION >= (5, 2)");

function missingForDjango(code: SentCode): string | null {
  if (withDjango === null) return "Django was not found";
  return code >= 307 && !hasPreserveRequest ? "needs Django 5.2" : null;
}

const script = (program: string | null, text: string): Program => ({
  files: { "server.py": text },
  run: { program: program ?? "python3", words: ["server.py"] },
});

export const pythonHarnesses: readonly ServerHarness[] = [
  {
    id: "python-http",
    missing: needs("Python 3", python),
    around: (snippet, { port }) =>
      script(
        python,
        `${snippet}

from http.server import HTTPServer
HTTPServer(("127.0.0.1", ${port}), Handler).serve_forever()
`,
      ),
  },
  {
    id: "flask",
    missing: needs("Flask", withFlask),
    around: (snippet, { port }) =>
      script(
        withFlask,
        `from flask import Flask, redirect
app = Flask(__name__)
${snippet}

app.run(host="127.0.0.1", port=${port})
`,
      ),
  },
  {
    id: "fastapi",
    missing: needs("FastAPI with uvicorn", withFastapi),
    around: (snippet, { port }) =>
      script(
        withFastapi,
        `from fastapi import FastAPI
import uvicorn
app = FastAPI()
${snippet}

uvicorn.run(app, host="127.0.0.1", port=${port})
`,
      ),
  },
  {
    id: "django",
    missing: missingForDjango,
    around: (snippet, { port }, code) =>
      script(
        withDjango,
        `from django.conf import settings
settings.configure(ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, SECRET_KEY="example")
from django.core.wsgi import get_wsgi_application
from django.urls import path
from wsgiref.simple_server import make_server
${snippet}

view = [value for value in list(globals().values()) if getattr(value, "__module__", "") == __name__][-1]
urlpatterns = [path("${examples[code].path.slice(1)}", view)]
make_server("127.0.0.1", ${port}, get_wsgi_application()).serve_forever()
`,
      ),
  },
];
