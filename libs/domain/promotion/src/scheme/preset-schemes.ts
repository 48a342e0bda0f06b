import type {
  ApprovalStage,
  Criterion,
  DemotionTrigger,
  Named,
  PromotionScheme,
  Requirement,
  SchemeGrade,
} from './scheme';

/** A scheme that is shipped: a department takes it over, and changes it. */
export interface PresetScheme {
  key: string;
  name: Named;
  scheme: PromotionScheme;
}

/** The named award 优秀客服. */
export const EXCELLENT_AGENT = 'excellent-agent';

const named = (zh: string, en: string): Named => ({ 'zh-CN': zh, en });
const grade = (code: string, name: Named, yuan: number | null, exempt = false): SchemeGrade => ({
  ...{ code, name, exempt },
  salary: yuan === null ? null : { from: yuan * 100, through: yuan * 100 },
});
const all = (...of: Requirement[]): Requirement => ({ kind: 'all', of });
const any = (...of: Requirement[]): Requirement => ({ kind: 'any', of });
const months = (count: number) => ({ kind: 'months', months: count }) as const;
const items = (prefix: string, ...texts: readonly Named[]): Criterion[] =>
  texts.map((text, index) => ({ id: `${prefix}.item-${index + 1}`, kind: 'item', text }));
const tenure = (id: string, count: number, since: 'hire' | 'grade' = 'hire'): Criterion => ({
  ...{ id, kind: 'tenure', since, months: count },
});
const rank = (id: string, count: number): Criterion => ({ id, kind: 'mean-rank', best: 3, months: count });
const vote = (id: string): Criterion => ({ id, kind: 'vote', binding: false, share: 5000 });
const gradeA = (
  id: string,
  count: number,
  of: number,
  run: 'consecutive' | 'cumulative' = 'cumulative',
): Criterion => ({
  ...{ id, kind: 'quarter-grades', grades: ['A'], count, run, window: months(of) },
});

const NOMINATED: readonly ApprovalStage[] = ['vote', 'manager', 'general-office'];

const demotion = (
  from: string,
  to: string,
  run: 'consecutive' | 'cumulative',
  first: boolean,
): DemotionTrigger => {
  const window = first ? ({ kind: 'after-grade', months: 12 } as const) : ({ kind: 'since-grade' } as const);
  const outside: Criterion = {
    ...{ id: `${from}.down-ranks`, kind: 'month-ranks', side: 'outside', rank: 3 },
    ...{ count: 3, run, window },
  };
  const quarters = (name: string, grades: ('A' | 'B' | 'C' | 'D')[], count: number): Criterion => ({
    ...{ id: `${from}.down-${name}`, kind: 'quarter-grades', grades, count, run, window },
  });
  const when = any(outside, quarters('b', ['B'], 2), quarters('below-b', ['C', 'D'], 1));
  return { id: `${from}.down`, from, to, when };
};

const SCHEME_A: PromotionScheme = {
  grades: [
    grade('trainee', named('新客服(试用)', 'New agent (probation)'), 1800),
    grade('junior', named('初级', 'Junior'), 2200),
    grade('middle', named('中级', 'Intermediate'), 2500),
    grade('senior', named('高级', 'Senior'), 3000),
    grade('reserve', named('储备主管', 'Reserve supervisor'), 4000, true),
  ],
  steps: [
    {
      ...{ from: 'trainee', to: 'junior', approval: ['confirmation'] },
      requirement: all(
        { id: 'junior.exam', kind: 'qualification', qualificationId: null },
        {
          ...{ id: 'junior.violations', kind: 'violations', classes: ['heavy', 'medium', 'light'], most: 0 },
          window: { kind: 'probation' },
        },
        ...items(
          'junior',
          named('遵守公司规章制度', 'Keeps the rules'),
          named('认同企业文化', 'Shares the company’s culture'),
          named('诚实、主动、敬业', 'Honest, proactive and dedicated'),
          named('熟练掌握本岗位及本部门流程', 'Masters the own job and the department’s processes'),
          named('业绩突出', 'Outstanding results'),
        ),
      ),
    },
    {
      ...{ from: 'junior', to: 'middle', approval: NOMINATED },
      requirement: all(
        ...[tenure('middle.tenure', 3), rank('middle.rank', 3), gradeA('middle.grade-a', 1, 3)],
        ...items(
          'middle',
          named(
            '善于沟通和说服，获得客户和其他部门认可',
            'Communicates and persuades, recognised by customers and other departments',
          ),
          named('了解其他岗位流程', 'Knows the other posts’ processes'),
          named('能发现不足并提出改进办法', 'Finds weaknesses and proposes cures'),
          named('主动协助本职以外的工作', 'Helps beyond the own job'),
          named('按时汇报，工作计划高效', 'Reports on time and plans efficiently'),
        ),
        vote('middle.vote'),
      ),
    },
    {
      ...{ from: 'middle', to: 'senior', approval: NOMINATED },
      requirement: all(
        ...[
          tenure('senior.tenure', 6),
          rank('senior.rank', 6),
          gradeA('senior.grade-a', 2, 6, 'consecutive'),
        ],
        {
          id: 'senior.award',
          kind: 'awards',
          award: EXCELLENT_AGENT,
          count: 1,
          window: { kind: 'since-hire' },
        },
        ...items(
          'senior',
          named('对客户和同事有较强影响力', 'Strong influence on customers and colleagues'),
          named('能顶替缺席同事的岗位', 'Takes over for absent colleagues'),
          named('提出有效方案并改进流程', 'Proposes effective solutions and improves processes'),
          named('能协调他人', 'Coordinates others'),
          named('积极参与团队建设', 'Active in team building'),
        ),
        vote('senior.vote'),
      ),
    },
    {
      ...{
        from: 'senior',
        to: 'reserve',
        approval: ['manager', 'own-application', 'general-office', 'hr-panel'],
      },
      requirement: all(
        ...[tenure('reserve.tenure', 12), rank('reserve.rank', 12), gradeA('reserve.grade-a', 3, 12)],
        {
          id: 'reserve.award',
          kind: 'awards',
          award: EXCELLENT_AGENT,
          count: 3,
          window: { kind: 'since-hire' },
        },
        ...items(
          'reserve',
          named('能独立完成本岗位及他人工作', 'Stands alone in own and others’ work'),
          named('乐观向上，认同公司', 'Optimistic, identifies with the company'),
          named('能编写流程', 'Writes processes'),
          named('能组织培训', 'Runs trainings'),
          named('主管不在时能主持部门工作', 'Runs the department when its head is away'),
          named('能处理突发事件', 'Handles emergencies'),
        ),
        { id: 'reserve.panel', kind: 'panel', score: 80_00 },
      ),
    },
  ],
  demotions: [
    {
      ...{ id: 'junior.failed', from: 'junior', to: null },
      when: {
        ...{ id: 'junior.failed-months', kind: 'month-scores', below: 60_00, count: 3, run: 'consecutive' },
        window: { kind: 'since-grade' },
      },
    },
    demotion('middle', 'junior', 'consecutive', false),
    demotion('senior', 'middle', 'cumulative', true),
  ],
  ...{ pool: 'department', leastPool: 5, coolingOff: 0 },
};

const B_APPROVAL: readonly ApprovalStage[] = ['manager', 'hr'];

const SCHEME_B: PromotionScheme = {
  grades: [
    grade('junior', named('初级', 'Junior'), null),
    grade('middle', named('中级', 'Intermediate'), null),
    grade('senior', named('高级', 'Senior'), null),
    grade('expert', named('资深', 'Expert'), null),
  ],
  steps: [
    {
      ...{ from: 'junior', to: 'middle', approval: B_APPROVAL },
      requirement: all(tenure('middle.tenure', 3, 'grade')),
    },
    {
      ...{ from: 'middle', to: 'senior', approval: B_APPROVAL },
      requirement: all(
        tenure('senior.tenure', 12),
        ...items(
          'senior',
          named('协助主管工作', 'Assists the supervisor'),
          named('带教新员工', 'Trains new staff'),
          named('完成每月客户统计', 'Makes the monthly customer statistics'),
          named('协调各部门', 'Coordinates departments'),
        ),
      ),
    },
    {
      ...{ from: 'senior', to: 'expert', approval: B_APPROVAL },
      requirement: all(
        tenure('expert.tenure', 24),
        ...items('expert', named('能独立带领一个班组', 'Leads a team alone')),
      ),
    },
  ],
  ...{ demotions: [], pool: 'department', leastPool: 5, coolingOff: 0 },
};

export const PRESET_SCHEMES: readonly PresetScheme[] = [
  { key: 'five-steps', name: named('五级晋升方案', 'Five steps'), scheme: SCHEME_A },
  { key: 'four-grades', name: named('四级晋升方案', 'Four grades'), scheme: SCHEME_B },
];
