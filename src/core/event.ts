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

/**
 * Firefox, with permissions that are asked for: what it says of a host that it upgraded to https. Its reports do not tell
 * one reason from another.
 */
export interface UpgradeHint extends AboutRequest {
  readonly kind: "upgrade-hint";
  /** `hsts` of webRequest.getSecurityInfo for the answer of `url`; null: not asked, or not told. */
  readonly hsts: boolean | null;
  /** HTTPS-Only Mode: "always", "private_browsing" or "never"; null: not asked, or not told. */
  readonly httpsOnly: string | null;
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
  /** "typed", "reload", "form_submit", …; absent where it is the usual "link". */
  readonly transition?: string;
  /**
   * "client_redirect", "server_redirect", …; absent where there are none. Chromium says client_redirect of everything
   * that replaces a page before it has loaded, and of reload(); Firefox of meta refresh and Refresh headers only.
   */
  readonly qualifiers?: readonly string[];
}

/** webNavigation.onCompleted: the page and all its parts have loaded. */
export interface NavigationCompleted extends AboutNavigation {
  readonly kind: "navigation-completed";
}

/** webNavigation.onErrorOccurred. In Firefox it also comes with nearly every navigation that succeeds. */
export interface NavigationFailed extends AboutNavigation {
  readonly kind: "navigation-failed";
  /** net::ERR_… in Chromium; "Error code 2152398850" in Firefox. */
  readonly error: string;
}

/** webNavigation.onCreatedNavigationTarget: a page opened another tab or window. */
export interface TabOpened {
  readonly kind: "tab-opened";
  readonly time: Milliseconds;
  readonly tabId: number;
  readonly sourceTabId: number;
  readonly sourceFrameId: number;
  /** What the new tab is to load; about:blank where a script fills it later. */
  readonly url: string;
}

/** Phases of a request in milliseconds, as HAR 1.2 has them; null where HAR says -1 or nothing. */
export interface Timings {
  readonly blocked: Milliseconds | null;
  readonly dns: Milliseconds | null;
  readonly connect: Milliseconds | null;
  /** Part of `connect` in Chromium, as HAR 1.2 has it; beside it in Firefox. */
  readonly ssl: Milliseconds | null;
  readonly send: Milliseconds | null;
  readonly wait: Milliseconds | null;
  readonly receive: Milliseconds | null;
}

/** A place in a script, counted from 1. */
export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** What DevTools says began a request. Chromium only. */
export interface HarInitiator {
  /** "script", "parser", "other", … */
  readonly type: string;
  readonly url: string | null;
  readonly line: number | null;
  /** Innermost first; empty where DevTools gives none. */
  readonly stack: readonly CallFrame[];
}

/** An entry of devtools.network: one hop, or the answer behind it, as DevTools saw it. */
export interface HarEntrySeen {
  readonly kind: "har-entry-seen";
  /** startedDateTime, in whole milliseconds. */
  readonly time: Milliseconds;
  readonly durationMs: Milliseconds;
  /** The tab that DevTools is open on. */
  readonly tabId: number;
  /** Chromium leaves the fragment out. */
  readonly url: string;
  readonly method: string;
  /** Chromium's `_resourceType`: "document", "fetch", "script", …; null in Firefox. */
  readonly type: string | null;
  readonly hasBody: boolean;
  /** 0 where there was no answer. */
  readonly status: number;
  readonly statusText: string;
  /** "h2", "http/1.1", "http/2" (Firefox's h2), lower case; null where unknown. */
  readonly protocol: string | null;
  readonly requestHeaders: readonly Header[];
  readonly responseHeaders: readonly Header[];
  /** Present when most headers were dropped from the log to save memory. */
  readonly headersDropped?: true;
  /** `redirectURL`: the Location as it was sent; "" for no redirect. */
  readonly to: string;
  /** null where no server answered: internal hops, and what a service worker made. */
  readonly ip: string | null;
  readonly fromCache: boolean;
  /** Chromium only: Firefox does not tell. */
  readonly viaServiceWorker: boolean;
  /** Chromium's `_error`: net::ERR_…. */
  readonly error: string | null;
  readonly timings: Timings | null;
  readonly initiator: HarInitiator | null;
  /** Present and true in a private window. */
  readonly private?: true;
}

/** The address that a page names in a meta refresh, read from its document by the devtools page. */
export interface MetaRefreshSeen {
  readonly kind: "meta-refresh-seen";
  readonly time: Milliseconds;
  readonly tabId: number;
  /** Of the document, without fragment. */
  readonly url: string;
  /** What the document's base element names, where it has one. */
  readonly base?: string;
  /** The `content` attribute: "0;url=/next". */
  readonly content: string;
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

/** How one chain leads to the next although the request id changes. */
export type SeamKind =
  | "meta-refresh"
  | "refresh-header"
  | "script"
  | "client-unknown"
  | "upgrade-fallback"
  | "critical-ch-restart"
  | "error-reload"
  | "popup"
  | "service-worker"
  | "reload";

/**
 * What the recording found out by comparing chains, kept among the events of the later one so that its events alone
 * tell the same again. The one kind that no browser reports.
 */
export interface ChainJoined {
  readonly kind: "chain-joined";
  /** When the later chain began. */
  readonly time: Milliseconds;
  /** Id of the chain that led to this one. */
  readonly previous: string;
  readonly seam: SeamKind;
  readonly confidence: "certain" | "likely" | "possible";
  /** From the end of the earlier chain (for a popup: from its opening) to the beginning of the later. */
  readonly delayMs: Milliseconds | null;
}

export type RequestEvent =
  | RequestSeen
  | RequestSent
  | HeadersSeen
  | RedirectSeen
  | ResponseSeen
  | RequestFailed
  | UpgradeHint;
export type NavigationEvent = NavigationBegan | NavigationCommitted | NavigationCompleted | NavigationFailed;
export type DevtoolsEvent = HarEntrySeen | MetaRefreshSeen;
export type CaptureEvent =
  | RequestEvent
  | NavigationEvent
  | DevtoolsEvent
  | TabOpened
  | TabClosed
  | WorkerStarted
  | ChainJoined;
