// Checks the spelling of the built pages' prose and of the papers, British English.
//   node scripts/spelling/main.ts
// With nspell: cspell has lists of technical terms in which "color" and "analyze" stand, and leaves short words out.
import { globSync, readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { proseWords } from './words.ts';

/** Words that the dictionary lacks, one a line; each is one that we mean. */
const own = 'scripts/spelling/words.txt';

const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
for (const word of readFileSync(own, 'utf8').split('\n')) if (word !== '') speller.add(word);

const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/**/*.md', 'rust/*/README.md']
  .flatMap((pattern) => globSync(pattern))
  .concat(globSync('dist/**/index.md'));
let words = 0;
let wrong = 0;
for (const file of files.sort()) {
  for (const { word, line } of proseWords(readFileSync(file, 'utf8'))) {
    words += 1;
    if (speller.correct(word) || speller.correct(word.replace(/'s$/, ''))) continue;
    wrong += 1;
    const meant = speller.suggest(word).slice(0, 3).join(', ');
    console.error(`${file}:${line}: "${word}"${meant === '' ? '' : `, perhaps: ${meant}`}`);
  }
}
console.log(`${words} words in ${files.length} files, ${wrong} unknown.`);
if (wrong > 0) console.error(`Correct them, or add what is right to ${own}.`);
if (words === 0) console.error('No word was found: build the site first.');
process.exitCode = wrong === 0 && words > 0 ? 0 : 1;
