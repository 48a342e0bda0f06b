import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

/** An endpoint whose body is a file as it is, without a form around it; received by `receiveUpload` or `receiveFile`. */
export const FileBody = () =>
  applyDecorators(
    ApiConsumes('application/octet-stream'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
