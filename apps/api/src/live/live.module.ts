import { Global, Module } from '@nestjs/common';
import { Live } from './live.service';

/** Word to open screens: every room tells. */
@Global()
@Module({ providers: [Live], exports: [Live] })
export class LiveModule {}
