// Makes crates/calendar/data/windows-zones.txt: the IANA zone of each Windows zone name, for reading calendars that
// Outlook and Exchange wrote. Run rarely, by hand, after CLDR has a new version:
//
//   npm install --no-save --prefix /tmp/cldr cldr-core@48.2.0 cldr-bcp47@48.2.0
//   node scripts/windows-zones.mjs /tmp/cldr/node_modules
//
// Source: Unicode CLDR, supplemental windowsZones (its territory "001", the zone for the name alone) and the preferred
// IANA names of bcp47/timezone. Licence: Unicode-3.0, kept beside the data in windows-zones.LICENSE.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

const from = process.argv[2];
const json = (path) => JSON.parse(readFileSync(`${from}/${path}`, 'utf8'));
const { version, windowsZones } = json('cldr-core/supplemental/windowsZones.json').supplemental;

// CLDR keeps the oldest name of a zone; people know the newest (Asia/Kolkata, not Asia/Calcutta).
const newest = new Map();
for (const zone of Object.values(json('cldr-bcp47/bcp47/timezone.json').keyword.u.tz)) {
  for (const name of zone._alias?.split(' ') ?? []) newest.set(name, zone._iana ?? zone._alias.split(' ')[0]);
}

const lines = windowsZones.mapTimezones
  .map((m) => m.mapZone)
  .filter((m) => m._territory === '001')
  .map((m) => `${m._other}\t${m._type.startsWith('Etc/') ? m._type : (newest.get(m._type) ?? m._type)}`)
  .sort((a, b) => (a < b ? -1 : 1));
const data = 'crates/calendar/data';
writeFileSync(
  `${data}/windows-zones.txt`,
  `# Unicode CLDR ${version._cldrVersion}, windowsZones. Copyright © 2004-2026 Unicode, Inc. SPDX-License-Identifier: Unicode-3.0\n${lines.join('\n')}\n`,
);
copyFileSync(`${from}/cldr-core/LICENSE`, `${data}/windows-zones.LICENSE`);
