/** Our own bulk writes raise no events, and events come back whatever happens. */

/** One sync at the end; the first request of `work` takes the switch along. */
export async function withoutEvents<Result>(
  context: Excel.RequestContext,
  work: () => Promise<Result>,
): Promise<Result> {
  context.runtime.enableEvents = false;
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    // The first error says more than one that follows from it.
    await eventsBack(context).catch(() => undefined);
    throw error;
  }
  await eventsBack(context);
  return result;
}

async function eventsBack(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}
