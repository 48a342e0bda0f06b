import { ROBOT_VENDORS } from '@banke/contracts/codes';
import { openTestDeliveries, type TestDeliveries } from '../../testing/test-deliveries';
import { SERVICE, TestRosterLife } from '../../testing/test-roster-life';

describe('a roster that is published', () => {
  let world: TestDeliveries;
  beforeAll(async () => {
    world = await openTestDeliveries();
  });
  afterAll(() => world.close());

  it('is told to the groups of its department by robots of every vendor, each with a signature that fits', async () => {
    const manager = await world.as('manager');
    for (const vendor of ROBOT_VENDORS)
      await world.added(
        manager,
        world.robot(vendor, { departmentId: SERVICE, kinds: ['roster.published'], quiet: null }),
      );
    const life = await TestRosterLife.open(world.app);
    await life.published();
    await world.app.runJobs();
    expect(world.hooks.hooks.map(({ path }) => path.slice(1)).sort()).toEqual([...ROBOT_VENDORS].sort());
    for (const text of world.hooks.texts) {
      expect(text).toMatch(/^【班课】.*公布了/);
      expect(text).toContain('[打开查看](https://banke.example/shifts)');
    }
    // The receiver refuses a signature that does not fit, and what is refused ends as a dead letter.
    expect((await world.failed(await world.as('admin'))).dead).toBe(0);
  });
});
