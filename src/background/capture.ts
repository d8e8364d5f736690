/**
 * What the browser's events say, as CaptureEvents. Copies, never judges, never throws: what cannot be copied is left
 * out, and a report without request id, time or URL gives null. Needs no browser, so that replay and tests use it too.
 */
import type {
  BrowserName,
  CaptureEvent,
  HeadersSeen,
  NavigationBegan,
  NavigationCommitted,
  NavigationCompleted,
  NavigationFailed,
  RedirectSeen,
  RequestFailed,
  RequestSeen,
  RequestSent,
  ResponseSeen,
  TabClosed,
  TabOpened,
} from "../core/event.ts";
import { headersOf } from "../core/headers.ts";

/** A report as the browser gives it. Any field may be missing or of a wrong type. */
export type Details = Readonly<Record<string, unknown>>;

export function isDetails(value: unknown): value is Details {
  return typeof value === "object" && value !== null;
}

type Adapter = (details: Details, browser: BrowserName) => CaptureEvent | null;

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** -1 is the browsers' own sign for "none". */
function idOf(value: unknown): number {
  return typeof value === "number" ? value : -1;
}

function requestOf<Kind extends string>(kind: Kind, details: Details) {
  const { requestId, timeStamp, url } = details;
  if (typeof requestId !== "string" || typeof timeStamp !== "number" || typeof url !== "string") return null;
  return {
    kind,
    requestId,
    time: timeStamp,
    url,
    method: textOf(details["method"]),
    type: textOf(details["type"]),
    tabId: idOf(details["tabId"]),
    frameId: idOf(details["frameId"]),
    ...(details["incognito"] === true && { private: true as const }),
  };
}

function answerOf<Kind extends string>(kind: Kind, details: Details, browser: BrowserName) {
  const request = requestOf(kind, details);
  if (request === null) return null;
  const { statusCode, ip, fromCache } = details;
  return {
    ...request,
    status: typeof statusCode === "number" ? statusCode : 0,
    statusLine: textOf(details["statusLine"]),
    headers: headersOf(details["responseHeaders"], browser),
    ip: typeof ip === "string" ? ip : null,
    fromCache: typeof fromCache === "boolean" ? fromCache : null,
  };
}

function navigationOf<Kind extends string>(kind: Kind, details: Details) {
  const { timeStamp, url } = details;
  if (typeof timeStamp !== "number" || typeof url !== "string") return null;
  return { kind, time: timeStamp, tabId: idOf(details["tabId"]), frameId: idOf(details["frameId"]), url };
}

function requestSeenOf(details: Details, browser: BrowserName): RequestSeen | null {
  const request = requestOf("request-seen", details);
  if (request === null) return null;
  const initiator = browser === "firefox" ? details["originUrl"] : details["initiator"];
  const { documentId, requestBody } = details;
  return {
    ...request,
    hasBody: requestBody !== null && requestBody !== undefined,
    ...(typeof initiator === "string" && { initiator }),
    // Only on main frames does it tell anything: all other requests have one.
    ...(request.type === "main_frame" && typeof documentId === "string" && { documentId }),
  };
}

function requestSentOf(details: Details, browser: BrowserName): RequestSent | null {
  const request = requestOf("request-sent", details);
  return request && { ...request, headers: headersOf(details["requestHeaders"], browser) ?? [] };
}

function redirectSeenOf(details: Details, browser: BrowserName): RedirectSeen | null {
  const answer = answerOf("redirect-seen", details, browser);
  const to = details["redirectUrl"];
  return answer !== null && typeof to === "string" ? { ...answer, to } : null;
}

function requestFailedOf(details: Details): RequestFailed | null {
  const request = requestOf("request-failed", details);
  return request && { ...request, error: textOf(details["error"]) };
}

/** What is the usual is left out: there are many commits. */
function navigationCommittedOf(details: Details): NavigationCommitted | null {
  const navigation = navigationOf("navigation-committed", details);
  const { transitionType, transitionQualifiers } = details;
  const qualifiers = Array.isArray(transitionQualifiers)
    ? transitionQualifiers.filter((one) => typeof one === "string")
    : [];
  return (
    navigation && {
      ...navigation,
      ...(typeof transitionType === "string" && transitionType !== "link" && { transition: transitionType }),
      ...(qualifiers.length > 0 && { qualifiers }),
    }
  );
}

function navigationFailedOf(details: Details): NavigationFailed | null {
  const navigation = navigationOf("navigation-failed", details);
  return navigation && { ...navigation, error: textOf(details["error"]) };
}

function tabOpenedOf({ tabId, sourceTabId, sourceFrameId, timeStamp, url }: Details): TabOpened | null {
  if (typeof timeStamp !== "number" || typeof tabId !== "number" || typeof url !== "string") return null;
  const source = { sourceTabId: idOf(sourceTabId), sourceFrameId: idOf(sourceFrameId) };
  return { kind: "tab-opened", time: timeStamp, tabId, ...source, url };
}

/** tabs.onRemoved has no time and no single object: the listener puts both into one. */
function tabClosedOf({ tabId, timeStamp }: Details): TabClosed | null {
  return typeof tabId === "number" && typeof timeStamp === "number"
    ? { kind: "tab-closed", time: timeStamp, tabId }
    : null;
}

const adapters: Readonly<Record<string, Adapter>> = {
  "webRequest.onBeforeRequest": requestSeenOf,
  "webRequest.onSendHeaders": requestSentOf,
  "webRequest.onHeadersReceived": (details, browser): HeadersSeen | null =>
    answerOf("headers-seen", details, browser),
  "webRequest.onBeforeRedirect": redirectSeenOf,
  "webRequest.onCompleted": (details, browser): ResponseSeen | null =>
    answerOf("response-seen", details, browser),
  "webRequest.onErrorOccurred": requestFailedOf,
  "webNavigation.onBeforeNavigate": (details): NavigationBegan | null =>
    navigationOf("navigation-began", details),
  "webNavigation.onCommitted": navigationCommittedOf,
  "webNavigation.onCompleted": (details): NavigationCompleted | null =>
    navigationOf("navigation-completed", details),
  "webNavigation.onCreatedNavigationTarget": tabOpenedOf,
  "webNavigation.onErrorOccurred": navigationFailedOf,
  "tabs.onRemoved": tabClosedOf,
};

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
  const adapter = adapters[`${api}.${event}`];
  return adapter !== undefined && isDetails(details) ? adapter(details, browser) : null;
}
