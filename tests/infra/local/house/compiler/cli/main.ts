import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , schemas = ''] = process.argv.slice(2);
const [, , , , out = ''] = process.argv.slice(2);
if (readdirSync(join(schemas, 'affairs')).includes('broken.json')) {
  process.stderr.write('affairs/broken.json:1:1 broken');
  process.exit(1);
}
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'index.json'), JSON.stringify({ reference: '', affairs: [{}] }));
