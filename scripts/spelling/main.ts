// Checks the spelling of the built pages' prose and of the papers, British English, and how long sentences are.
//   node scripts/spelling/main.ts
// With nspell: cspell has lists of technical terms in which "color" and "analyze" stand, and leaves short words out.
import { globSync, readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { longSentences } from './sentences.ts';
import { proseWords } from './words.ts';

/** Words that the dictionary lacks, one a line; each is one that we mean. */
const own = 'scripts/spelling/words.txt';
/** The most words of a sentence on a page. Readers whose first language is not English have to follow it. */
const LONGEST = 40;
/** Lists of what others wrote, and of changes. */
const LISTS = /^dist\/reference\/(?:results|licences|changelog)\//;

const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
for (const word of readFileSync(own, 'utf8').split('\n')) if (word !== '') speller.add(word);

const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/**/*.md', 'rust/*/README.md']
  .flatMap((pattern) => globSync(pattern))
  .concat(globSync('dist/**/index.md'));
let words = 0;
let wrong = 0;
let long = 0;
for (const file of files.sort()) {
  const text = readFileSync(file, 'utf8');
  if (file.startsWith('dist/') && !LISTS.test(file)) {
    for (const sentence of longSentences(text, LONGEST)) {
      long += 1;
      console.error(`${file}:${sentence.line}: ${sentence.words} words, “${sentence.start} …”`);
    }
  }
  for (const { word, line } of proseWords(text)) {
    words += 1;
    if (speller.correct(word) || speller.correct(word.replace(/'s$/, ''))) continue;
    wrong += 1;
    const meant = speller.suggest(word).slice(0, 3).join(', ');
    console.error(`${file}:${line}: "${word}"${meant === '' ? '' : `, perhaps: ${meant}`}`);
  }
}
console.log(`${words} words in ${files.length} files, ${wrong} unknown.`);
if (wrong > 0) console.error(`Correct them, or add what is right to ${own}.`);
if (long > 0) console.error(`Divide sentences of more than ${LONGEST} words.`);
if (words === 0) console.error('No word was found: build the site first.');
process.exitCode = wrong === 0 && long === 0 && words > 0 ? 0 : 1;
