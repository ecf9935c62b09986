import { formatMoment, formatRemaining } from '../i18n/moment.ts';
import { usePage } from '../parts/page-context.tsx';

/** Something that waits for the signed-in person. */
export interface WaitingItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where it is done; without the language. */
  readonly path: string;
  readonly due?: Date;
}

export function WaitingCards(props: { readonly items: readonly WaitingItem[] }) {
  const { frame, t, to } = usePage();
  return (
    <ul class="qz-cards">
      {props.items.map((item) => (
        <li class="qz-card qz-card--wait" key={item.id}>
          <h3>
            <a class="qz-card__link" href={to(item.path)}>
              {item.title}
            </a>
          </h3>
          <p>{item.text}</p>
          {item.due && (
            <p class="qz-small">
              {formatMoment(item.due, frame.language, frame.now)} · {formatRemaining(item.due, frame.now, t)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
