import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChainStory } from './chain-story.ts';
import { type ProductUnderTest, startUnderTest } from './running-product.ts';
import { launchBrowser } from './traveller.ts';

const seeker = '991204399689';
const karaganda = {
  'office-clerk': 'clerk',
  head: 'head',
  executor: 'executor',
  'rural-clerk': 'rural-clerk',
  'rural-akim': 'rural-akim',
  'rural-executor': 'rural-executor',
};

/** Whom the resolutions name: the executor of the department and that of the akim's office. */
const executors = ['830509399128', '880822399387'];

let under: ProductUnderTest;
let browser: Browser;

beforeAll(async () => {
  [under, browser] = await Promise.all([startUnderTest(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await under.stop();
});

interface Chain {
  readonly takesIn: 'office-clerk' | 'rural-clerk';
  readonly service: string;
  readonly outcome: 'approved' | 'refused';
  readonly steps: readonly string[];
}

const chains: readonly (readonly [string, Chain])[] = [
  [
    'office: clerk, resolution of the head, executor, signature of the head, clerk',
    {
      takesIn: 'office-clerk',
      service: 'kz-karaganda/unemployed-certificate',
      outcome: 'approved',
      steps: [
        'office-clerk/register',
        'head/resolve',
        'executor/decide',
        'head/sign-result',
        'office-clerk/register',
        'office-clerk/hand-over',
      ],
    },
  ],
  [
    'rural akim: ten steps through the okrug and the body, refused, and back to the akim',
    {
      takesIn: 'rural-clerk',
      service: 'kz-karaganda/child-benefit',
      outcome: 'refused',
      steps: [
        'rural-clerk/register',
        'rural-akim/resolve',
        'rural-executor/covering-letter',
        'rural-akim/sign-letter',
        'office-clerk/accept',
        'office-clerk/register',
        'head/resolve',
        'executor/decide',
        'head/sign-result',
        'office-clerk/register',
        'office-clerk/forward',
        'rural-akim/hand-over',
      ],
    },
  ],
  [
    'rural akim who issues the certificate himself',
    {
      takesIn: 'rural-clerk',
      service: 'kz-karaganda/targeted-assistance-certificate',
      outcome: 'approved',
      steps: [
        'rural-clerk/register',
        'rural-akim/resolve',
        'rural-executor/decide',
        'rural-akim/sign-result',
        'rural-clerk/register',
        'rural-clerk/hand-over',
      ],
    },
  ],
];

describe('the chains of act No 55/04', () => {
  it.each(chains)('%s', async (_, { takesIn, service, outcome, steps }) => {
    const story = new ChainStory(browser, under, karaganda, executors);
    const caseId = await story.takeIn(takesIn, service, seeker);
    await story.toItsEnd(caseId, outcome);
    expect(story.done).toEqual(steps);
    const system = takesIn === 'office-clerk' ? 'office' : 'rural';
    expect((await under.product.store.journal.findHead(system, caseId))?.head).toMatchObject({
      status: outcome === 'approved' ? 'completed' : 'refused',
      delivery: { form: 'paper' },
    });
    expect(story.faults).toEqual([]);
    await story.leave();
  });
});
