import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether anything, be it only a dead process nobody has asked after, holds this number. */
export function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function isAlive(pid: number): boolean {
  return startMarkOf(pid) !== undefined;
}

/**
 * Tells a process from a later one that got the same number: boot and start time on Linux, start time elsewhere.
 * Undefined when no living process has the number.
 */
export function startMarkOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // State and fields after it; the name before them stands in brackets and may hold spaces.
      const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return isDeadState(state) ? undefined : `${boot}/${fields[18]}`;
    }
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return isDeadState(line) ? undefined : line.slice(line.indexOf(' ')).trim();
  } catch {
    return undefined;
  }
}

/** Zombies keep their number until their parent asks after them. */
function isDeadState(state: string): boolean {
  return state === '' || state.startsWith('Z') || state.startsWith('X');
}

/** The command line of a process, arguments parted by spaces; empty when there is none. */
export function commandLineOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    }
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
