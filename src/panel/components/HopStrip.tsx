/** A chain's hops in one grammar of shapes: shape first, letter second, colour third. */
import "./HopStrip.css";
import type { StripPart, Token } from "../../core/summary.ts";
import { isSeamByPage } from "../text/seams.ts";
import { marks, tokenMeaning } from "../text/tokens.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";

/** Longer labels than a code have less room on a narrow rail. */
const longLabel = 4;

/** One token, with its meaning in hidden text. */
export function HopToken({ token }: { readonly token: Token }) {
  const { shape, label, inferred, tone } = token;
  const meaning = tokenMeaning(token);
  const sign = `${marks[shape]}${inferred === true ? "?" : ""}`;
  const before = shape === "failed";
  const classes = [
    `token token--${shape}`,
    tone !== undefined && `is-${tone}`,
    label.length > longLabel && "is-long",
    shape === "seam" && isSeamByPage(token) && "is-page",
  ];
  return (
    <span class={classes.filter(Boolean).join(" ")} title={meaning}>
      {before && sign}
      {label !== "" && (
        <span class="token-label" translate={false}>
          {visible(label)}
        </span>
      )}
      {!before && sign !== "" && <small aria-hidden={label !== ""}>{sign}</small>}
      <span class="unseen"> {meaning}</span>
    </span>
  );
}

function Part({ part }: { readonly part: StripPart }) {
  if ("more" in part) {
    return (
      <span class="token token--more" title={say("strip_more", part.more)}>
        +{part.more}
      </span>
    );
  }
  if ("times" in part) {
    return (
      <span class="cycle">
        {part.tokens.map((token, index) => (
          // Tokens have no identity but their place.
          <HopToken key={index} token={token} />
        ))}
        <b>×{part.times}</b>
      </span>
    );
  }
  return <HopToken token={part} />;
}

export function HopStrip({ strip }: { readonly strip: readonly StripPart[] }) {
  return (
    <span class="strip">
      {strip.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </span>
  );
}
