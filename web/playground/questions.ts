export interface Question {
  /** Names it in an address: /playground/#fuzhou. */
  key: string;
  text: string;
}

const files = import.meta.glob<string>('../questions/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The questions of `web/questions/`, in the order of their numbers. */
export const questions: Question[] = Object.entries(files)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([path, text]) => ({ key: keyOf(path), text }));

function keyOf(path: string): string {
  return path.replace(/^.*\/\d+-|\.graphql$/g, '');
}

export const chosenQuestion = (): Question | undefined => questions.find(({ key }) => location.hash === `#${key}`);
