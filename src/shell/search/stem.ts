/** Takes the endings off English words, so that "installing", "installs" and "installation" are one. */

/** The first that leaves three letters with a vowel is taken off. */
const ENDINGS: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(is|iz)(ations?|ers?|ing|ed|es?)$/, 'is'],
  [/ations?$/, ''],
  [/ying$/, 'y'],
  [/ings?$/, ''],
  [/ie[sd]$/, 'y'],
  [/([^e])ed$/, '$1'],
  [/(er|est)s?$/, ''],
  [/(ss|x|ch|sh)es$/, '$1'],
  [/([^ius])s$/, '$1'],
];

/** "stopped" without its ending is "stopp". */
const DOUBLED = /(?<=..)([bdfgmnprt])\1$/;

/** The stem of `word`, which is in lower case. What has digits or signs is a name and stays as it is. */
export function stem(word: string): string {
  if (word.length < 4 || !/^\p{Ll}+$/u.test(word)) return word;
  const left = ENDINGS.map(([ending, instead]) => word.replace(ending, instead)).find(
    (shorter) => shorter !== word && shorter.length >= 3 && /[aeiouy]/.test(shorter),
  );
  return (left ?? word).replace(DOUBLED, '$1').replace(/(?<=..[^e])e$/, '');
}
