/** The columns of a person that hold the name, for the queries of lists. */
export const PERSON_NAME = {
  latinSurname: true,
  latinGivenName: true,
  cyrillicSurname: true,
  cyrillicGivenName: true,
  patronymic: true,
} as const;
