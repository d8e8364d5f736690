/** A Strict-Transport-Security header as it was seen: a fact. What it means is worked out where it is shown. */
import type { Milliseconds } from "../event.ts";

export interface HstsSighting {
  /** Host name that sent it, in lower case, without port. */
  readonly host: string;
  /** Value of the first such field: browsers ignore any further one (RFC 6797 §8.1). Shortened when absurdly long. */
  readonly header: string;
  /** When it was last seen with this value. */
  readonly seenAt: Milliseconds;
  /** When it was first seen with this value; absent when it was seen once. */
  readonly since?: Milliseconds;
  /**
   * Firefox keeps HSTS apart by top-level site: host name of the page in the tab. Absent in Chromium, and where the
   * answer was the page itself.
   */
  readonly under?: string;
  /** Present when it was seen in a private window. */
  readonly private?: true;
}
