import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService } from '@nestjs/core';
import { ACCESS, type Access } from './access.decorators';

export interface Endpoint {
  /** `PUT /api/teams/:id/closed` */
  name: string;
  access: Access | undefined;
}

/** Every endpoint of every controller there is, with the access it names. */
export function endpointsOf(app: INestApplicationContext): Endpoint[] {
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => (metatype ? endpointsOfController(metatype) : []));
}

/** An endpoint that names no access ends the start: it would otherwise fail only when somebody calls it. */
export function refuseUnguardedEndpoints(app: INestApplicationContext): void {
  const unguarded = endpointsOf(app).filter(({ access }) => access === undefined);
  if (unguarded.length > 0)
    throw new Error(`no access named: ${unguarded.map(({ name }) => name).join(', ')}`);
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- Nest's own type of a controller class
function endpointsOfController(controller: Function): Endpoint[] {
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((property) => {
    const handler = prototype[property] as object;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string;
    const address = [base, path].filter((part) => part !== '/').join('/');
    return [
      {
        name: `${RequestMethod[method]} /${address}`,
        access: Reflect.getMetadata(ACCESS, handler) as Access | undefined,
      },
    ];
  });
}
