/** Says on the terminal what the start is doing. */
export interface Progress {
  /** Runs one step: a line when it begins, another with its time, and what it says of itself, when it is done. */
  readonly step: <Result>(title: string, work: (say: (detail: string) => void) => Promise<Result>) => Promise<Result>;
  readonly line: (text: string) => void;
}

export function createProgress(write: (text: string) => void): Progress {
  const line = (text: string): void => {
    write(`${text}\n`);
  };
  return {
    line,
    step: async (title, work) => {
      const started = performance.now();
      let detail = '';
      line(`  ... ${title}`);
      const result = await work((text) => {
        detail = `: ${text}`;
      });
      line(`  ok  ${title}${detail} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      return result;
    },
  };
}
