import type { Language } from '@qyzmet/kernel';
import { en } from './en/index.ts';
import { kk } from './kk/index.ts';
import { ru } from './ru/index.ts';

/** Kazakh is written first and gives the keys; Russian and English must have each of them. */
export type MessageKey = keyof typeof kk;

export const catalogue: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { kk, ru, en };
