/** Times the stages of a program, in milliseconds. */
export interface Stopwatch {
  <Answer>(stage: string, work: () => Answer | Promise<Answer>): Promise<Answer>;
  report(): { stages: Record<string, number>; total: number };
}

export function stopwatch(): Stopwatch {
  const stages: Record<string, number> = {};
  const begun = performance.now();
  const time = async <Answer>(stage: string, work: () => Answer | Promise<Answer>): Promise<Answer> => {
    const started = performance.now();
    const answer = await work();
    stages[stage] = Math.round(performance.now() - started);
    return answer;
  };
  return Object.assign(time, { report: () => ({ stages, total: performance.now() - begun }) });
}
