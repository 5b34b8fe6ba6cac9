import { readFileSync } from "node:fs";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/client";
import pg from "pg";
import { qrcode } from "qrcode";
import { chromium } from "@playwright/test";
import { DEMO } from "@/prisma/seed/accounts";
export const x = [readFileSync, db, Prisma, pg, qrcode, chromium, DEMO];
