/** A loop above its route: the smallest cycle as a picture, and its rounds side by side. */
import type { Chain } from "../../core/chain.ts";
import { cycleOf } from "../../core/facts/cycle.ts";
import { ranIntoLimit } from "../../core/facts/failure.ts";
import { Facts } from "../parts/Facts.tsx";
import { say, sayCount } from "../words.ts";
import { LoopPicture } from "./LoopPicture.tsx";
import { LoopRounds } from "./LoopRounds.tsx";

/** Nothing where a chain does not loop: the same URL twice is how cookie checks work, and ends well. */
export function Loop({ chain }: { readonly chain: Chain }) {
  const cycle = ranIntoLimit(chain) ? cycleOf(chain) : null;
  if (cycle === null) return null;
  return (
    <section aria-label={say("loop")}>
      <h3 class="detail-heading">
        {say("loop")}{" "}
        <span class="quiet">
          <Facts facts={[sayCount("loop_cycle", cycle.length), sayCount("loop_rounds", cycle.rounds)]} />
        </span>
      </h3>
      <div class="loop">
        <LoopPicture chain={chain} cycle={cycle} />
        <LoopRounds chain={chain} cycle={cycle} />
      </div>
    </section>
  );
}
