// Loaded before a program: tells on its fourth stream how much memory it has held at most, in kilobytes.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
