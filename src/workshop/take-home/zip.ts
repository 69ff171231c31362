/** A project as a zip: one folder of its name. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Project } from './project.ts';
import { projectFiles } from './project-files.ts';

/** @param made When: files that are unpacked over older ones are built anew. */
export function zipOf(project: Project, made: Date): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [path, text] of Object.entries(projectFiles(project))) {
    files[`${project.name}/${path}`] = [strToU8(text.toWellFormed()), { mtime: made }];
  }
  return zipSync(files);
}
