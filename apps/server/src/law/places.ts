import { foldForSearch, type Text } from '@qyzmet/kernel';
import type { Adoption, Body, Channel, Directory, Edition } from '@qyzmet/regulation';
import { LawFault } from './law-fault.ts';

/** The bodies and offices that take part in one adopted service. */
export interface ServicePlaces {
  readonly territory: Text;
  readonly providers: readonly Body[];
  readonly centres: readonly Body[];
  readonly akims: readonly Body[];
}

/** @throws LawFault for a service that nobody would provide, or a channel that nobody would keep */
export function placesOf(
  { edition: id, territory, providers: named }: Adoption,
  { regulation }: Edition,
  directories: readonly Directory[],
): ServicePlaces {
  const directory = directories.find((candidate) => candidate.territory === territory);
  if (!directory) throw new LawFault(`deployment.yaml: no directory of the territory "${territory}".`);
  const { bodies, name } = directory;
  const providers = bodies.filter(
    (body) =>
      body.kind === 'provider' &&
      body.office === regulation.provider &&
      (named === undefined || named.includes(body.id)),
  );
  const unknown = named?.find((name) => !providers.some((provider) => provider.id === name));
  if (unknown)
    throw new LawFault(`deployment.yaml: "${unknown}" is no ${regulation.provider} of ${territory}.`);
  if (providers.length === 0)
    throw new LawFault(`deployment.yaml: ${territory} has no ${regulation.provider} to provide "${id}".`);
  const districts = new Set(providers.map(({ district }) => district.id));
  if (districts.size < providers.length)
    throw new LawFault(
      `deployment.yaml: two providers of one district for "${id}": name those that provide it.`,
    );
  const served = (kind: Body['kind']) =>
    bodies.filter((body) => body.kind === kind && districts.has(body.district.id));
  const centres = regulation.channels.psc ? served('psc') : [];
  const akims = regulation.channels['rural-akim'] ? served('rural-akim') : [];
  if (regulation.channels.psc && centres.length === 0)
    throw new LawFault(`deployment.yaml: no district of ${territory} has a service centre for "${id}".`);
  return { territory: name, providers, centres, akims };
}

/** Where an application of the channel may be brought; the portal is no place to go to. */
export function placesOfChannel(
  { akims, centres, providers }: ServicePlaces,
  channel: Channel,
): readonly Body[] {
  return { portal: [], psc: centres, office: providers, 'rural-akim': akims }[channel];
}

/** The provider of a district. @throws LawFault when the service is not provided there */
export function providerIn({ providers }: ServicePlaces, { district }: Pick<Body, 'district'>): Body {
  const provider = providers.find((candidate) => candidate.district.id === district.id);
  if (!provider) throw new LawFault(`Nobody provides the service in district "${district.id}".`);
  return provider;
}

/** The service centre that keeps what a provider tells service centres about applications of other channels. */
export function centreOf({ centres }: ServicePlaces, { district }: Body): Body | undefined {
  return centres.find((centre) => centre.district.id === district.id);
}

/** A registered place of residence, as the individuals registry writes it. */
export interface Residence {
  readonly district: { readonly kk: string; readonly ru: string };
  readonly locality: { readonly kk: string; readonly ru: string };
}

/** The provider of the district where the person lives; undefined for a residence elsewhere. */
export function providerOfResidence(
  { providers }: ServicePlaces,
  residence: Residence | undefined,
): Body | undefined {
  return residence && providers.find(({ district }) => sameName(district.name, residence.district));
}

/** The rural akim of the okrug where the person lives; undefined for a town, or for a residence elsewhere. */
export function akimOfResidence(
  { akims }: ServicePlaces,
  residence: Residence | undefined,
): Body | undefined {
  return (
    residence &&
    akims.find(
      ({ district, localities = [] }) =>
        sameName(district.name, residence.district) &&
        localities.some((locality) => sameName(locality, residence.locality)),
    )
  );
}

/** Who provides the service, in a line: the one body, or where its bodies are. */
export function providerText({ providers, territory }: ServicePlaces): Text {
  const [only, ...others] = providers;
  return only && others.length === 0 ? only.name : territory;
}

interface Name {
  readonly kk: string;
  readonly ru: string;
}

function sameName(a: Name, b: Name): boolean {
  return foldForSearch(a.kk) === foldForSearch(b.kk) || foldForSearch(a.ru) === foldForSearch(b.ru);
}
