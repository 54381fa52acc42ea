import { globSync, readFileSync } from 'node:fs';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix?: { readonly shard?: readonly string[] } };
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Record<string, unknown>;
  }[];
}

const files = globSync('.github/workflows/*.yml').map((file) => file.replaceAll('\\', '/'));

/** What GitHub's own parser has against a workflow. */
async function faultsOf(name: string, content: string): Promise<string[]> {
  const parsed = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const errors = parsed.context.errors.getErrors().map(({ message }) => message);
  if (!parsed.value) return errors.length > 0 ? errors : ['nothing was parsed'];
  const template = await convertWorkflowTemplate(parsed.context, parsed.value);
  return [...errors, ...(template.errors ?? []).map(({ Message }) => Message)];
}

test('there are workflows, and the parser finds faults', async () => {
  expect(files).toEqual(
    expect.arrayContaining(['.github/workflows/check.yml', '.github/workflows/links.yml']),
  );
  expect(
    await faultsOf('x.yml', 'on: push\njobs:\n  a:\n    runs-onn: ubuntu-latest\n    steps: []\n'),
  ).not.toEqual([]);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow = parse(text) as { permissions?: unknown; jobs: Record<string, Job> };
  const jobs = Object.values(workflow.jobs);

  test('is a workflow', async () => expect(await faultsOf(file, text)).toEqual([]));

  test('pins every action of others by commit, with its version beside it', () => {
    const uses = [...text.matchAll(/uses: *(\S+)(.*)/g)].filter(
      ([, action = '']) => !action.startsWith('./'),
    );
    for (const [, action, comment] of uses) {
      expect(action).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/);
      expect(comment, action).toMatch(/^ # v\d+/);
    }
  });

  test('may do nothing but what each job asks for, and writes no contents on pull requests', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions, file).toBeDefined();
    expect(text).not.toMatch(/pull_request_target/);
  });

  test('ends at some time, and leaves no credentials behind', () => {
    for (const job of jobs) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(step.with?.['persist-credentials']).toBe(false);
    }
  });

  test('puts nothing from outside into a command line', () => {
    for (const { run = '' } of jobs.flatMap(({ steps }) => steps)) expect(run).not.toMatch(/\$\{\{/);
  });

  test('fetches no program that no lock file names', () => {
    for (const { run = '' } of jobs.flatMap(({ steps }) => steps))
      expect(run).not.toMatch(/\b(npx|npm (i|install|exec)|pipx?|corepack)\b|\|\s*(ba)?sh\b/);
  });

  test('divides tests into as many shards as there are jobs for', () => {
    for (const { strategy } of jobs) {
      const shards = strategy?.matrix?.shard ?? [];
      expect(shards).toEqual(shards.map((_, at) => `${at + 1}/${shards.length}`));
    }
  });

  test('runs commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const { run = '' } of jobs.flatMap(({ steps }) => steps)) {
      for (const [, name = ''] of run.matchAll(/\bnpm run (?:-s )?([\w-]+)/g))
        expect(Object.keys(scripts)).toContain(name);
      for (const [, file = ''] of run.matchAll(/\bnpm test -- (tests\/\S+)/g))
        expect(globSync(file), file).toHaveLength(1);
      for (const [, name] of run.matchAll(/scripts\/launch\.mjs ([\w-]+)/g))
        expect(globSync(`scripts/${name}.ts`)).toHaveLength(1);
    }
  });
});
