import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FileSubjects } from './file-subjects';
import { FilesController } from './files.controller';
import { Files } from './files.service';
import { StorageRoom } from './storage-room.service';
import { StoreFile } from './store-file.service';

/** Files that belong to things of other rooms, which say who may see them. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [FilesController],
  providers: [Files, FileSubjects, StorageRoom, StoreFile],
  exports: [Files, FileSubjects, StorageRoom],
})
export class FilesModule {}
