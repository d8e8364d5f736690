/**
 * What the browser's events say, as CaptureEvents. Copies, never judges, never throws: what cannot be copied is left
 * out, and a report without request id, time or URL gives null. Needs no browser, so that replay and tests use it too.
 */
import { isFirefox } from "../core/built-for.ts";
import type { BrowserName, CaptureEvent } from "../core/event.ts";
import { headersOf } from "../core/headers.ts";

/** A report as the browser gives it. Any field may be missing or of a wrong type. */
export type Details = Readonly<Record<string, unknown>>;

export function isDetails(value: unknown): value is Details {
  return typeof value === "object" && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** -1 is the browsers' own sign for "none". */
function idOf(value: unknown): number {
  return typeof value === "number" ? value : -1;
}

/** What all reports of one request carry; null when it cannot be told which request, when, or where. */
export function requestOf(details: Details) {
  const { requestId, timeStamp: time, url, method, type, tabId, frameId, incognito } = details;
  if (typeof requestId !== "string" || typeof time !== "number" || typeof url !== "string") return null;
  return {
    requestId,
    time,
    url,
    method: textOf(method),
    type: textOf(type),
    tabId: idOf(tabId),
    frameId: idOf(frameId),
    ...(incognito === true && { private: true as const }),
  };
}

function answerOf({ statusCode, statusLine, responseHeaders, ip, fromCache }: Details, browser: BrowserName) {
  return {
    status: typeof statusCode === "number" ? statusCode : 0,
    statusLine: textOf(statusLine),
    headers: headersOf(responseHeaders, browser),
    ip: typeof ip === "string" ? ip : null,
    fromCache: typeof fromCache === "boolean" ? fromCache : null,
  };
}

/** What webRequest reports of a request. */
function requestEventOf(event: string, details: Details, browser: BrowserName): CaptureEvent | null {
  const request = requestOf(details);
  if (request === null) return null;
  const { originUrl, initiator, documentId, requestBody, requestHeaders, redirectUrl: to, error } = details;
  const from = isFirefox(browser) ? originUrl : initiator;
  switch (event) {
    case "onBeforeRequest":
      return {
        kind: "request-seen",
        ...request,
        hasBody: requestBody !== null && requestBody !== undefined,
        ...(typeof from === "string" && { initiator: from }),
        // Only on main frames does it tell anything: all other requests have one.
        ...(request.type === "main_frame" && typeof documentId === "string" && { documentId }),
      };
    case "onSendHeaders":
      return { kind: "request-sent", ...request, headers: headersOf(requestHeaders, browser) ?? [] };
    case "onHeadersReceived":
      return { kind: "headers-seen", ...request, ...answerOf(details, browser) };
    case "onBeforeRedirect":
      if (typeof to !== "string") return null;
      return { kind: "redirect-seen", ...request, ...answerOf(details, browser), to };
    case "onCompleted":
      return { kind: "response-seen", ...request, ...answerOf(details, browser) };
    case "onErrorOccurred":
      return { kind: "request-failed", ...request, error: textOf(error) };
    default:
      return null;
  }
}

/** What webNavigation reports of a frame. */
function navigationEventOf(event: string, details: Details): CaptureEvent | null {
  const { timeStamp: time, url, transitionType: transition, transitionQualifiers } = details;
  if (typeof time !== "number" || typeof url !== "string") return null;
  const [tabId, frameId] = [idOf(details["tabId"]), idOf(details["frameId"])];
  const navigation = { time, tabId, frameId, url };
  const named: readonly unknown[] = Array.isArray(transitionQualifiers) ? transitionQualifiers : [];
  const qualifiers = named.filter((one) => typeof one === "string");
  switch (event) {
    case "onBeforeNavigate":
      return { kind: "navigation-began", ...navigation };
    case "onCommitted":
      return {
        kind: "navigation-committed",
        ...navigation,
        // What is the usual is left out: there are many commits.
        ...(typeof transition === "string" && transition !== "link" && { transition }),
        ...(qualifiers.length > 0 && { qualifiers }),
      };
    case "onCompleted":
      return { kind: "navigation-completed", ...navigation };
    case "onErrorOccurred":
      return { kind: "navigation-failed", ...navigation, error: textOf(details["error"]) };
    case "onCreatedNavigationTarget": {
      const source = {
        sourceTabId: idOf(details["sourceTabId"]),
        sourceFrameId: idOf(details["sourceFrameId"]),
      };
      return tabId < 0 ? null : { kind: "tab-opened", time, tabId, ...source, url };
    }
    default:
      return null;
  }
}

/**
 * The CaptureEvent that one event of the browser amounts to.
 * @returns null when the event is none of those that are captured, or when its report is malformed.
 */
export function captureEventOf(
  api: "webRequest" | "webNavigation" | "tabs",
  event: string,
  details: unknown,
  browser: BrowserName,
): CaptureEvent | null {
  if (!isDetails(details)) return null;
  if (api === "webRequest") return requestEventOf(event, details, browser);
  if (api === "webNavigation") return navigationEventOf(event, details);
  // tabs.onRemoved has no time and no single object: the listener puts both into one.
  const { tabId, timeStamp: time } = details;
  if (event !== "onRemoved" || typeof tabId !== "number" || typeof time !== "number") return null;
  return { kind: "tab-closed", time, tabId };
}
