/** A source of the HSTS tab in memory, which remembers what it was asked. */
import type { PreloadCheck } from "../../src/core/hsts/preload-check.ts";
import type { HstsSighting } from "../../src/core/hsts/sighting.ts";
import type { HstsSource } from "../../src/panel/hsts/source.ts";

export class FakeHstsSource implements HstsSource {
  /** Hosts whose name was sent. */
  readonly sent: string[] = [];
  readonly lookedUp: string[] = [];
  seen: Readonly<Record<string, readonly HstsSighting[]>> = {};
  /** Answers of the check, by hand; without them it never ends. */
  readonly answers: ((check: PreloadCheck) => void)[] = [];
  /** Look-ups of this host wait until it is let go. */
  slow: string | null = null;
  letGo: () => void = () => {};

  async sightings(host: string): Promise<readonly HstsSighting[]> {
    this.lookedUp.push(host);
    if (host === "broken.example") throw new Error("gone");
    if (host === this.slow) await new Promise<void>((resolve) => (this.letGo = resolve));
    return this.seen[host] ?? [];
  }

  hosts(): Promise<readonly string[]> {
    return Promise.resolve(Object.keys(this.seen));
  }

  firstRedirect(host: string): Promise<string | null> {
    return Promise.resolve(host === "bank.example" ? "https://www.bank.example/" : null);
  }

  checkPreload(host: string): Promise<PreloadCheck> {
    this.sent.push(host);
    return new Promise((resolve) => this.answers.push(resolve));
  }
}
