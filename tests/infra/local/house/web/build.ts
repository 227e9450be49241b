import { mkdirSync, writeFileSync } from 'node:fs';

mkdirSync('build/public', { recursive: true });
writeFileSync('build/public/citizen.css', '');
