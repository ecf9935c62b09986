import { application } from './application.ts';
import { cabinet } from './cabinet.ts';
import { frame } from './frame.ts';
import { outside } from './outside.ts';
import { parts } from './parts.ts';
import { services } from './services.ts';

export const en = { ...frame, ...parts, ...services, ...application, ...cabinet, ...outside };
