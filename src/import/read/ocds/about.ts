import { z } from 'zod';
import type { RejectForm, SourceDefaults } from '../input.type.js';
import { isObject, type JsonObject } from '../json-text.js';

const aboutSchema = z.object({
  uri: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .catch(null),
  publishedDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/)
    .nullable()
    .catch(null),
  publisher: z.object({ name: z.string() }).nullable().catch(null),
});

/** What a package says of itself as a source. */
export function sourceOf(head: JsonObject): Partial<SourceDefaults> {
  const { uri, publishedDate, publisher } = aboutSchema.parse(head);
  return {
    kind: 'TENDER_NOTICE',
    ...(uri !== null && { url: uri }),
    ...(publishedDate !== null && { published: publishedDate.slice(0, 10) }),
    ...(publisher !== null && { publisher: publisher.name }),
  };
}

/** A release package again, whose releases say besides where they stood and why they were refused. */
export function rejectForm(head: JsonObject): RejectForm {
  const about = JSON.stringify({ version: '1.1', ...head, releases: [] });
  return {
    head: about.slice(0, -2),
    between: ',',
    tail: '\n]}\n',
    one: ({ line, original }, reasons) => {
      const release = isObject(original) ? original : { asWritten: original };
      return `\n${JSON.stringify({ line, reason: reasons.join('; '), ...release })}`;
    },
  };
}
