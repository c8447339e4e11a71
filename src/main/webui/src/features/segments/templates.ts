import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';

export type Template = Schemas['SegmentTemplate'];
export type Parameter = Schemas['TemplateParameter'];
export type ParameterValue = number | string | string[] | null;
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

export function useTemplates() {
  return useQuery({
    queryKey: ['templates'],
    staleTime: 300_000,
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/v1/segment-templates', { params: { query: { limit: 1000 } }, signal }))).items ?? [],
  });
}

/** The filter that a template makes of its parameters, and the filter in words. */
export function useFilled(id: string, values: ParameterValues) {
  const parameters = sent(values);
  return useQuery({
    queryKey: ['templates', id, parameters],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.POST('/api/v1/segment-templates/{id}/filter', { params: { path: { id } }, body: { parameters }, signal }),
      ),
  });
}

export type Filled = Schemas['FilledTemplate'];

export function useFilledCount({ filter }: Filled) {
  return useQuery({
    queryKey: ['templates', 'count', filter],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask(api.POST('/api/v1/audiences/count', { body: { filter }, signal })),
  });
}

/** A template's parameters as they are at first. */
export function defaultsOf(parameters: readonly Parameter[]): ParameterValues {
  return Object.fromEntries(parameters.map((one) => [one.name, readDefault(one)]));
}

function readDefault(parameter: Parameter): ParameterValue {
  const value: unknown = parameter.default;
  if (Array.isArray(value)) {
    return value.map(String);
  }
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** What is left empty takes its default. */
export function sent(values: ParameterValues): Record<string, number | string | string[]> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );
}
