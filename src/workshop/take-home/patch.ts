/** A project as a patch into a repository that is there: `git apply` takes it. */
import shadow from '../../../content/chapters/07-rust-in-your-toolset/rollout/shadow.py?raw';
import { bareName } from '../layout/kernel.ts';
import { addedFile, changedFile } from './diff.ts';
import type { Files, Project } from './project.ts';
import { projectFiles } from './project-files.ts';
import { withDependency } from './pyproject-lines.ts';
import { workflowOf } from './workflow.ts';

/**
 * @param pyproject The repository's own pyproject.toml; null leaves it alone.
 */
export function patchOf(project: Project, pyproject: string | null): string {
  const changed =
    pyproject === null
      ? ''
      : changedFile('pyproject.toml', pyproject, withDependency(pyproject, project.name));
  const added = Object.entries(patchFiles(project));
  return `${changed}${added.map(([path, text]) => addedFile(path, text.toWellFormed())).join('')}`;
}

/** The crate in a folder of its name, its job for CI, and the wrapper that rolls it out. */
function patchFiles(project: Project): Files {
  const { name, work } = project;
  const { '.github/workflows/port.yml': _, ...files } = projectFiles(project);
  const inside = Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]);
  return {
    [`.github/workflows/${name}.yml`]: workflowOf(name, name),
    ...Object.fromEntries(inside),
    [`${name}/rollout/ported.py`]: portedOf(name, work.contract.function),
    [`${name}/rollout/shadow.py`]: shadow,
  };
}

function portedOf(name: string, chosen: string): string {
  const called = bareName(chosen);
  return `"""What callers import while the port is rolled out: the original answers, and the port runs on a share of the calls.

Differences and errors of the port are logged. Once there are none, exchange the two functions, and then import the port alone.
"""

import ${name}
from shadow import Shadow

# Change this line to where your original is: here it is the copy in ../tests.
import original

${called} = Shadow(original.${chosen}, ${name}.${called}, share=0.01)
`;
}
