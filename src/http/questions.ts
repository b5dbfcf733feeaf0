import type { FastifyInstance } from 'fastify';
import type { Question } from '../catalogue/catalogue.js';
import { answerWith } from './failures.js';

/** The saved questions: all of them, and each by its name. */
export function serveQuestions(app: FastifyInstance, questions: readonly Question[]): void {
  const byName = new Map(questions.map((question) => [question.name, question]));
  app.get('/questions', () => ({ questions }));
  app.get<{ Params: { name: string } }>('/questions/:name', (request, reply) => {
    const { name } = request.params;
    return byName.get(name) ?? answerWith(reply, 404, `No saved question is named ${name}; /questions lists them all.`);
  });
}
