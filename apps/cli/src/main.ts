import { fileURLToPath } from 'node:url';
import { languages } from '@qyzmet/kernel';
import { commands } from './commands/index.ts';

/** The regulations room of this checkout, or the one named by QYZMET_REGULATIONS. */
const room =
  process.env.QYZMET_REGULATIONS ?? fileURLToPath(new URL('../../../regulations', import.meta.url));

const usage = Object.values(commands)
  .map((command) => `qyzmet ${command.usage}\n`)
  .join('');

async function main(args: readonly string[]): Promise<number> {
  const [first = '', second = ''] = args;
  if (first === '' || first === '--help' || first === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const words = commands[first] ? 1 : 2;
  const known = commands[words === 1 ? first : `${first} ${second}`];
  if (!known) {
    process.stderr.write(usage);
    return 2;
  }
  const command = await known.load();
  const answer = await command.run(args.slice(words), room);
  for (const note of answer.notes ?? [])
    for (const language of languages) process.stderr.write(`${note[language]}\n`);
  process.stdout.write(answer.output);
  return answer.code;
}

process.exitCode = await main(process.argv.slice(2));
