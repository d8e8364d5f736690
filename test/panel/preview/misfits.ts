/** What does not fit where it stands: found in a real browser, which alone knows how wide words are. */

/** Rounding of the layout, in pixels. */
const tolerance = 1.5;

function isClipped(value: string): boolean {
  return value === "hidden" || value === "clip";
}

function isScrolled(value: string): boolean {
  return value === "auto" || value === "scroll";
}

/** Kept for screen readers, as base.css hides words and narrow tables their heads; or not painted at all. */
function isUnseen(element: Element): boolean {
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    if (getComputedStyle(box).clipPath === "inset(50%)") return true;
  }
  return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function where(element: Element): string {
  const name = element.getAttribute("class")?.split(" ").slice(0, 2).join(".") ?? "";
  return name === "" ? element.localName : `${element.localName}.${name}`;
}

/** Cut with dots, and to be read in full in a title; or shown as its first lines. */
function isExcused(box: Element): boolean {
  const { textOverflow, webkitLineClamp } = getComputedStyle(box);
  if (webkitLineClamp !== "none") return true;
  return textOverflow === "ellipsis" && box.closest("[title]") !== null;
}

/** Left out as a whole, on a line that is not shown: what a bar does with what there is no room for. */
function isLeftOut(box: Element, { rect }: Piece): boolean {
  const { flexWrap, overflowY } = getComputedStyle(box);
  return (
    flexWrap === "wrap" && isClipped(overflowY) && rect.top > box.getBoundingClientRect().bottom - tolerance
  );
}

/** A strip that is longer than its column: each token has its words, and the column can be made wider. */
const cutOnPurpose = ".cell-route, .detail-strip";

interface Piece {
  readonly element: Element;
  readonly text: string;
  readonly rect: DOMRect;
}

function piecesIn(root: Element): readonly Piece[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Piece[] = [];
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker;
    const text = node.nodeValue?.trim() ?? "";
    const element = node.parentElement;
    if (text === "" || element === null || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.push({ element, text, rect: range.getBoundingClientRect() });
  }
  return found;
}

/** What is wrong with the place of a text; null when nothing is. */
function troubleOf(piece: Piece): string | null {
  const { element, rect } = piece;
  if (element.closest(cutOnPurpose) !== null) return null;
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    const style = getComputedStyle(box);
    if (style.display === "inline" || style.display === "contents") continue;
    const edge = box.getBoundingClientRect();
    const across = rect.right > edge.right + tolerance || rect.left < edge.left - tolerance;
    const down = rect.bottom > edge.bottom + tolerance || rect.top < edge.top - tolerance;
    if (isLeftOut(box, piece)) return null;
    if (across && isClipped(style.overflowX) && !isExcused(box)) return `cut by ${where(box)}`;
    if (down && isClipped(style.overflowY) && !isExcused(box)) return `cut below by ${where(box)}`;
    if (across && style.overflowX === "visible") return `sticks out of ${where(box)}`;
    // What scrolls, and what is cut with dots, holds whatever stands in it.
    if (across || isScrolled(style.overflowX) || isScrolled(style.overflowY)) return null;
  }
  return null;
}

/** Everything below `root` that is cut, sticks out, or makes the page scroll sideways; a line each. */
export function misfitsIn(root: Element): readonly string[] {
  const found = piecesIn(root).flatMap((piece) => {
    const trouble = troubleOf(piece);
    return trouble === null ? [] : [`${where(piece.element)} ${trouble}: ${piece.text.slice(0, 60)}`];
  });
  for (const box of [document.documentElement, ...root.querySelectorAll("*")]) {
    if (isUnseen(box) || box.scrollWidth <= box.clientWidth + tolerance) continue;
    const { overflowX } = getComputedStyle(box);
    const keyboard = box.getAttribute("tabindex") === "0";
    // Code and wide tables may scroll, and are made for it: keys reach them.
    if (box === document.documentElement || (isScrolled(overflowX) && !keyboard))
      found.push(`${where(box)} scrolls sideways`);
  }
  return [...new Set(found)];
}
