import { PRESET_EVALUATIONS, presetEvaluation } from './preset-templates';
import { checkTemplate } from './template';

describe('the shipped templates', () => {
  it.each(PRESET_EVALUATIONS.map((preset) => [preset.key, preset] as const))(
    '%s can be used as it is',
    (_, preset) => {
      for (const language of ['zh-CN', 'en'] as const)
        expect(checkTemplate(presetEvaluation(preset, language))).toEqual([]);
    },
  );

  it('name their lines in both languages, once each', () => {
    for (const preset of PRESET_EVALUATIONS) {
      const [zh, en] = (['zh-CN', 'en'] as const).map((language) =>
        presetEvaluation(preset, language).parts.flatMap(({ lines }) => lines.map(({ name }) => name)),
      );
      expect(new Set(zh).size).toBe(zh?.length);
      expect(en?.every((name) => /^[\x20-\x7e]+$/.test(name))).toBe(true);
    }
  });
});
