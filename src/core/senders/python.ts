/** FastAPI, Starlette and Flask. */
import { emptyBody, werkzeugBody } from "./built-in-pages.ts";
import type { Fingerprint } from "./fingerprint.ts";
import {
  FASTAPI_CLASS,
  FLASK_SLASHES,
  STARLETTE_HTTPS,
  STARLETTE_RESPONSES,
  UVICORN_PROXY,
  WERKZEUG_REDIRECT,
} from "./sources-frameworks.ts";

/** Servers that applications of the ASGI kind run under. */
const asgiServer = /^(?:uvicorn|hypercorn|granian|daphne)\b/i;

const starletteSlash = {
  product: "FastAPI or Starlette",
  family: "starlette",
  trigger:
    "FastAPI and Starlette send a 307 when the path matches a route only with, or only without, the slash at its end.",
  option:
    "Call the exact path, or create the application with redirect_slashes=False. Behind a TLS proxy start uvicorn with --proxy-headers and --forwarded-allow-ips, so that Location keeps https.",
  references: [FASTAPI_CLASS, UVICORN_PROXY],
} as const;

const werkzeugPage = { kind: "header", name: "content-type", like: /^text\/html; charset=utf-8$/ } as const;

export const pythonFingerprints: readonly Fingerprint[] = [
  {
    id: "starlette-slash",
    confidence: "likely",
    signs: [
      { kind: "header", name: "server", like: asgiServer },
      { kind: "status", codes: [307] },
      { kind: "change", change: "slash-only" },
      { kind: "location", form: "absolute" },
    ],
    ...starletteSlash,
  },
  {
    id: "starlette-https",
    product: "FastAPI or Starlette",
    family: "starlette",
    confidence: "likely",
    signs: [
      { kind: "header", name: "server", like: asgiServer },
      { kind: "status", codes: [307] },
      { kind: "change", change: "https-only" },
    ],
    trigger: "Starlette's HTTPSRedirectMiddleware sends every http request to https with a 307.",
    option:
      "Remove HTTPSRedirectMiddleware where a proxy redirects to https already, or start uvicorn behind it with --proxy-headers and --forwarded-allow-ips.",
    references: [STARLETTE_HTTPS, UVICORN_PROXY],
  },
  {
    id: "starlette-slash-behind-proxy",
    confidence: "possible",
    signs: [
      { kind: "status", codes: [307] },
      { kind: "change", change: "slash-only" },
      { kind: "location", form: "absolute" },
      { kind: "body", page: emptyBody },
    ],
    ...starletteSlash,
  },
  {
    id: "flask-slash",
    product: "Flask",
    family: "werkzeug",
    confidence: "likely",
    signs: [
      werkzeugPage,
      { kind: "status", codes: [308] },
      { kind: "change", change: "slash-added" },
      { kind: "location", form: "absolute" },
      { kind: "body", page: werkzeugBody },
    ],
    trigger:
      "Flask sends a 308 when a route is defined with a slash at its end and the request comes without it.",
    option: "Call the path with its slash, or define the route with strict_slashes=False.",
    references: [FLASK_SLASHES],
  },
  {
    id: "werkzeug-redirect",
    product: "A Flask application",
    family: "werkzeug",
    confidence: "likely",
    signs: [
      werkzeugPage,
      { kind: "status", codes: [301, 302, 303, 307, 308] },
      { kind: "body", page: werkzeugBody },
    ],
    trigger: "The application's own code calls redirect() of Flask or Werkzeug.",
    option: "Search the application for redirect( and change its target or its code argument.",
    references: [WERKZEUG_REDIRECT],
  },
  {
    id: "python-server",
    product: "A Python application",
    family: "python",
    confidence: "possible",
    general: true,
    signs: [
      {
        kind: "header",
        name: "server",
        like: /^(?:uvicorn|hypercorn|granian|daphne|gunicorn|Werkzeug|WSGIServer)\b/i,
      },
      { kind: "status", codes: [301, 302, 303, 307, 308] },
    ],
    trigger: "A Python server answered: the redirect comes from the application or the framework in it.",
    option: "Search the application for redirect( and RedirectResponse(.",
    references: [STARLETTE_RESPONSES, WERKZEUG_REDIRECT],
  },
];
