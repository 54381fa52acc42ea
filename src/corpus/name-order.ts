import { type ActorName, nameSorts } from '../schema/actor.ts';

/** An actor's names in the order of their sorts; those of one sort stay as they are. */
export function namesInOrder<T extends ActorName>(names: readonly T[]): T[] {
  const place = (name: ActorName) => nameSorts.indexOf(('is' in name ? name.is : undefined) ?? 'name');
  return [...names].sort((a, b) => place(a) - place(b));
}
