import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { AgencyQuestion, NOTE_LENGTH } from "@/lib/check/exchange.schema";
import { GROUNDS } from "@/lib/check/grounds";

const { schemas } = JSON.parse(readFileSync("public/openapi/agencies.json", "utf8")).components;

it("publishes what is sent and read: the same fields, grounds and lengths", () => {
  const { person, ...question } = AgencyQuestion.shape;
  expect(Object.keys(schemas.Request.properties).toSorted()).toEqual(
    [...Object.keys(question), "person"].toSorted(),
  );
  expect(Object.keys(schemas.Request.properties.person.properties).toSorted()).toEqual(
    Object.keys(person.shape).toSorted(),
  );
  const { publicGround, sealedNote } = schemas.Answer.properties;
  expect(publicGround.anyOf[0].enum).toEqual([...GROUNDS]);
  expect(sealedNote.maxLength).toBe(NOTE_LENGTH);
});
