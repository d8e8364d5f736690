/** A paragraph of the reference: code, strong words, and links to other entries. */
import type { Prose } from "../../core/knowledge/reference/article.ts";
import { parseProse, type ProseNode } from "../../core/knowledge/reference/prose.ts";
import { EntryLink } from "./EntryLink.tsx";

/** A short name, as "includeSubDomains", says nothing by halves; with longer ones four columns would not fit. */
const shortName = /^\S{1,19}$/;

/** "RFC 6797 §6.1.1" */
const paragraphs = /(RFC \d+(?: §\d+(?:\.\d+)*)?)/;

/** Words, in which the number of a standard stays with its name. */
function Words({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(paragraphs).map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} class="whole">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

function Node({ node }: { readonly node: ProseNode }) {
  switch (node.kind) {
    case "text":
      return <Words text={node.text} />;
    case "code":
      return <code class={shortName.test(node.text) ? "whole" : undefined}>{node.text}</code>;
    case "strong":
      return (
        <strong>
          <Nodes nodes={node.nodes} />
        </strong>
      );
    case "link":
      return (
        <EntryLink to={node.to}>
          <Nodes nodes={node.nodes} />
        </EntryLink>
      );
    default:
      return node satisfies never;
  }
}

function Nodes({ nodes }: { readonly nodes: readonly ProseNode[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        // Pieces of a sentence have no identity but their place.
        <Node key={index} node={node} />
      ))}
    </>
  );
}

export function Passage({ text }: { readonly text: Prose }) {
  return <Nodes nodes={parseProse(text)} />;
}
