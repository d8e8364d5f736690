/** The answer of hstspreload.org in words. It is about Chromium's list of today, not about anybody's browser. */
import type { Reference } from "../explanation.ts";
import {
  CHROMIUM_TRANSPORT_SECURITY_STATE,
  FIREFOX_SITE_SECURITY,
  HSTS_PRELOAD,
  HSTS_PRELOAD_REMOVAL,
} from "../knowledge/reference/guides/sources.ts";
import type { PreloadCheck, PreloadFailure, PreloadStatus } from "./preload-check.ts";
import { HSTS_PRELOAD_API } from "./sources.ts";

export interface PreloadWords {
  readonly title: string;
  readonly says: string;
  readonly references: readonly Reference[];
}

/** How far the answer reaches. */
const limits =
  "This is Chromium's list as it stands today. A browser has the list it was built with: an older Chromium may differ, and Firefox's own list may lag behind.";

type StatusWords = readonly [title: string, says: string];

const statusWords: Readonly<Record<PreloadStatus, (host: string, domain: string) => StatusWords>> = {
  preloaded: (host, domain) =>
    domain === host
      ? [`${host} is on the preload list`, "Browsers with this list never use http for it."]
      : [
          `${domain} is on the preload list`,
          `It covers ${host}: browsers with this list never use http for it.`,
        ],
  pending: (host) => [`${host} waits to be added`, "It was handed in. Browsers get it with a later update."],
  "pending-removal": (host) => [
    `${host} waits to be removed`,
    "Its removal was asked for. Browsers keep it until they are updated.",
  ],
  "pending-automated-removal": (host) => [
    `${host} waits to be removed`,
    "It no longer meets the requirements. Browsers keep it until they are updated.",
  ],
  rejected: (host) => [`${host} was turned down`, "It was handed in and is not on the list."],
  removed: (host) => [
    `${host} was removed`,
    "It was on the list once. Browsers that are not updated may still have it.",
  ],
  unknown: (host) => [
    `${host} is not on the preload list`,
    "Neither the host nor a parent that would cover it.",
  ],
};

const failures: Readonly<Record<PreloadFailure["error"], StatusWords>> = {
  offline: ["This computer is offline", "Nothing was sent. Check again when there is a connection."],
  unreachable: [
    "hstspreload.org cannot be reached",
    "The connection failed, or the browser does not let Hopscope read the answer. Look it up on the site itself.",
  ],
  timeout: ["hstspreload.org does not answer", "Ten seconds went by. Check again later."],
  refused: ["hstspreload.org gave an error", "Check again later, or look it up on the site itself."],
  unreadable: [
    "The answer cannot be read",
    "It is not what hstspreload.org is known to send. Look it up on the site itself.",
  ],
};

/** Title and one or two sentences for an answer, or for what went wrong. */
export function preloadSays(check: PreloadCheck): PreloadWords {
  if (check.ok) {
    const [title, says] = statusWords[check.status](check.host, check.domain ?? check.host);
    const removal = check.status.includes("remov") ? [HSTS_PRELOAD_REMOVAL] : [];
    return {
      title: `${title}.`,
      says: `${says} ${limits}`,
      references: [
        HSTS_PRELOAD,
        ...removal,
        HSTS_PRELOAD_API,
        CHROMIUM_TRANSPORT_SECURITY_STATE,
        FIREFOX_SITE_SECURITY,
      ],
    };
  }
  const [title, says] = failures[check.error];
  const status = check.httpStatus === undefined ? "" : ` (${check.httpStatus})`;
  return { title: `${title}${status}.`, says, references: [HSTS_PRELOAD] };
}
