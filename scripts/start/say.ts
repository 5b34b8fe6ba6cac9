/** A line for the person at the terminal. */
export const say = (line: string) => console.log(line);

/** Why a script ends, one sentence a line, without a stack. */
export const complain = (sentences: readonly string[]) => {
  for (const sentence of sentences) console.error(`Qonys: ${sentence}`);
};
