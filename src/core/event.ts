/**
 * What a browser told us, as plain JSON. One format for the wire, the stored log, fixtures and replay.
 * Events copy; they never judge. What a field means in which browser is written on the field.
 */

/** Milliseconds since the epoch, on the browser's clock. Chromium gives fractions, Firefox whole numbers. */
export type Milliseconds = number;

/** A header as it stood: order and repeats matter, so headers are a list and never a record. */
export type Header = readonly [name: string, value: string];

export type BrowserName = "chromium" | "firefox" | "other";

/** Facts that every report about one request carries. */
interface AboutRequest {
  /** The browser's own request id: it stays the same over all hops of a chain. */
  readonly requestId: string;
  readonly time: Milliseconds;
  /** Fragment included, as the browser wrote it. */
  readonly url: string;
  readonly method: string;
  /** webRequest's ResourceType. */
  readonly type: string;
  /** -1 when the request belongs to no tab (service workers, the browser itself). */
  readonly tabId: number;
  readonly frameId: number;
  /** Present and true in a private window. */
  readonly private?: true;
}

/** onBeforeRequest: a request, or the next hop of one, begins. */
export interface RequestSeen extends AboutRequest {
  readonly kind: "request-seen";
  /** Chromium: origin of the initiator. Firefox: full URL (`originUrl`). Absent when the browser itself began it. */
  readonly initiator?: string;
  /** True when the browser reported a body. Chromium reports bodies of POST and PUT only. */
  readonly hasBody: boolean;
  /** Chromium, main frames: present only on speculative (prefetch) requests. */
  readonly documentId?: string;
}

/** onSendHeaders: the request headers as final as the browser shows them. */
export interface RequestSent extends AboutRequest {
  readonly kind: "request-sent";
  readonly headers: readonly Header[];
  /** Present when most headers were dropped from the log to save memory. */
  readonly headersDropped?: true;
}

interface AboutAnswer extends AboutRequest {
  /** Firefox gives 0 where nothing real was answered, and 200 for an extension's redirect. */
  readonly status: number;
  /** For example "HTTP/1.1 302 Found"; empty where nothing real was answered. */
  readonly statusLine: string;
  /** null: the browser gave no header list at all (Firefox's status 0). */
  readonly headers: readonly Header[] | null;
  /** Present when most headers were dropped from the log to save memory. */
  readonly headersDropped?: true;
  /** null: absent. Chromium never gives it on onHeadersReceived. */
  readonly ip: string | null;
  /** null: absent. In Firefox it sticks to later hops of the same request. */
  readonly fromCache: boolean | null;
}

/** onHeadersReceived. */
export interface HeadersSeen extends AboutAnswer {
  readonly kind: "headers-seen";
}

/** onBeforeRedirect: the browser follows, or at least begins to follow, a redirect. */
export interface RedirectSeen extends AboutAnswer {
  readonly kind: "redirect-seen";
  /** webRequest's redirectUrl: resolved, and already rewritten by the browser's own policies. */
  readonly to: string;
}

/** onCompleted. */
export interface ResponseSeen extends AboutAnswer {
  readonly kind: "response-seen";
}

/** onErrorOccurred of webRequest. */
export interface RequestFailed extends AboutRequest {
  readonly kind: "request-failed";
  /** net::ERR_… in Chromium; NS_… or a sentence in the user's language in Firefox. */
  readonly error: string;
}

interface AboutNavigation {
  readonly time: Milliseconds;
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
}

/** webNavigation.onBeforeNavigate. */
export interface NavigationBegan extends AboutNavigation {
  readonly kind: "navigation-began";
}

/** webNavigation.onCommitted. */
export interface NavigationCommitted extends AboutNavigation {
  readonly kind: "navigation-committed";
}

/** webNavigation.onErrorOccurred. In Firefox it also comes with nearly every navigation that succeeds. */
export interface NavigationFailed extends AboutNavigation {
  readonly kind: "navigation-failed";
  /** net::ERR_… in Chromium; "Error code 2152398850" in Firefox. */
  readonly error: string;
}

export interface TabClosed {
  readonly kind: "tab-closed";
  readonly time: Milliseconds;
  readonly tabId: number;
}

/** A background instance began. Requests that were open then may have lost reports. */
export interface WorkerStarted {
  readonly kind: "worker-started";
  readonly time: Milliseconds;
}

export type RequestEvent =
  | RequestSeen
  | RequestSent
  | HeadersSeen
  | RedirectSeen
  | ResponseSeen
  | RequestFailed;
export type NavigationEvent = NavigationBegan | NavigationCommitted | NavigationFailed;
export type CaptureEvent = RequestEvent | NavigationEvent | TabClosed | WorkerStarted;
