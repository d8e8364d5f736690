/** Which of the panel's views is shown, and what the Reference is asked to show from elsewhere. */
import { batch, signal } from "@preact/signals";

export const viewNames = ["chains", "hsts", "reference"] as const;
export type ViewName = (typeof viewNames)[number];

/** Parts of an opened chain. */
export const chainTabs = ["route", "waterfall"] as const;
export type ChainTab = (typeof chainTabs)[number];

export class Views {
  readonly shown = signal<ViewName>("chains");
  /** True while the keys are listed over everything. */
  readonly help = signal(false);
  /** Stays when another chain is opened. */
  readonly chainTab = signal<ChainTab>("route");
  /** Id of an entry of the reference that somebody followed a link to; null once it is open. */
  readonly asked = signal<string | null>(null);

  /** Host that somebody asked the HSTS tab about from elsewhere; null while nobody has. */
  readonly askedHost = signal<string | null>(null);

  /** Step that somebody asked for in the waterfall, for the route to lead to; null while nobody has. */
  readonly askedStep = signal<number | "end" | null>(null);

  /** Shows a redirect in the route, by its index, or the end of the route. */
  showStep(step: number | "end"): void {
    batch(() => {
      this.askedStep.value = step;
      this.chainTab.value = "route";
    });
  }

  showHelp(): void {
    this.help.value = true;
  }

  /** Shows what is known of that host. */
  openHsts(host: string): void {
    batch(() => {
      this.askedHost.value = host;
      this.shown.value = "hsts";
    });
  }

  /** Shows that entry of the reference. */
  openReference(id: string): void {
    batch(() => {
      this.asked.value = id;
      this.shown.value = "reference";
    });
  }
}
