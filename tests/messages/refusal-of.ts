import { Refusal } from '../../src/messages/message.ts';

/**
 * The refusal that an attempt ends with.
 * @throws Error where it is not refused, or ends with anything else
 */
export async function refusalOf(attempt: () => unknown): Promise<Refusal> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('not refused');
}
