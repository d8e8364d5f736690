/** Where the HSTS tab gets its facts. */
import type { PreloadCheck } from "../../core/hsts/preload-check.ts";
import type { HstsSighting } from "../../core/hsts/sighting.ts";

export interface HstsSource {
  /** Strict-Transport-Security headers that were seen of this host and of its parents. */
  sightings(host: string): Promise<readonly HstsSighting[]>;
  /** Hosts worth looking up: those whose header or redirect was seen, the likeliest first. */
  hosts(): Promise<readonly string[]>;
  /** Where a server first redirected http://host/ to; null when that was not seen. Absent: nobody knows. */
  firstRedirect?(host: string): Promise<string | null>;
  /** Sends the host name to hstspreload.org. Called after somebody agreed to that, and never before. */
  checkPreload(host: string): Promise<PreloadCheck>;
}
