import { stopOwn } from './prepare-databases';

export default stopOwn;
