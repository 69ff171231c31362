/** Words that say nothing about what is looked for. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all also am an and any anywhere are as at be because been before being between both but by can cant could
  did didnt do does doesnt doing dont during each either every for from get gets getting give gives had has
  have having he her here his how i if im in into is isnt it its just let like may me might more most much must my
  need no nor not of off on one only or other our out over own per please same she should so some such than that the
  their them then there these they this those through to too under until up us use used uses using very vs versus
  want was way we were what whats when where which while who whom whose why will with without wont would yet you
  your`.split(/\s+/),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
