import { Injectable, type PipeTransform } from '@nestjs/common';
import { CATALOGUES, type Catalogue } from '@banke/domain/people';
import { notFound } from '../common/problems/app-error';

/** The list named in the address; another word is no address of ours. */
@Injectable()
export class CataloguePipe implements PipeTransform<string, Catalogue> {
  transform(word: string): Catalogue {
    const catalogue = CATALOGUES.find((known) => known === word);
    if (!catalogue) throw notFound('route.not-found');
    return catalogue;
  }
}
