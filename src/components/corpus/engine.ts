/** What the lab uses once it is given a text: fetched then, so that the page does not carry it. */
export { getEngine } from '../../cell/client.ts';
export { progressWords } from '../../cell/element/words.ts';
