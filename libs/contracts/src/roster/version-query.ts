import { IntegerField } from '../fields';

/** The version of the row that the person saw, in the address of what is to go. */
export class VersionQuery {
  @IntegerField({ min: 1, max: 2_147_483_647, query: true }) version!: number;
}
