import { statSync } from 'node:fs';

/** Two changes within this time of each other may leave one time stamp, so a file this young is always read. */
const racyMs = 2000;

export interface FileStamp {
  /** Changes with every change of the file that is not racy. */
  stamp: string;
  /** `true` while the file is so young that a change might not show in the stamp. */
  racy: boolean;
}

/** By what one tells without reading whether a file changed. `fileClock` is the clock of the file system, in milliseconds. */
export function fileStamp(path: string, fileClock: number): FileStamp {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return { stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, racy: fileClock - ctimeMs < racyMs };
}
