/** What pinyin can be made of; a few that no word has, such as "fü", do no harm. */
const syllable =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)(?:iang|iong|uang|[iu]?ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ui|ao|ou|iu|ie|ue|ve|an|en|in|un|vn|ia|ua|uo|io|[aeiouv])|ang|eng|ai|ei|ao|ou|an|en|er|[aeo])/;

/** More ways to read one word than this are not followed. */
const mostReadings = 8;

/** The ways to read a word typed in pinyin as syllables: "xian" is "xian" and "xi an". */
export function readingsOf(word: string): string[][] {
  if (word === '') return [[]];
  return beginnings(word)
    .flatMap((first) => readingsOf(word.slice(first.length)).map((rest) => [first, ...rest]))
    .slice(0, mostReadings);
}

/** Longest first. */
function beginnings(word: string): string[] {
  return [6, 5, 4, 3, 2, 1].flatMap((length) => {
    const first = word.slice(0, length);
    return first.length === length && syllable.exec(first)?.[0] === first ? first : [];
  });
}
