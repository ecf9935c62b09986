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

const headOf = async (system: 'office' | 'rural', caseId: string) =>
  (await under.product.store.journal.findHead(system, caseId))?.head;

describe('the chains of act No 55/04', () => {
  it('office: clerk, resolution of the head, executor, signature of the head, clerk', async () => {
    const story = new ChainStory(browser, under, karaganda, executors);
    const caseId = await story.takeIn('office-clerk', 'kz-karaganda/unemployed-certificate', seeker);
    await story.toItsEnd(caseId, 'approved');
    expect(story.done).toEqual([
      'office-clerk/register',
      'head/resolve',
      'executor/decide',
      'head/sign-result',
      'office-clerk/register',
      'office-clerk/hand-over',
    ]);
    expect(await headOf('office', caseId)).toMatchObject({
      status: 'completed',
      delivery: { form: 'paper' },
    });
    expect(story.faults).toEqual([]);
    await story.leave();
  });

  it('rural akim: ten steps through the okrug and the body, refused, and back to the akim', async () => {
    const story = new ChainStory(browser, under, karaganda, executors);
    const caseId = await story.takeIn('rural-clerk', 'kz-karaganda/child-benefit', seeker);
    await story.toItsEnd(caseId, 'refused');
    expect(story.done).toEqual([
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
    ]);
    expect(await headOf('rural', caseId)).toMatchObject({ status: 'refused', delivery: { form: 'paper' } });
    expect(story.faults).toEqual([]);
    await story.leave();
  });

  it('rural akim who issues the certificate himself', async () => {
    const story = new ChainStory(browser, under, karaganda, executors);
    const service = 'kz-karaganda/targeted-assistance-certificate';
    const caseId = await story.takeIn('rural-clerk', service, seeker);
    await story.toItsEnd(caseId, 'approved');
    expect(story.done).toEqual([
      'rural-clerk/register',
      'rural-akim/resolve',
      'rural-executor/decide',
      'rural-akim/sign-result',
      'rural-clerk/register',
      'rural-clerk/hand-over',
    ]);
    expect(await headOf('rural', caseId)).toMatchObject({ status: 'completed', delivery: { form: 'paper' } });
    expect(story.faults).toEqual([]);
    await story.leave();
  });
});
