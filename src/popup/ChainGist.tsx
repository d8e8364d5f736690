/** What is said of the chain: the answer, and the worst finding. Loaded with the words for it. */
import { ranIntoLimit } from "../core/facts/failure.ts";
import { Answer } from "../panel/chain/Answer.tsx";
import { Icon } from "../panel/parts/Icon.tsx";
import { Prose } from "../panel/parts/Prose.tsx";
import type { ReadChain } from "../panel/state/opened.ts";
import { say as sayInPanel } from "../panel/words.ts";
import { sayCount } from "./words.ts";

export function ChainGist({ read: { chain, explanation } }: { readonly read: ReadChain }) {
  const [worst, ...others] = explanation.findings;
  return (
    <>
      <Answer explanation={explanation} looping={ranIntoLimit(chain)} />
      {worst !== undefined && (
        <p class={`worst worst--${worst.severity}`}>
          <Icon name={worst.severity} />
          <span>
            <span class="unseen">{sayInPanel(`severity_${worst.severity}`)} </span>
            <Prose text={worst.saw} />
            {others.length > 0 && <span class="quiet"> {sayCount("more_findings", others.length)}</span>}
          </span>
        </p>
      )}
    </>
  );
}
