/** A chain's hops in one grammar of shapes: shape first, letter second, colour third. */
import "./HopStrip.css";
import { Fragment } from "preact";
import type { StripPart, Token } from "../../core/summary.ts";
import { isSeamByPage } from "../text/seams.ts";
import { marks, stripInWords, tokenMeaning } from "../text/tokens.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";

/** Longer labels than a code have less room on a narrow rail. */
const longLabel = 4;

interface TokenProps {
  readonly token: Token;
  /** False where something around it says the meaning. */
  readonly named?: boolean;
}

/** One token, with its meaning in hidden text. */
export function HopToken({ token, named = true }: TokenProps) {
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
      {named && <span class="unseen"> {meaning}</span>}
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
          <Fragment key={index}>
            {index > 0 && <i />}
            <HopToken token={token} named={false} />
          </Fragment>
        ))}
        <b>×{part.times}</b>
      </span>
    );
  }
  return <HopToken token={part} named={false} />;
}

/**
 * One picture with one name: hidden text for each sign is a layer of its own for the browser, hundreds of them in a list
 * that scrolls. For the same reason the lines between signs are elements in the flow.
 */
export function HopStrip({ strip }: { readonly strip: readonly StripPart[] }) {
  return (
    <span class="strip" role="img" aria-label={stripInWords(strip)}>
      {strip.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <i />}
          <Part part={part} />
        </Fragment>
      ))}
    </span>
  );
}
