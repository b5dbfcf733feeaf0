/** The same items, each of which is being made while the one before it is worked on; comes to what the items come to. */
export async function* ahead<T, R>(items: AsyncGenerator<T, R>): AsyncGenerator<T, R> {
  let next = items.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return value;
    next = items.next();
    // It is heard of when its turn comes.
    next.catch(() => undefined);
    yield value;
  }
}
