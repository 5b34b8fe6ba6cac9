/** The id of a field's control: the error summary links to it. */
export const fieldId = (formId: string, name: string): string =>
  `${formId}-${name.replace(/[^\w-]+/g, "-")}`;
