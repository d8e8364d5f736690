/** How sure Hopscope is: a word, repeated by three dots. */
import "./Confidence.css";
import type { Confidence as Degree } from "../../core/explanation.ts";
import { say } from "../words.ts";

const dots: Readonly<Record<Degree, number>> = { certain: 3, likely: 2, possible: 1 };

export function Confidence({ degree }: { readonly degree: Degree | null }) {
  if (degree === null) return null;
  return (
    <>
      {" "}
      <span class="confidence" title={say("confidence_title")}>
        <span class="dots" aria-hidden="true">
          {[1, 2, 3].map((dot) => (
            <i key={dot} class={dot <= dots[degree] ? "is-on" : undefined} />
          ))}
        </span>
        {say(`confidence_${degree}`)}
      </span>
    </>
  );
}
