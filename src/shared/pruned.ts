import { closing } from './nesting.js';

const gate = /,?\s*(\w+): CASE WHEN '([\w.]+)' IN \$parts THEN /g;
const cases = { opens: 'CASE', closes: 'END', either: /\b(?:CASE|END)\b/g };

/**
 * A query without the parts that are not asked for: of `name: CASE WHEN 'part' IN $parts THEN what END` stays
 * `name: what`, or nothing. It says the same, and is shorter to send, to plan and to answer.
 */
export function pruned(text: string, parts: readonly string[]): string {
  let sent = '';
  let at = 0;
  for (const { 0: opening, 1: name = '', 2: part = '', index } of text.matchAll(gate)) {
    // Inside a part that is left out.
    if (index < at) continue;
    const begin = index + opening.length;
    const end = closing(text, begin, cases);
    sent += text.slice(at, index);
    if (parts.includes(part))
      sent += `${opening.slice(0, opening.indexOf(name))}${name}: ${pruned(text.slice(begin, end).trim(), parts)}`;
    at = end + 'END'.length;
  }
  return sent + text.slice(at);
}
