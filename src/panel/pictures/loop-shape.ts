/**
 * Where the parts of a loop picture stand, in units of its view box. A cycle goes round clockwise from the top; of a long
 * one the first and the last URLs are drawn, as in the hop strip.
 */

export const WIDTH = 280;
const most = 6;
const keptAtStart = 3;
const keptAtEnd = 2;
/** Room for what leads into the loop, above the first node. */
const ENTRY = 30;
/** Room that a line of text takes under the line it stands on. */
const BELOW_LETTERS = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands at a place: a redirect of the round, by its index, or how many are left out. */
export type Content = { readonly hop: number } | { readonly more: number };

export interface Node extends Point {
  readonly width: number;
  readonly height: number;
  readonly content: Content;
}

export interface Arrow {
  readonly path: string;
  /** Three points of its head. */
  readonly head: string;
  /** Where its code stands, and which way that reads. */
  readonly label: Point & { readonly anchor: "start" | "middle" | "end" };
  /** The redirect it is; null where it leaves or enters what is left out. */
  readonly hop: number | null;
}

export interface LoopShape {
  readonly height: number;
  readonly nodes: readonly Node[];
  readonly arrows: readonly Arrow[];
  readonly entry: { readonly path: string; readonly head: string; readonly label: Point };
  /** Where the number of rounds stands. */
  readonly middle: Point;
}

/** Centres of the nodes; y from the first one's. */
const places: readonly (readonly (readonly [number, number])[])[] = [
  [[140, 0]],
  [
    [140, 0],
    [140, 116],
  ],
  [
    [140, 0],
    [214, 108],
    [66, 108],
  ],
  [
    [140, 0],
    [222, 68],
    [140, 136],
    [58, 68],
  ],
  [
    [140, 0],
    [228, 64],
    [208, 144],
    [72, 144],
    [52, 64],
  ],
  [
    [140, 0],
    [228, 56],
    [228, 128],
    [140, 184],
    [52, 128],
    [52, 56],
  ],
];
const widths = [150, 132, 112, 108, 96, 96];

function contentsOf(length: number): readonly Content[] {
  const all = Array.from({ length }, (_, hop) => ({ hop }));
  if (length <= most) return all;
  const more = length - keptAtStart - keptAtEnd;
  return [...all.slice(0, keptAtStart), { more }, ...all.slice(-keptAtEnd)];
}

function rounded({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** Head of an arrow that ends at `tip`, coming from `from`. */
function headAt(tip: Point, from: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const [back, side] = [9, 4.5];
  const base = { x: tip.x - dx * back, y: tip.y - dy * back };
  return [
    tip,
    { x: base.x - dy * side, y: base.y + dx * side },
    { x: base.x + dy * side, y: base.y - dx * side },
  ]
    .map(rounded)
    .join(", ");
}

/** Where a line from the middle of a node towards a point leaves the node. */
function edgeOf(node: Node, to: Point): Point {
  const [dx, dy] = [to.x - node.x, to.y - node.y];
  const scale = Math.min(
    dx === 0 ? Infinity : node.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : node.height / 2 / Math.abs(dy),
  );
  return Number.isFinite(scale) ? { x: node.x + dx * scale, y: node.y + dy * scale } : node;
}

/** From one node to the next on a ring, bent outwards. */
function bent(from: Node, to: Node, middle: Point, hop: number | null): Arrow {
  const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const away = Math.hypot(half.x - middle.x, half.y - middle.y) || 1;
  const out = { x: (half.x - middle.x) / away, y: (half.y - middle.y) / away };
  const control = { x: half.x + out.x * 14, y: half.y + out.y * 14 };
  const [start, end] = [edgeOf(from, control), edgeOf(to, control)];
  return {
    path: `M${rounded(start)} Q${rounded(control)} ${rounded(end)}`,
    head: headAt(end, control),
    label: { x: half.x + out.x * 20, y: half.y + out.y * 20 + 4, anchor: "middle" },
    hop,
  };
}

/** Two nodes: one arc at each side, with room for words between them. */
function arcs([top, bottom]: readonly [Node, Node]): readonly Arrow[] {
  const y = (top.y + bottom.y) / 2 - 2;
  const arc = (from: Node, to: Node, side: 1 | -1, hop: number): Arrow => {
    const [start, end] = [from, to].map((node) => ({ x: node.x + (side * node.width) / 2, y: node.y }));
    if (start === undefined || end === undefined) throw new Error("two nodes");
    const out = WIDTH / 2 + side * (WIDTH / 2 + 8);
    return {
      path: `M${rounded(start)} C${rounded({ x: out, y: start.y })} ${rounded({ x: out, y: end.y })} ${rounded(end)}`,
      head: headAt(end, { x: out, y: end.y }),
      label: { x: WIDTH / 2 + side * 114, y, anchor: side === 1 ? "end" : "start" },
      hop,
    };
  };
  return [arc(top, bottom, 1, 0), arc(bottom, top, -1, 1)];
}

/** One node: under it and back. */
function round(node: Node): Arrow {
  const [start, end] = [1, -1].map((side) => ({ x: node.x + (side * node.width) / 2, y: node.y }));
  if (start === undefined || end === undefined) throw new Error("one node");
  const deep = node.y + 120;
  return {
    path: `M${rounded(start)} C${rounded({ x: WIDTH + 10, y: deep })} ${rounded({ x: -10, y: deep })} ${rounded(end)}`,
    head: headAt(end, { x: -10 + 40, y: node.y + 66 }),
    label: { x: node.x, y: node.y + 94, anchor: "middle" },
    hop: 0,
  };
}

/** So wide is each node of a loop of that many redirects. */
export function nodeWidth(length: number): number {
  return widths[Math.min(length, most) - 1] ?? 96;
}

/** @param lines of text in a node. */
export function loopShape(length: number, lines: 1 | 2): LoopShape {
  const contents = contentsOf(length);
  const count = contents.length;
  const height = lines === 1 ? 26 : 40;
  const stretch = lines === 1 ? 1 : 1.18;
  const top = ENTRY + height / 2;
  const nodes = contents.map((content, index): Node => {
    const [x, y] = places[count - 1]?.[index] ?? [WIDTH / 2, 0];
    return { x, y: top + y * stretch, width: nodeWidth(count), height, content };
  });
  const [first, second] = nodes;
  if (first === undefined) throw new RangeError("A loop has at least one URL");
  const lowest = Math.max(...nodes.map(({ y }) => y));
  const middle = { x: WIDTH / 2, y: count === 1 ? first.y + 50 : (first.y + lowest) / 2 };
  const arrows = arrowsOf(nodes, first, second, middle);
  // The code of an arrow at the bottom stands under it.
  const labels = Math.max(...arrows.map(({ label }) => label.y)) + BELOW_LETTERS;
  const bottom = Math.max(lowest + height / 2 + 4, labels);
  const tip = { x: first.x, y: first.y - height / 2 - 1 };
  return {
    height: bottom,
    nodes,
    arrows,
    entry: {
      path: `M${rounded({ x: tip.x, y: 2 })} L${rounded(tip)}`,
      head: headAt(tip, { x: tip.x, y: 0 }),
      label: { x: tip.x + 10, y: 14 },
    },
    middle,
  };
}

function arrowsOf(
  nodes: readonly Node[],
  first: Node,
  second: Node | undefined,
  middle: Point,
): readonly Arrow[] {
  if (second === undefined) return [round(first)];
  if (nodes.length === 2) return arcs([first, second]);
  return nodes.map((node, index) => {
    const next = nodes[(index + 1) % nodes.length] ?? first;
    return bent(node, next, middle, "hop" in node.content ? node.content.hop : null);
  });
}
