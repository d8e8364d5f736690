/** The answer comes first: who sent it, what to do, why. */
import "./Answer.css";
import type { ComponentChildren } from "preact";
import type { ChainExplanation } from "../../core/explanation.ts";
import { say } from "../words.ts";
import { Confidence } from "../parts/Confidence.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Prose } from "../parts/Prose.tsx";

interface Props {
  readonly explanation: ChainExplanation;
  readonly looping: boolean;
  /** What can be done next from here. */
  readonly children?: ComponentChildren;
}

export function Answer({ explanation, looping, children }: Props) {
  const { sender, verdict, confidence, act, why } = explanation;
  return (
    <section class="answer" aria-label={say("answer")}>
      <figure class="sender">
        <span class={`badge badge--${looping ? "loop" : sender}`}>
          <Icon name={looping ? "loop" : sender} />
        </span>
        <figcaption>{say(`sender_${sender}`)}</figcaption>
      </figure>
      <div class="answer-words">
        <h2 class="title" tabIndex={-1} data-focus="answer">
          <Prose text={verdict} />
          <Confidence degree={confidence} />
        </h2>
        <dl>
          <dt>{say("do")}</dt>
          <dd class="answer-do">
            <Prose text={act} />
          </dd>
          <dt>{say("why")}</dt>
          <dd>
            <Prose text={why} />
          </dd>
        </dl>
        {children}
      </div>
    </section>
  );
}
