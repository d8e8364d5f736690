/** Which of the panel's views is shown, and what the Reference is asked to show from elsewhere. */
import { batch, signal } from "@preact/signals";

export const viewNames = ["chains", "reference"] as const;
export type ViewName = (typeof viewNames)[number];

export class Views {
  readonly shown = signal<ViewName>("chains");
  /** Id of an entry of the reference that somebody followed a link to; null once it is open. */
  readonly asked = signal<string | null>(null);

  /** Shows that entry of the reference. */
  openReference(id: string): void {
    batch(() => {
      this.asked.value = id;
      this.shown.value = "reference";
    });
  }
}
