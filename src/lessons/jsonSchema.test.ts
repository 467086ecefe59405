import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, it } from 'vitest';
import { lessonSchema } from './schema';

it('is served as it is checked: npx vitest run src/lessons -u writes it anew', async () => {
  const schema = toJsonSchema(lessonSchema, { errorMode: 'ignore', ignoreActions: ['check', 'finite'] });
  const title = 'A lesson of Logit Lab';
  await expect(`${JSON.stringify({ title, ...schema }, null, 2)}\n`).toMatchFileSnapshot(
    '../../public/lesson.schema.json',
  );
});
