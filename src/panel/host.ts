/** Where the panel runs, and what it can ask of its surroundings there. */
import type { ReadonlySignal } from "@preact/signals";

/** The page that is inspected. */
export interface InspectedPage {
  /** web: http or https. other: one of the browser's own, a file, or none: no extension sees requests of those. */
  readonly kind: "web" | "other" | "unknown";
  /** Of a page of the web: scheme, host and port. */
  readonly origin: string | null;
  /** In a private window. */
  readonly private: boolean;
  /** Its tab was closed. */
  readonly closed: boolean;
}

export const unknownPage: InspectedPage = { kind: "unknown", origin: null, private: false, closed: false };

/** The page's host, and port where it has one, as it is called where words have to be short. */
export function siteOf({ origin }: InspectedPage): string | null {
  return origin === null ? null : new URL(origin).host;
}

export interface Host {
  readonly browser: "chromium" | "firefox";
  /** null until the browser has told. */
  readonly browserVersion: ReadonlySignal<string | null>;
  readonly tabId: number;
  /** Hopscope's own version. */
  readonly version: string;
  /** True in a tab or window of its own, outside DevTools. */
  readonly poppedOut: boolean;
  /** Opens one of the extension's own pages: path and query. */
  openPage(path: string): void;
  readonly page: ReadonlySignal<InspectedPage>;
  /** Opens this panel in a window of its own. */
  popOut(): void;
  /** When the navigation of the inspected page began, in ms since 1970; null where it cannot be known. */
  pageStart(): Promise<number | null>;
  /** Calls whenever the inspected tab shows another page; returns a function that stops it. null outside DevTools. */
  readonly onNavigated: ((listener: () => void) => () => void) | null;
  /** Shows a place of a file in DevTools, counted from 1; null where there is no DevTools that can. http and https only. */
  readonly openSource: ((url: string, line: number, column: number) => void) | null;
  /** Puts text on the clipboard; false when the browser refused. */
  copy(text: string): Promise<boolean>;
  /** Saves text as a file. */
  save(text: string, fileName: string): void;
}

/** False in a window of its own, and where Chromium would show the panel's page in no window of that kind. */
export function canPopOut({ poppedOut, browser, page }: Host): boolean {
  return !poppedOut && !(browser === "chromium" && page.value.private);
}

/**
 * Copies by the old command first: DevTools in Chromium forbids the clipboard API to panels.
 * Firefox refuses the command once a click is over, and grants the API.
 */
export async function copyText(text: string): Promise<boolean> {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- no other way works in a Chromium DevTools panel
    if (document.execCommand("copy") && taken) return true;
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}

/** Saves text through a link that is clicked and thrown away. */
export function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the data by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
