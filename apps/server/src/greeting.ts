import type { RunningProduct } from './start-product.ts';

/** What `npm start` prints: the doors, and who may enter in the demonstration. */
export function greeting({ product, address }: RunningProduct): string {
  const lines = [
    'Qyzmet is running.',
    '',
    `  Portal          ${address}/kk`,
    `  Office          ${address}/kk/office`,
    `  Service centre  ${address}/kk/psc`,
    `  Check a paper   ${address}/kk/check`,
  ];
  const { demonstration } = product;
  if (demonstration) {
    lines.push(
      `  Keys            ${address}/kk/demonstration/keys`,
      `  Mailbox         ${address}/kk/demonstration/mailbox`,
      `  Gateway twin    ${demonstration.gateway.address}?wsdl`,
      `  Registries      ${Object.entries(demonstration.registries)
        .map(([name, { address: at }]) => `${name} ${at}`)
        .join(' · ')}`,
      '',
      `Demonstration: invented people, one password for all logins and key files: ${demonstration.logins[0]?.password ?? ''}`,
      ...demonstration.logins.map(
        ({ system, iin, name, role }) => `  ${system.padEnd(7)} ${iin}  ${name} (${role.en})`,
      ),
      'Signatures are made with a demonstration authority. Do not enter real data.',
    );
  }
  return `${lines.join('\n')}\n`;
}
