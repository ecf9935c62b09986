import { usePage } from '../parts/page-context.tsx';

export interface PlaceModel {
  readonly name: string;
  readonly address: string;
  readonly phone?: string;
}

export interface DistrictPlaces {
  readonly district: string;
  readonly places: readonly PlaceModel[];
}

function Places(props: { readonly places: readonly PlaceModel[] }) {
  return (
    <ul class="qz-places">
      {props.places.map(({ name, address, phone }) => (
        <li key={name}>
          {name}
          <span class="qz-small qz-quiet">
            {address}
            {phone && (
              <>
                {' · '}
                <span class="qz-number">{phone}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where to go: in one district at once, of several each behind its name. */
export function PlacesByDistrict(props: { readonly districts: readonly DistrictPlaces[] }) {
  const { t } = usePage();
  const { districts } = props;
  const [only] = districts;
  if (districts.length === 1 && only && only.places.length <= 3) return <Places places={only.places} />;
  return (
    <>
      {districts.map(({ district, places }) => (
        <details class="qz-places-of" key={district}>
          <summary>{t('service.places', { district, count: places.length })}</summary>
          <Places places={places} />
        </details>
      ))}
    </>
  );
}
