/** The five steps from "something redirects" to the rule that does it. */
import type { Article } from "../article.ts";
import {
  FETCH_CORS_PREFLIGHT_FETCH,
  FETCH_HTTP_REDIRECT_FETCH,
  RFC9110_10_2_2,
  RFC9110_15_4,
  RFC9110_15_4_8,
} from "../../references.ts";
import { list, section, shell, table, text } from "./blocks.ts";
import { CURL_MANUAL } from "./sources.ts";

export const troubleshooting: Article = {
  id: "guide-troubleshooting",
  group: "guides",
  title: "Troubleshooting in five steps",
  summary:
    "Check the server's configuration, verify the method, test the flow, confirm that source and target exist, and monitor. Each step has its command; replace the URLs with yours.",
  searched: [
    "fix 307",
    "debug redirect",
    "troubleshoot redirect",
    "find where redirect comes from",
    "curl redirect",
    "curl follow redirect post",
    "trace redirect",
    "unexpected redirect",
    "405 method not allowed",
    "411 length required",
  ],
  sections: [
    section(
      "Before: is it a server at all?",
      shell("curl -sS -o /dev/null -D - http://example.com/old"),
      text(
        "curl has no HSTS rules unless told to, no extensions and no cache. If it shows no redirect and the browser does, the browser made it, or has it in its cache, or the server treats the two differently (cookies, `User-Agent`, `Accept`). Go on with [who sent this 307?](#who-sent-this-307). If curl shows it, a server sends it: go on here.",
      ),
    ),
    section(
      "1. Check the server's configuration",
      text(
        "Find which of the servers in line answers. Look at `Server`, `Via` and headers that a product adds, and ask each one directly, past the ones in front of it:",
      ),
      shell(
        "# All headers of the answer, without following it",
        "curl -sS -o /dev/null -D - https://example.com/old",
        "",
        "# The same host name, but straight to one server's address",
        "curl -sS -o /dev/null -D - --resolve example.com:443:192.0.2.10 https://example.com/old",
        "",
        "# The application itself, as the proxy would ask it",
        "curl -sS -o /dev/null -D - -H 'Host: example.com' -H 'X-Forwarded-Proto: https' http://127.0.0.1:8080/old",
      ),
      list(
        "The outermost one that still redirects when asked alone is the one to change.",
        "Look for rules on https, `www`, slashes, language and login: in the web server, in the framework, at the CDN.",
        "An http `Location` on an https site: the application does not know that it is behind https. See [too many redirects](#guide-loops).",
      ),
    ),
    section(
      "2. Verify the method",
      shell(
        "# Which method arrives at the end, and what is the answer?",
        "curl -sS -L -o /dev/null -w '%{method} %{http_code} %{url_effective}\\n' --data 'a=1' https://example.com/old",
      ),
      table(
        "What the line means",
        ["It says", "Meaning"],
        ["`POST 200` or `POST 201`", "The method survived: 307 or 308, and the target takes it"],
        ["`GET 200`", "A 301, 302 or 303 on the way turned the POST into a GET; the body is gone"],
        ["`POST 405`", "The target does not take POST"],
        ["`POST 415`, `POST 413`, `POST 411`", "The target takes POST, but not this kind or size of body"],
        ["`POST 401` after a change of host", "`Authorization` was not taken along"],
      ),
      text(
        "Use `--data` without `-X POST`. With `-X`, curl sends that method at every step, and a 302 looks as if it kept it. Other methods need `-X`: to see what a browser would do with them, read the codes of the steps.",
      ),
    ),
    section(
      "3. Test the flow",
      shell(
        "# Every step with its headers; cookies are kept as a browser does; stop after 20",
        "curl -sS -L --max-redirs 20 -b '' -o /dev/null -D - https://example.com/old",
        "",
        "# The same in one line: steps, seconds spent on them, last URL",
        "curl -sS -L --max-redirs 20 -b '' -o /dev/null \\",
        "  -w '%{num_redirects} %{time_redirect} %{http_code} %{url_effective}\\n' https://example.com/old",
      ),
      list(
        "More than one step: can the first URL lead straight to the last one?",
        "Exit code 47: too many, see [loops](#guide-loops).",
        "Works with `-b ''` and loops without: a cookie decides.",
        "Works in curl and fails in a page: look for CORS. A preflight may not be redirected. This is what it gets:",
      ),
      shell(
        "curl -sS -o /dev/null -D - -X OPTIONS -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: POST' https://example.com/old",
      ),
    ),
    section(
      "4. Confirm that source and target exist",
      shell(
        "# Where does it lead, as a full URL?",
        "curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\\n' https://example.com/old",
        "",
        "# Does the target answer by itself, with the same method?",
        "curl -sS -o /dev/null -w '%{http_code}\\n' --data 'a=1' https://example.com/new",
      ),
      list(
        "No second value: there is no usable `Location`. See [3xx without Location](#no-location).",
        "`404` at the target: the rule builds a wrong path. Compare it with the first one, letter by letter.",
        "A host that is not found, a port that is refused, a certificate for another name: the target is wrong or not ready.",
        "The first URL must go on answering, as long as anybody knows it.",
        "`curl -I` asks with HEAD. Some servers answer that differently; the commands here use the real method.",
      ),
    ),
    section(
      "5. Monitor",
      text(
        "Keep the line of step 4 as a test that fails when status or target change, and watch the first URL and the target: [monitoring](#guide-monitoring).",
      ),
    ),
  ],
  sources: [
    RFC9110_15_4,
    RFC9110_15_4_8,
    RFC9110_10_2_2,
    FETCH_HTTP_REDIRECT_FETCH,
    FETCH_CORS_PREFLIGHT_FETCH,
    CURL_MANUAL,
  ],
};
