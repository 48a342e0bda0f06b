/**
 * Prepares one item while the database still stores the one before it, so that neither waits for the other. One thing at a
 * time is stored, in the order of the items.
 */
export async function inStep<T, P>(
  items: Iterable<T>,
  prepare: (item: T) => Promise<P>,
  store: (prepared: P) => Promise<void>,
): Promise<void> {
  let stored = Promise.resolve();
  for (const item of items) {
    const [prepared] = await Promise.all([prepare(item), stored]);
    stored = store(prepared);
  }
  await stored;
}
