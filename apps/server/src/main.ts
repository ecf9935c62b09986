import { fileURLToPath } from 'node:url';
import { systemClock } from '@qyzmet/kernel';
import { StartFault } from '@qyzmet/store';
import { greeting } from './greeting.ts';
import { LawFault } from './law/law-fault.ts';
import { readSettings, SettingsFault } from './settings.ts';
import { startProduct } from './start-product.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

try {
  const settings = readSettings(process.env, root);
  const running = await startProduct(settings, systemClock);
  process.stdout.write(greeting(running));
  const stop = () => {
    running.stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${error}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  const known = error instanceof SettingsFault || error instanceof LawFault || error instanceof StartFault;
  process.stderr.write(`${known ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
  process.exit(1);
}
