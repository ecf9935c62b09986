import { application } from './application.ts';
import { cabinet } from './cabinet.ts';
import { frame } from './frame.ts';
import { handbook } from './handbook.ts';
import { office } from './office.ts';
import { officeQueue } from './office-queue.ts';
import { outside } from './outside.ts';
import { parts } from './parts.ts';
import { psc } from './psc.ts';
import { publicCheck } from './public.ts';
import { queue } from './queue.ts';
import { services } from './services.ts';
import { signing } from './signing.ts';

export const kk = {
  ...frame,
  ...parts,
  ...services,
  ...application,
  ...signing,
  ...cabinet,
  ...outside,
  ...office,
  ...officeQueue,
  ...psc,
  ...publicCheck,
  ...queue,
  ...handbook,
};
