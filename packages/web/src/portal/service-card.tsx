import { usePage } from '../parts/page-context.tsx';
import { Tag } from '../parts/status-tag.tsx';
import { paths } from '../portal-paths.ts';

/** A service as it stands in a list. */
export interface ServiceCardModel {
  readonly id: string;
  readonly title: string;
  /** Who provides it and where: "Тайынша ауданының жұмыспен қамту бөлімі". */
  readonly provider: string;
  /** In words: "10 минут"; absent where the law names none. */
  readonly duration?: string;
  /** Shown as a mark: "қаулының күші жойылған". */
  readonly note?: string;
}

export function ServiceCards(props: { readonly services: readonly ServiceCardModel[] }) {
  const { to } = usePage();
  return (
    <ul class="qz-cards qz-cards--two">
      {props.services.map((service) => (
        <li class="qz-card" key={service.id}>
          <h3>
            <a class="qz-card__link" href={to(paths.service(service.id))}>
              {service.title}
            </a>
          </h3>
          <p class="qz-small qz-quiet">{service.provider}</p>
          <p class="qz-card__line qz-small">
            {service.duration && <span>{service.duration}</span>}
            {service.note && <Tag>{service.note}</Tag>}
          </p>
        </li>
      ))}
    </ul>
  );
}
