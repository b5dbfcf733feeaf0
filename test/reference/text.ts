const traditional = '區塊鏈電發稅騰訊螞蟻';
const simplified = '区块链电发税腾讯蚂蚁';

/** What names have in common where case, width, traditional forms, quotation marks and blanks do not matter. */
export function plain(text: string): string {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((letter) => !' "“”《》'.includes(letter));
  return letters.map((letter) => [...simplified][[...traditional].indexOf(letter)] ?? letter).join('');
}

/** Text in the order of code points, which is the order of the database. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [at, letter] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (letter !== other) return (letter.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
  }
  return left.length - right.length;
}
