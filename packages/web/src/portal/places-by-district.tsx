import { usePage } from '../parts/page-context.tsx';
import { callable } from './callable.ts';

export interface PlaceModel {
  readonly name: string;
  readonly address: string;
  readonly phone?: string;
}

export interface DistrictPlaces {
  readonly district: string;
  readonly places: readonly PlaceModel[];
}

/** An address to find and a number to call. */
export function PlaceLine(props: { readonly place: PlaceModel }) {
  const { address, phone } = props.place;
  const number = phone && callable(phone);
  return (
    <span class="qz-small qz-quiet">
      {address}
      {phone && (
        <>
          {' · '}
          {number ? (
            <a class="qz-number" href={`tel:${number}`}>
              {phone}
            </a>
          ) : (
            <span class="qz-number">{phone}</span>
          )}
        </>
      )}
    </span>
  );
}

function Places(props: { readonly places: readonly PlaceModel[] }) {
  return (
    <ul class="qz-places">
      {props.places.map((place) => (
        <li key={place.name}>
          {place.name}
          <PlaceLine place={place} />
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
