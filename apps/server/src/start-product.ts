import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { newVerificationCode, warmUp } from '@qyzmet/documents';
import { createGateway, createInProcessTransport } from '@qyzmet/gateway';
import type { Clock } from '@qyzmet/kernel';
import { createMailer } from '@qyzmet/mail';
import { createStore, openDatabase } from '@qyzmet/store';
import { buildAssets } from '@qyzmet/web';
import type { FastifyInstance } from 'fastify';
import { BrowserTokens } from './access/browser-token.ts';
import { serverSecret } from './access/server-secret.ts';
import { SignIn } from './access/sign-in.ts';
import { CaseService } from './cases/case-service.ts';
import { DecisionContexts } from './cases/decision-contexts.ts';
import { startDemonstration } from './demonstration/demonstration.ts';
import { saveDemonstrationPreschools } from './demonstration/demonstration-preschools.ts';
import { createApp } from './http/create-app.ts';
import { PendingForms } from './http/pending-form.ts';
import { openLawLibrary } from './law/law-library.ts';
import type { Product } from './product.ts';
import { openQueueLibrary, refuseOtherAgeDay } from './queue/queue-law.ts';
import { openRegisters } from './registers/open-registers.ts';
import { openShep } from './registers/open-shep.ts';
import { registryLines } from './registers/registry-lines.ts';
import { addRoutes } from './routes.ts';
import { type Settings, SettingsFault } from './settings.ts';
import { demonstrationSeals, openSeals } from './signing/open-seals.ts';
import { openSignatures } from './signing/open-signatures.ts';
import { DeadlineSweep } from './workers/deadline-sweep.ts';
import { gatewayHandler, messageReceiver } from './workers/gateway-messages.ts';
import { issueHandler } from './workers/issue-handler.ts';
import { mailHandler } from './workers/mail-handler.ts';
import { notificationHandler } from './workers/notification-handler.ts';
import { OutboxWorker } from './workers/outbox-worker.ts';
import { queueHandler } from './workers/queue-handler.ts';
import { registryHandler } from './workers/registry-handler.ts';

export interface RunningProduct {
  readonly product: Product;
  /** Where the portal answers. */
  readonly address: string;
  /** Ends the workers after the work in hand, then the doors, then the database. */
  stop(): Promise<void>;
}

/**
 * Starts everything in the order in which it can fail: the law first, people last.
 * @throws SettingsFault, LawFault, StartFault with a sentence that says what to do
 */
export async function startProduct(settings: Settings, clock: Clock): Promise<RunningProduct> {
  const law = openLawLibrary(settings.regulationsFolder);
  const queueLibrary = openQueueLibrary(settings.regulationsFolder, law, clock.now());
  const app = await createApp({ logLevel: settings.logLevel });
  const database = await openDatabase({
    dataFolder: settings.dataFolder,
    log: app.log,
    ...(settings.databaseUrl ? { url: settings.databaseUrl } : {}),
  });
  const stops: (() => Promise<void>)[] = [() => database.close()];
  const stop = async () => {
    for (const end of stops.reverse()) await end();
    stops.length = 0;
  };
  try {
    const store = createStore(database);
    await refuseOtherAgeDay(queueLibrary, store.queues, clock.now());
    const demonstration = settings.demonstration
      ? await startDemonstration(settings, clock, store, law, app.log)
      : undefined;
    if (demonstration) {
      stops.push(() => demonstration.close());
      await saveDemonstrationPreschools(store, queueLibrary.keptOn(clock.now()), clock.now());
    }
    const officeHoursOf = (body: string) => law.getBody(body).officeHours;
    const contexts = new DecisionContexts({
      clock,
      editions: law.editions,
      calendar: law.calendar,
      officeHoursOf,
      newVerificationCode: () => newVerificationCode(randomBytes),
    });
    const cases = new CaseService(store.journal, contexts);
    const signatures = await openSignatures(settings, clock, demonstration?.authority);
    stops.push(() => signatures.close());
    for (const warning of signatures.warnings) app.log.warn(warning);
    const seals =
      demonstration && !settings.sealSettings
        ? demonstrationSeals(demonstration.authority, () => clock.now())
        : await openSeals(settings.sealSettings);
    const smtp = settings.smtp ?? demonstration?.mailbox;
    if (!smtp) throw new SettingsFault('The SMTP server is not configured.');
    const shep = settings.shepSettings
      ? await openShep(settings.shepSettings, signatures.verifier, clock)
      : undefined;
    const lines = { ...demonstration?.gateway.lines, ...registryLines(settings, shep) };
    const registers = openRegisters(lines, law.servicesOn(clock.now()), clock);
    const mailer = createMailer({ host: smtp.host, port: smtp.port, from: settings.mailFrom });
    stops.push(async () => mailer.close());
    const secret = await serverSecret(settings.secret, settings.dataFolder);
    const [assets] = await Promise.all([buildAssets(join(settings.dataFolder, 'assets')), warmUp()]);
    const product: Product = {
      settings,
      clock,
      law,
      queueLibrary,
      store,
      cases,
      contexts,
      verifier: signatures.verifier,
      unknownSignature: signatures.unknown,
      timeStamper: signatures.timeStamper,
      anchors: signatures.anchors,
      seals,
      ...registers,
      mailer,
      assets,
      officeHoursOf,
      demonstration,
      tokens: new BrowserTokens(secret, settings.secureCookies),
      signIn: new SignIn(store.sessions, clock, settings.secureCookies),
      pendingForms: new PendingForms(secret),
    };
    await addRoutes(app, product);

    const gateway = createGateway({
      routes: {
        portal: createInProcessTransport(messageReceiver('portal', cases, clock)),
        office: createInProcessTransport(messageReceiver('office', cases, clock)),
        psc: createInProcessTransport(messageReceiver('psc', cases, clock)),
        rural: createInProcessTransport(messageReceiver('rural', cases, clock)),
      },
    });
    const name = `${hostname()}/${process.pid}/${randomBytes(4).toString('hex')}`;
    const carrier = { outbox: store.outbox, clock, log: app.log };
    // Registries have a worker of their own: one that is down must not hold back messages between systems.
    const asker = new OutboxWorker({
      ...carrier,
      name: `${name}/registries`,
      handlers: { registry: registryHandler({ registers, cases, store, clock }) },
    });
    const worker = new OutboxWorker({
      ...carrier,
      name,
      handlers: {
        gateway: gatewayHandler(gateway),
        notification: notificationHandler(store.notifications, cases, contexts, clock),
        mail: mailHandler(product, mailer),
        issue: issueHandler(product),
        queue: queueHandler(product),
      },
    });
    const sweep = new DeadlineSweep({ timers: store.timers, cases, clock, log: app.log });
    asker.start();
    worker.start();
    sweep.start();
    stops.push(
      () => asker.stop(),
      () => worker.stop(),
      () => sweep.stop(),
    );
    const address = await listen(app, settings);
    stops.push(() => app.close());
    return { product, address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new SettingsFault(
      `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free port.`,
    );
  }
}
