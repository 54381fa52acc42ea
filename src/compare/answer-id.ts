/** The id of an answer on the page of its proposal or of its question, by the other of the two. */
export function answerId(id: string): string {
  return `answer_${id}`;
}
