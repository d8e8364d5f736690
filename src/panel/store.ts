/** What the panel knows: the log of its tab, and what is shown of it. */
import { signal } from "@preact/signals";
import { FollowedLog } from "./followed-log.ts";
import { ListFilter } from "./state/filter.ts";
import { ListLayout } from "./state/layout.ts";
import { OpenLegs } from "./state/legs.ts";
import { ShownLines } from "./state/shown.ts";
import { Views } from "./state/views.ts";

export class Store extends FollowedLog {
  readonly filter = new ListFilter();
  readonly layout = new ListLayout();
  /** What the list shows of the rows. */
  readonly lines = new ShownLines(this.rows, this.filter, this.layout);
  readonly legs = new OpenLegs();
  readonly views = new Views();
  /** Whether exports, and headers copied as a whole, hide secrets: as the settings say, until somebody switches it. */
  readonly hidesSecrets = signal(true);
}
