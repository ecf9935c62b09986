import type { Place } from '@qyzmet/case-engine';
import type { Text } from '@qyzmet/kernel';
import { formatDateTime } from '@qyzmet/web';
import type { Product } from '../product.ts';

export type FamilyNews = { readonly key: string; readonly caseId: string } & (
  | { readonly told: 'joined' }
  | { readonly told: 'offered'; readonly place: Place; readonly answerBy: string }
);

/** Leaves word in the cabinet of whoever applied, if they ever open one; paper and telephone are the office's own. */
export async function tellFamily(product: Product, news: FamilyNews): Promise<void> {
  const { store, cases, clock } = product;
  const [found, member] = await Promise.all([
    cases.find('office', news.caseId),
    store.queues.findMember({ caseId: news.caseId }),
  ]);
  const iin = found?.state.applicant?.iin;
  if (!iin || !member) return;
  const { number, code, placeAtJoin: place } = member;
  const text =
    news.told === 'joined'
      ? joined(number, code, place)
      : offered(number, news.place, formatDateTime(new Date(news.answerBy)));
  await store.notifications.add({
    key: news.key,
    iin,
    system: 'office',
    caseId: null,
    text,
    now: clock.now(),
  });
}

function joined(number: string, code: string, place: number | null): Text {
  const standing = (word: string) => (place === null ? '' : ` ${word}: ${place}.`);
  return {
    kk: `№ ${number} өтініш бойынша балаңыз кезекке қойылды.${standing('Орны')} Талон коды: ${code}; онымен кезек бетінде орныңызды тексересіз.`,
    ru: `По заявлению № ${number} ребёнок поставлен в очередь.${standing('Место')} Код талона: ${code}; по нему проверьте своё место на странице очереди.`,
    en: `Your child has joined the queue by application No ${number}.${standing('Place')} Ticket code: ${code}; check your place with it on the queue page.`,
  };
}

function offered(number: string, { name, group }: Place, until: string): Text {
  return {
    kk: `№ ${number} өтініш бойынша орын ұсынылды: ${name.kk}, ${group.kk}. Жазбаша жауабыңызды ${until} дейін бөлімге беріңіз.`,
    ru: `По заявлению № ${number} предложено место: ${name.ru}, ${group.ru}. Дайте письменный ответ в отдел до ${until}.`,
    en: `A place is offered for application No ${number}: ${name.kk}. Give your written answer to the department by ${until}.`,
  };
}
