/**
 * HAR entries as events: what devtools.network gives, read without trust. Format: HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/),
 * with Chromium's own fields, which begin with an underscore.
 */
import type { CallFrame, HarEntrySeen, HarInitiator, Header, Timings } from "../event.ts";

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** HAR says -1 where a number does not apply. */
function numberOrNull(value: unknown): number | null {
  return typeof value === "number" && value >= 0 ? value : null;
}

/** Without HTTP/2's pseudo headers, which are no headers of the message. */
function headersOf(value: unknown): readonly Header[] {
  return listOf(value).flatMap((header): readonly Header[] => {
    const { name, value: content } = fieldsOf(header);
    return typeof name === "string" && name !== "" && !name.startsWith(":") ? [[name, textOf(content)]] : [];
  });
}

/** "http/1.1", "h2"; Chromium writes it in either case, and "unknown" or nothing where it does not know. */
function protocolOf(request: Fields, response: Fields): string | null {
  const named = textOrNull(response["httpVersion"]) ?? textOrNull(request["httpVersion"]);
  return named === "unknown" ? null : (named?.toLowerCase() ?? null);
}

/** 0 where there was no answer, or nothing that a status could be (RFC 9110 §15). */
function statusOf(value: unknown): number {
  return Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 999 ? Number(value) : 0;
}

/** webRequest writes IPv6 addresses without the brackets. */
function addressOf(value: unknown): string | null {
  return textOrNull(value)?.replace(/^\[(.*)\]$/, "$1") ?? null;
}

function timingsOf(value: unknown): Timings | null {
  if (!isFields(value)) return null;
  const { blocked, dns, connect, ssl, send, wait, receive } = value;
  return {
    blocked: numberOrNull(blocked),
    dns: numberOrNull(dns),
    connect: numberOrNull(connect),
    ssl: numberOrNull(ssl),
    send: numberOrNull(send),
    wait: numberOrNull(wait),
    receive: numberOrNull(receive),
  };
}

/** Frames kept of a call stack: the innermost tell who did it. */
const maxFrames = 8;
/** Longest address of a script: a data: URL may hold the whole of it. */
const maxScriptUrl = 1000;
const maxName = 100;

/** DevTools counts lines and columns from 0, people from 1. */
function placeOf(value: unknown): number {
  return (numberOrNull(value) ?? 0) + 1;
}

function frameOf(value: unknown): CallFrame {
  const { functionName, url, lineNumber, columnNumber } = fieldsOf(value);
  return {
    functionName: textOf(functionName).slice(0, maxName),
    url: textOf(url).slice(0, maxScriptUrl),
    line: placeOf(lineNumber),
    column: placeOf(columnNumber),
  };
}

function initiatorOf(value: unknown): HarInitiator | null {
  const { type, url, lineNumber, stack } = fieldsOf(value);
  if (typeof type !== "string") return null;
  return {
    type,
    url: textOrNull(url)?.slice(0, maxScriptUrl) ?? null,
    line: typeof lineNumber === "number" ? placeOf(lineNumber) : null,
    stack: listOf(fieldsOf(stack)["callFrames"]).slice(0, maxFrames).map(frameOf),
  };
}

/**
 * One entry of devtools.network as an event.
 * @param tabId the tab that DevTools is open on.
 * @returns null when it names no URL or no time.
 */
export function harEntryOf(value: unknown, tabId: number): HarEntrySeen | null {
  const entry = fieldsOf(value);
  const [request, response] = [fieldsOf(entry["request"]), fieldsOf(entry["response"])];
  const { url } = request;
  const time = Date.parse(textOf(entry["startedDateTime"]));
  if (typeof url !== "string" || url === "" || Number.isNaN(time)) return null;
  return {
    kind: "har-entry-seen",
    time,
    durationMs: numberOrNull(entry["time"]) ?? 0,
    tabId,
    url,
    method: textOf(request["method"]),
    type: textOrNull(entry["_resourceType"]),
    hasBody: (numberOrNull(request["bodySize"]) ?? 0) > 0 || "text" in fieldsOf(request["postData"]),
    status: statusOf(response["status"]),
    statusText: textOf(response["statusText"]),
    protocol: protocolOf(request, response),
    requestHeaders: headersOf(request["headers"]),
    responseHeaders: headersOf(response["headers"]),
    to: textOf(response["redirectURL"]),
    ip: addressOf(entry["serverIPAddress"]),
    fromCache: textOrNull(entry["_fromCache"]) !== null,
    viaServiceWorker: response["_fetchedViaServiceWorker"] === true,
    error: textOrNull(response["_error"]),
    timings: timingsOf(entry["timings"]),
    initiator: initiatorOf(entry["_initiator"]),
  };
}
