/** Finds where pages link a term or cite a source, and where they mention a term without a link. */
import type { Term } from '../../content/reference/glossary.ts';
import type { Section } from './sections.ts';

/** A section that names something by a component. */
export interface Use extends Omit<Section, 'text'> {
  readonly component: 'Term' | 'Cite';
  /** What the component names, as it is written there. */
  readonly of: string;
}

const TAG = /<(Term|Cite)\s+of=\{?(["'])(.+?)\2/g;

/** The uses in some sections, in their order; one for each section and word. */
export function usesIn(sections: readonly Section[]): Use[] {
  return sections.flatMap(({ text, ...where }) => {
    const found = new Map<string, Use>();
    for (const [, component, , of = ''] of text.matchAll(TAG)) {
      if (component !== 'Term' && component !== 'Cite') continue;
      found.set(`${component} ${of}`, { component, of, ...where });
    }
    return [...found.values()];
  });
}

/** What is left of a code as a name: "Vec<T>" gives "Vec", "&str" stays; null for a mere sign, which stands for itself, and for Python. */
function codeName(code: string): string | null {
  const name = /^#\[\w+\]|^&?\w{3,}(?:::\w+)*/.exec(code)?.[0];
  return name === undefined || name === 'Python' ? null : name;
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => codeName(code) ?? code);
}

/**
 * The sections that mention a term in words or in code, whether it is linked there or not.
 * Names that are everyday words as well say nothing in prose; they are looked for in code alone.
 */
export function mentionsOf(
  { id, also = [], rust, everyday = [] }: Term,
  sections: readonly Section[],
): Section[] {
  const codes = new Set(codesIn(rust));
  const names = [id, ...also].filter((name) => !everyday.includes(name));
  const words = names.map((name) => name.replaceAll('-', '[- ]'));
  const inWords = words.length === 0 ? null : new RegExp(`\\b(?:${words.join('|')})s?\\b`, 'i');
  return sections.filter(({ text }) => {
    const prose = text.replace(/^import .*$/gm, '').replace(/<[^>]*>/g, ' ');
    return (
      codesIn(prose).some((code) => codes.has(code)) ||
      inWords?.test(prose.replace(/`[^`\n]+`/g, ' ')) === true
    );
  });
}
