/** What the HSTS tab shows: the host, what is known about it, and how far the check of the preload list has come. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { type CanonicalHost, canonicalHost } from "../../core/hsts/match.ts";
import { type PreloadCheck, preloadQuestion } from "../../core/hsts/preload-check.ts";
import type { HstsSighting } from "../../core/hsts/sighting.ts";
import { type HstsFacts, hstsOf, type HstsVerdict } from "../../core/hsts/verdict.ts";
import type { HstsSource } from "./source.ts";

export type CheckState =
  | { readonly step: "idle" }
  /** Says what would be sent, and waits for a yes. */
  | { readonly step: "asking"; readonly host: string }
  | { readonly step: "checking"; readonly host: string }
  | { readonly step: "done"; readonly check: PreloadCheck };

export interface Known {
  readonly host: CanonicalHost;
  readonly sightings: readonly HstsSighting[];
  readonly firstRedirectTo: string | null;
  readonly at: number;
}

export class HstsLookup {
  readonly #source: HstsSource;
  readonly #now: () => number;
  /** Whether a person has typed or chosen a host: then nothing else changes it under their eyes. */
  #chosen = false;

  readonly typed = signal("");
  /** What was looked up; null while nothing was, or while what was typed is no host. */
  readonly host = signal<CanonicalHost | null>(null);
  readonly refusal = signal<"hsts_not_a_host" | "hsts_nothing_to_check" | null>(null);
  readonly known = signal<Known | null>(null);
  readonly failed = signal(false);
  readonly hosts = signal<readonly string[]>([]);
  readonly check = signal<CheckState>({ step: "idle" });
  readonly verdict: ReadonlySignal<HstsVerdict | null>;

  constructor(
    source: HstsSource,
    /** Read anew for every verdict: the version is known a moment after the panel. */
    browser: () => Pick<HstsFacts, "browser" | "version">,
    now: () => number = () => Date.now(),
  ) {
    this.#source = source;
    this.#now = now;
    this.verdict = computed(() => {
      const known = this.known.value;
      const check = this.check.value;
      if (known === null) return null;
      return hstsOf(known.host, {
        sightings: known.sightings,
        preloadCheck: check.step === "done" ? check.check : null,
        ...browser(),
        now: known.at,
      });
    });
  }

  /**
   * The host of the opened chain.
   * @param isElsewhere whoever opened the chain looks at it, and not at this tab: then it counts more than a host that
   *   was chosen before.
   */
  suggest(host: string | null, isElsewhere: boolean): void {
    if ((this.#chosen && !isElsewhere) || host === null || host === this.typed.peek()) return;
    this.#chosen = false;
    this.typed.value = host;
    void this.look();
  }

  /** Another view leads here with a host: that counts more than what was typed before. */
  ask(host: string): Promise<void> {
    this.typed.value = host;
    return this.look();
  }

  /** What stands in the field, typed by a person. */
  type(text: string): void {
    this.#chosen = true;
    this.typed.value = text;
    this.refusal.value = null;
  }

  choose(host: string): Promise<void> {
    this.type(host);
    return this.look();
  }

  /** Looks up what stands in the field. An answer that comes when another host was asked for is dropped. */
  async look(): Promise<void> {
    const host = canonicalHost(this.typed.peek());
    batch(() => {
      this.host.value = host;
      this.refusal.value = host === null ? "hsts_not_a_host" : null;
      this.known.value = null;
      this.failed.value = false;
      this.check.value = { step: "idle" };
    });
    if (host !== null) await this.#read(host);
  }

  /** Looks again at what was seen, without a sign of it: the tab is shown anew. */
  async refresh(): Promise<void> {
    void this.loadHosts();
    const known = this.known.peek();
    if (known !== null) await this.#read(known.host);
  }

  async #read(host: CanonicalHost): Promise<void> {
    try {
      const [sightings, firstRedirectTo] = await Promise.all([
        this.#source.sightings(host),
        this.#source.firstRedirect?.(host) ?? null,
      ]);
      if (this.host.peek() === host) {
        this.known.value = { host, sightings, firstRedirectTo, at: this.#now() };
      }
    } catch {
      if (this.host.peek() === host) this.failed.value = true;
    }
  }

  async loadHosts(): Promise<void> {
    this.hosts.value = await this.#source.hosts().catch(() => []);
  }

  /** Asks whether the host name may be sent. Sends nothing. */
  propose(): void {
    const question = preloadQuestion(this.typed.peek());
    if (question === null) {
      const isHost = canonicalHost(this.typed.peek()) !== null;
      this.refusal.value = isHost ? "hsts_nothing_to_check" : "hsts_not_a_host";
      return;
    }
    if (this.host.peek() !== question.host) void this.look();
    this.check.value = { step: "asking", host: question.host };
  }

  cancel(): void {
    if (this.check.peek().step === "asking") this.check.value = { step: "idle" };
  }

  /** Somebody agreed. */
  async send(): Promise<void> {
    const asked = this.check.peek();
    if (asked.step !== "asking") return;
    const { host } = asked;
    this.check.value = { step: "checking", host };
    const failed: PreloadCheck = { ok: false, host, error: "unreachable" };
    const check = await this.#source.checkPreload(host).catch(() => failed);
    const now = this.check.peek();
    if (now.step === "checking" && now.host === host) this.check.value = { step: "done", check };
  }
}
