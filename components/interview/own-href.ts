/** Routes of an applicant's interview; somebody with two cases keeps the one they look at. */
export const ownHref =
  (caseId: string | null) =>
  (path: string, query: Readonly<Record<string, string>> = {}): string => {
    const search = new URLSearchParams(caseId === null ? query : { ...query, case: caseId });
    return search.size === 0 ? path : `${path}?${search}`;
  };

export type OwnHref = ReturnType<typeof ownHref>;
