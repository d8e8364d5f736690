/** An article: its answer first, then section by section. */
import type { Article } from "../../core/knowledge/reference/article.ts";
import type { Token } from "../../core/summary.ts";
import { Blocks } from "./Blocks.tsx";
import { Passage } from "./Passage.tsx";
import { senderToken } from "./sender-tokens.ts";

const noToken = (): Token | null => null;

export function ArticleBody({ article }: { readonly article: Article }) {
  const { summary, sections, group } = article;
  return (
    <>
      <p class="lede" lang="en">
        <Passage text={summary} />
      </p>
      {sections.map(({ title, blocks }) => (
        <section key={title} lang="en">
          <h3>{title}</h3>
          <Blocks blocks={blocks} tokenOf={group === "start" ? senderToken : noToken} />
        </section>
      ))}
    </>
  );
}
