import { Injectable } from '@nestjs/common';
import {
  loadCourses,
  loadCourseVersions,
  lockCourse,
  type CourseRow,
  type Queries,
  type Tx,
} from '@banke/database';
import { decideEdit, filesShown } from '@banke/domain/training';
import { reachOfActor, type Actor } from '../common/access/actor';
import { FileSubjectAccess, type FileAccess } from '../files/file-subject-access';
import { CourseNews } from './course-news.service';
import { isWithin, sightOf } from './courses.service';

/** Pictures, videos and documents of a course: whoever may read the course sees them, whoever writes it adds them. */
@Injectable()
export class CourseFileAccess extends FileSubjectAccess {
  readonly kind = 'course';

  constructor(private readonly news: CourseNews) {
    super();
  }

  async accessTo(queries: Queries, actor: Actor, id: string): Promise<FileAccess | undefined> {
    const [course] = await loadCourses(queries, sightOf(actor), id);
    return accessBy(course, actor);
  }

  async accessForChange(tx: Tx, actor: Actor, id: string): Promise<FileAccess | undefined> {
    return accessBy(await lockCourse(tx, sightOf(actor), id), actor);
  }

  /** In any version: what people took stays as they took it. */
  override async shows(queries: Queries, id: string, fileId: string): Promise<boolean> {
    const versions = await loadCourseVersions(queries, id);
    return versions.some(({ lessons }) => filesShown(lessons).has(fileId));
  }

  async tell(tx: Tx, actor: Actor, id: string): Promise<void> {
    const [course] = await loadCourses(tx, sightOf(actor), id);
    if (course) await this.news.changed(tx, course.departmentId);
  }
}

function accessBy(course: CourseRow | undefined, actor: Actor): FileAccess | undefined {
  if (!course) return undefined;
  const edits = isWithin(reachOfActor(actor, 'training.edit'), course.departmentId);
  return { mayChange: edits && decideEdit(course.state).ok, ofOthers: edits, name: course.title };
}
