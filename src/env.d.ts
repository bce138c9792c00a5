/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the composition root built for this server; see src/server/services.ts. */
    services: import('#server/services.ts').Services;
  }
}
