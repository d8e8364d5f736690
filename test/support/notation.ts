/**
 * Capture events as text, a line each: for tests that draw a situation, and for reading one.
 *
 *   10 #1 seen GET http://a.test/ main_frame
 *   11 #1 sent | Accept: text/html
 *   12 #1 headers 302 Found | Location: /b
 *   13 #1 redirect 302 Found to=http://a.test/b ip=127.0.0.1 | Location: /b
 *   14 #1 seen GET http://a.test/b
 *   15 #1 done 200 OK ip=127.0.0.1 |
 *   15 #1 hint hsts=yes only=never
 *   16 nav-failed http://a.test/b net::ERR_ABORTED
 *   17 restart
 *   18 nav-committed http://a.test/b via=reload as=client_redirect,server_redirect
 *   19 nav-completed http://a.test/b
 *   20 opened http://c.test/ tab=2 from=1
 *   21 har 302 Found GET http://a.test/ to=/b ip=127.0.0.1 type=document by=script took=8 | Location: /b
 *   22 meta http://a.test/ 0;url=/b
 *   23 joined 1 script certain 5
 *
 * A line begins with the time. Words in the form name=value may stand anywhere before the bar. What does not change
 * from line to line of one request (url, method, type, tab, frame, private) is written once and carried on. A bar begins the
 * header list; without a bar there is none.
 */
import type { CaptureEvent, Header, NavigationEvent, RequestEvent } from "../../src/core/event.ts";
import { type Line, numberOf } from "./notation-line.ts";
import { harOf, joinedOf, metaOf, openedOf, printOther } from "./notation-others.ts";

interface Carried {
  url: string;
  method: string;
  type: string;
  tabId: number;
  frameId: number;
  private?: true;
}

const fresh: Carried = { url: "", method: "GET", type: "main_frame", tabId: 1, frameId: 0 };

/** @throws Error naming the line that cannot be read. */
export function parseEvents(text: string): CaptureEvent[] {
  const requests = new Map<string, Carried>();
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .map((line) => eventOf(readLine(line), requests, line));
}

const namedWord =
  /^(to|ip|at|tab|frame|method|type|initiator|document|cached|body|private|via|as|from|by|took|worker|error|listed|hsts|only)(?:=(.*))?$/;

function readLine(line: string): Line {
  const bar = / \|(?= |$)/.exec(line);
  const head = bar === null ? line : line.slice(0, bar.index);
  const [time = "", ...rest] = head.split(" ").filter((word) => word !== "");
  const named = new Map<string, string>();
  const plain = rest.filter((word) => {
    const match = namedWord.exec(word);
    if (match?.[1] !== undefined) named.set(match[1], match[2] ?? "");
    return match === null;
  });
  return {
    time: Number(time),
    words: plain,
    named,
    headers: bar === null ? null : readHeaders(line.slice(bar.index + 2)),
  };
}

function readHeaders(text: string): Header[] {
  return text
    .split(" | ")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const colon = part.indexOf(":");
      return [part.slice(0, colon), part.slice(colon + 1).trim()];
    });
}

function eventOf(line: Line, requests: Map<string, Carried>, source: string): CaptureEvent {
  const [first = ""] = line.words;
  if (first === "restart") return { kind: "worker-started", time: line.time };
  if (first === "tab-closed") return { kind: "tab-closed", time: line.time, tabId: numberOf(line, "tab", 1) };
  if (first === "har") return harOf(line);
  if (first === "opened") return openedOf(line);
  if (first === "meta") return metaOf(line);
  if (first === "joined") return joinedOf(line);
  if (first.startsWith("nav-")) return navigationOf(line, first, source);
  if (first.startsWith("#")) return requestOf(line, first.slice(1), requests, source);
  throw new Error(`cannot read the line: ${source}`);
}

function navigationOf(line: Line, word: string, source: string): NavigationEvent {
  const [, url = "", ...rest] = line.words;
  const about = {
    time: line.time,
    tabId: numberOf(line, "tab", 1),
    frameId: numberOf(line, "frame", 0),
    url,
  };
  if (word === "nav-began") return { kind: "navigation-began", ...about };
  if (word === "nav-failed") return { kind: "navigation-failed", ...about, error: rest.join(" ") };
  if (word === "nav-completed") return { kind: "navigation-completed", ...about };
  if (word === "nav-committed") {
    const [transition, qualifiers] = [line.named.get("via"), line.named.get("as")?.split(",")];
    return {
      kind: "navigation-committed",
      ...about,
      ...(transition !== undefined && { transition }),
      ...(qualifiers !== undefined && { qualifiers }),
    };
  }
  throw new Error(`cannot read the line: ${source}`);
}

function requestOf(line: Line, id: string, requests: Map<string, Carried>, source: string): RequestEvent {
  const carried = requests.get(id) ?? { ...fresh };
  requests.set(id, carried);
  const [, verb, ...rest] = line.words;
  if (verb === "seen") [carried.method = "GET", carried.url = "", carried.type = carried.type] = rest;
  carried.tabId = numberOf(line, "tab", carried.tabId);
  carried.frameId = numberOf(line, "frame", carried.frameId);
  if (line.named.has("private")) carried.private = true;
  carried.url = line.named.get("at") ?? carried.url;
  carried.method = line.named.get("method") ?? carried.method;
  carried.type = line.named.get("type") ?? carried.type;
  const about = { requestId: id, time: line.time, ...carried };
  const answer = {
    status: Number(rest[0] ?? 0),
    statusLine: rest[0] === undefined || rest[0] === "0" ? "" : `HTTP/1.1 ${rest.join(" ")}`,
    headers: line.headers,
    ip: line.named.get("ip") ?? null,
    fromCache: line.named.has("cached"),
  };
  switch (verb) {
    case "seen": {
      const initiator = line.named.get("initiator");
      const documentId = line.named.get("document");
      return {
        kind: "request-seen",
        ...about,
        hasBody: line.named.has("body"),
        ...(initiator === undefined ? {} : { initiator }),
        ...(documentId === undefined ? {} : { documentId }),
      };
    }
    case "sent":
      return { kind: "request-sent", ...about, headers: line.headers ?? [] };
    case "headers":
      return { kind: "headers-seen", ...about, ...answer };
    case "redirect":
      return { kind: "redirect-seen", ...about, ...answer, to: line.named.get("to") ?? "" };
    case "done":
      return { kind: "response-seen", ...about, ...answer };
    case "fails":
      return { kind: "request-failed", ...about, error: rest.join(" ") };
    case "hint": {
      const hsts = line.named.get("hsts");
      return {
        kind: "upgrade-hint",
        ...about,
        hsts: hsts === undefined ? null : hsts === "yes",
        httpsOnly: line.named.get("only") ?? null,
      };
    }
    default:
      throw new Error(`cannot read the line: ${source}`);
  }
}

/** The events as text, so that `parseEvents` gives them back. */
export function printEvents(events: readonly CaptureEvent[]): string {
  const requests = new Map<string, Carried>();
  return events.map((event) => printEvent(event, requests)).join("\n");
}

function printEvent(event: CaptureEvent, requests: Map<string, Carried>): string {
  switch (event.kind) {
    case "worker-started":
      return `${event.time} restart`;
    case "tab-closed":
      return words([`${event.time} tab-closed`, event.tabId === 1 ? "" : `tab=${event.tabId}`]);
    case "navigation-began":
      return words([`${event.time} nav-began`, event.url, place(event, fresh)]);
    case "navigation-failed":
      return words([`${event.time} nav-failed`, event.url, place(event, fresh), event.error]);
    case "navigation-completed":
      return words([`${event.time} nav-completed`, event.url, place(event, fresh)]);
    case "navigation-committed": {
      const via = event.transition === undefined ? "" : `via=${event.transition}`;
      const as = event.qualifiers === undefined ? "" : `as=${event.qualifiers.join(",")}`;
      return words([`${event.time} nav-committed`, event.url, place(event, fresh), via, as]);
    }
    case "har-entry-seen":
    case "meta-refresh-seen":
    case "tab-opened":
    case "chain-joined":
      return printOther(event);
    default:
      return printRequest(event, requests);
  }
}

function words(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function place(
  event: { tabId: number; frameId: number },
  carried: Pick<Carried, "tabId" | "frameId">,
): string {
  const tab = event.tabId === carried.tabId ? "" : `tab=${event.tabId}`;
  return words([tab, event.frameId === carried.frameId ? "" : `frame=${event.frameId}`]);
}

function headerText(headers: readonly Header[] | null): string {
  if (headers === null) return "";
  return headers.length === 0 ? "|" : headers.map(([name, value]) => `| ${name}: ${value}`).join(" ");
}

function printRequest(event: RequestEvent, requests: Map<string, Carried>): string {
  const carried = requests.get(event.requestId) ?? { ...fresh };
  const head = `${event.time} #${event.requestId}`;
  const moved = event.kind === "request-seen" || event.url === carried.url ? "" : `at=${event.url}`;
  const method =
    event.kind === "request-seen" || event.method === carried.method ? "" : `method=${event.method}`;
  const type = event.kind === "request-seen" || event.type === carried.type ? "" : `type=${event.type}`;
  const changes = words([moved, method, type, place(event, carried)]);
  requests.set(event.requestId, {
    url: event.url,
    method: event.method,
    type: event.type,
    tabId: event.tabId,
    frameId: event.frameId,
    ...(event.private === true && { private: true }),
  });
  switch (event.kind) {
    case "request-seen": {
      const facts = [
        event.hasBody ? "body" : "",
        event.initiator === undefined ? "" : `initiator=${event.initiator}`,
        event.documentId === undefined ? "" : `document=${event.documentId}`,
        event.private === true ? "private" : "",
      ];
      return words([head, "seen", event.method, event.url, event.type, changes, ...facts]);
    }
    case "request-sent":
      return words([head, "sent", changes, headerText(event.headers)]);
    case "request-failed":
      return words([head, "fails", changes, event.error]);
    case "upgrade-hint": {
      const hsts = event.hsts === null ? "" : `hsts=${event.hsts ? "yes" : "no"}`;
      return words([head, "hint", changes, hsts, event.httpsOnly === null ? "" : `only=${event.httpsOnly}`]);
    }
    default: {
      const verb = { "headers-seen": "headers", "redirect-seen": "redirect", "response-seen": "done" }[
        event.kind
      ];
      const status = event.status === 0 ? "0" : event.statusLine.replace("HTTP/1.1 ", "").trim();
      const facts = [
        event.kind === "redirect-seen" ? `to=${event.to}` : "",
        event.ip === null ? "" : `ip=${event.ip}`,
        event.fromCache === true ? "cached" : "",
      ];
      return words([head, verb, status, changes, ...facts, headerText(event.headers)]);
    }
  }
}
