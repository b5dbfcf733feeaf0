import { Lexer, Source, TokenKind } from 'graphql';
import { TooComplex } from '../../client-errors.js';
import { BoundedKeep, kept } from '../../kept.js';

export interface TextLimits {
  maxTokens: number;
  maxAliases: number;
  maxDirectives: number;
}

/** What there is of each in a question's text. */
export interface Signs {
  tokens: number;
  aliases: number;
  directives: number;
}

/**
 * Counts without parsing, since to validate a long document takes up to the square of its length, in which nobody else is
 * answered. A colon outside of brackets follows an alias. Goes no further than `most` tokens; a text that is not
 * GraphQL is counted as far as it is, and told so by the parser.
 */
export function signsOf(text: string, most: number): Signs {
  const signs: Signs = { tokens: 0, aliases: 0, directives: 0 };
  const lexer = new Lexer(new Source(text));
  let brackets = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF && signs.tokens++ < most) {
      const { kind } = lexer.token;
      if (kind === TokenKind.PAREN_L) brackets++;
      if (kind === TokenKind.PAREN_R) brackets--;
      if (kind === TokenKind.COLON && brackets === 0) signs.aliases++;
      if (kind === TokenKind.AT) signs.directives++;
    }
  } catch {
    // What the lexer does not know the parser does not know either, and says where.
  }
  return signs;
}

/** Characters; no text has more signs than that. */
const SHORT = 5_000;
/** Of short texts, which are put over and over. */
const signs = new BoundedKeep<string, Signs>(100);

/** Throws TooComplex where a question's text has more of something than may be. */
export function refuseLongText(text: string, { maxTokens, maxAliases, maxDirectives }: TextLimits): void {
  const { tokens, aliases, directives } =
    text.length > SHORT ? signsOf(text, maxTokens) : kept(signs, text, () => signsOf(text, SHORT));
  if (tokens > maxTokens)
    throw new TooComplex(
      `The question has more than ${maxTokens} words and signs, which is the limit. Ask in several questions, with values in variables.`,
    );
  if (aliases > maxAliases)
    throw new TooComplex(
      `The question has ${aliases} aliases, and the limit is ${maxAliases}. Ask in several questions.`,
    );
  if (directives > maxDirectives)
    throw new TooComplex(
      `The question has ${directives} directives, and the limit is ${maxDirectives}. Leave out in the text what is not wanted.`,
    );
}
