/** The cycle of a loop, drawn as one: URLs as nodes, redirects as arrows, the way in from above. */
import type { Chain, Hop } from "../../core/chain.ts";
import { cookiesSent, cookiesSet } from "../../core/facts/cookies.ts";
import type { Cycle } from "../../core/facts/cycle.ts";
import { stripText } from "../../core/lines/strip-parts.ts";
import { hopToken } from "../../core/lines/strip.ts";
import { clipped, visible } from "../text/visible.ts";
import { say, sayCount } from "../words.ts";
import { charactersIn, loopLabels, shortenedAmong } from "./loop-labels.ts";
import { type Arrow, loopShape, type Node, nodeWidth, WIDTH } from "./loop-shape.ts";

/** Text of a page: no word of the interface. In SVG it is an attribute alone, which Preact's types do not have. */
const given: Readonly<Record<string, string>> = { translate: "no" };

/** A name beside an arrow has little room. */
const nameLength = 7;
/** Room that a URL gets in the name of the picture. */
const spokenLength = 80;

/** What it does about cookies, in two words: that is what most loops are about. */
function reasonOf(hop: Hop, chain: Chain): string {
  const [cookie] = cookiesSet(hop.responseHeaders);
  if (cookie !== undefined) {
    return say("loop_sets", shortenedAmong([visible(cookie.name)], nameLength)[0] ?? "");
  }
  return cookiesSent(hop, chain.browser)?.size === 0 ? say("loop_no_cookie") : "";
}

function NodeBox({
  node,
  label,
  url,
}: {
  readonly node: Node;
  readonly label: readonly string[];
  readonly url: string;
}) {
  const { x, y, width, height, content } = node;
  const more = "more" in content;
  const lines = more ? [sayCount("loop_more", content.more)] : label;
  const first = y + 4 - (lines.length - 1) * 7.5;
  return (
    <g {...(more ? {} : given)}>
      {!more && <title>{url}</title>}
      <rect
        class={more ? "loop-node loop-node--more" : "loop-node"}
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx="3"
      />
      {lines.map((line, index) => (
        <text
          key={index}
          class={more ? "loop-more" : index < lines.length - 1 ? "loop-origin" : undefined}
          x={x}
          y={first + index * 15}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

interface ArrowProps {
  readonly arrow: Arrow;
  readonly hop: Hop | undefined;
  readonly chain: Chain;
  /** True where there is room for words. */
  readonly reasons: boolean;
}

function ArrowLine({ arrow: { path, head, label }, hop, chain, reasons }: ArrowProps) {
  const reason = hop === undefined || !reasons ? "" : reasonOf(hop, chain);
  return (
    <g>
      <path class={hop === undefined ? "loop-arrow loop-arrow--more" : "loop-arrow"} d={path} />
      <polygon class="loop-head" points={head} />
      {hop !== undefined && (
        <text class="loop-code" x={label.x} y={label.y} text-anchor={label.anchor}>
          {visible(stripText([hopToken(hop, chain)]))}
        </text>
      )}
      {reason !== "" && (
        <text class="loop-reason" x={label.x} y={label.y + 15} text-anchor={label.anchor}>
          {reason}
        </text>
      )}
    </g>
  );
}

interface Props {
  readonly chain: Chain;
  readonly cycle: Cycle;
}

export function LoopPicture({ chain, cycle }: Props) {
  const { from, length, rounds } = cycle;
  const round = chain.hops.slice(from, from + length);
  const urls = round.map(({ url }) => visible(url));
  const labels = loopLabels(
    round.map(({ url }) => url),
    charactersIn(nodeWidth(length) - 10),
  );
  const shape = loopShape(length, labels[0]?.length === 2 ? 2 : 1);
  const steps = round.map(
    (hop) => `${clipped(visible(hop.url), spokenLength)} ${stripText([hopToken(hop, chain)])}`,
  );
  return (
    <svg
      class="loop-picture"
      viewBox={`0 0 ${WIDTH} ${shape.height}`}
      role="img"
      aria-label={sayCount("loop_in_words", rounds, steps.join(", "))}
    >
      <path class="loop-entry" d={shape.entry.path} />
      <polygon class="loop-entry-head" points={shape.entry.head} />
      <text class="loop-reason" x={shape.entry.label.x} y={shape.entry.label.y} text-anchor="start">
        {from === 0
          ? say(chain.complete ? "loop_entry" : "loop_entry_unknown")
          : sayCount("loop_entry_after", from)}
      </text>
      {shape.arrows.map((arrow, index) => (
        <ArrowLine
          key={index}
          arrow={arrow}
          hop={arrow.hop === null ? undefined : round[arrow.hop]}
          chain={chain}
          reasons={length === 2}
        />
      ))}
      {shape.nodes.map((node, index) => {
        const place = "hop" in node.content ? node.content.hop : 0;
        return <NodeBox key={index} node={node} label={labels[place] ?? []} url={urls[place] ?? ""} />;
      })}
      <text class="loop-times" x={shape.middle.x} y={shape.middle.y + 2}>
        ×{rounds}
      </text>
      <text class="loop-reason" x={shape.middle.x} y={shape.middle.y + 18} text-anchor="middle">
        {say("loop_stopped")}
      </text>
    </svg>
  );
}
