import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  readonly name?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix?: { readonly shard?: readonly string[] } };
  /** Another workflow of ours, in place of steps. */
  readonly uses?: string;
  readonly steps?: readonly {
    readonly name?: string;
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
  const steps = jobs.flatMap(({ steps = [] }) => steps);

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
    for (const job of jobs) if (!job.uses) expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('puts nothing from outside into a command line', () => {
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{/);
  });

  test('fetches no program that no lock file names', () => {
    for (const { run = '' } of steps)
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
    for (const { run = '' } of steps) {
      for (const [, name = ''] of run.matchAll(/\bnpm run (?:-s )?([\w-]+)/g))
        expect(Object.keys(scripts)).toContain(name);
      for (const [, file = ''] of run.matchAll(/\bnpm test -- (tests\/\S+)/g))
        expect(globSync(file), file).toHaveLength(1);
      for (const [, name] of run.matchAll(/scripts\/launch\.mjs ([\w-]+)/g))
        expect(globSync(`scripts/${name}.ts`)).toHaveLength(1);
    }
  });
});

const workflowOf = (name: string) =>
  parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as { jobs: Record<string, Job> };

/** Runs the lines of a step in a folder. */
function runStep(workflow: string, step: string, folder: string): void {
  const found = Object.values(workflowOf(workflow).jobs)
    .flatMap(({ steps = [] }) => steps)
    .find(({ name }) => name === step);
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', found?.run ?? 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}

test('a job with keys or the right to write runs no code of ours or of a pull request', () => {
  const jobs = files.flatMap((file) => {
    const text = parse(readFileSync(file, 'utf8')) as { jobs: Record<string, Job> };
    return Object.entries(text.jobs).map(([name, job]) => ({ name: `${file} ${name}`, job }));
  });
  const mighty = jobs.filter(
    ({ job }) =>
      JSON.stringify(job).includes('secrets.') || Object.values(job.permissions ?? {}).includes('write'),
  );
  expect(mighty.length).toBeGreaterThan(4);
  for (const { name, job } of mighty)
    for (const { uses = '', run = '' } of job.steps ?? [])
      expect(`${uses}\n${run}`, name).not.toMatch(
        /actions\/checkout|\b(node|npm|npx)\b|\.\/(?!preview|site)/,
      );
});

test('nothing is published that did not go through the gates', () => {
  const { jobs } = workflowOf('deploy') as { jobs: Record<string, Job & { needs?: string | string[] }> };
  expect(jobs.gates?.uses).toBe('./.github/workflows/check.yml');
  expect(jobs.build?.needs).toContain('gates');
  expect(jobs.attest?.needs).toBe('build');
  expect(jobs.deploy?.needs).toBe('attest');
});

test.skipIf(process.platform === 'win32')(
  'a preview sends nobody elsewhere and sets no header of its own',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'preview-'));
    const site = join(folder, 'preview/site');
    mkdirSync(join(site, 'functions'), { recursive: true });
    const good = ['/old/ /new/ 301', '/x/ / 301', '/a/%C3%A9/ /b/#p5 301'];
    const bad = [
      '/a /\\evil.example/x 301',
      '/a \\\\evil.example 301',
      '/a //evil.example 301',
      '/a https://evil.example/ 301',
      '/a /b 200',
      '/a /b 301!',
      '/a /b 301 Country=ml',
      '/a\thttps://evil.example /b 301',
      '/* /\t/evil.example 301',
    ];
    writeFileSync(join(site, '_redirects'), `${[...bad, ...good].join('\n')}\n`);
    writeFileSync(join(site, '_headers'), '/*\n  Link: <https://evil.example/>\n');
    writeFileSync(join(site, '_worker.js'), 'evil');
    symlinkSync('/etc/passwd', join(site, 'passwd'));
    try {
      runStep('preview-deploy', 'Keep pages alone', folder);
      expect(readFileSync(join(site, '_redirects'), 'utf8').trim().split('\n')).toEqual(good);
      expect(readFileSync(join(site, '_headers'), 'utf8')).not.toContain('evil');
      expect(readdirSync(site).sort()).toEqual(['_headers', '_redirects']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
