// Makes crates/model/data/borders.bin: the outlines of countries and the time zones inside each, for finding a
// place's zone without a network. Run rarely, by hand, after borders or zones changed:
//
//   npm install --no-save --prefix /tmp/atlas world-atlas@2.0.2
//   node scripts/borders.mjs /tmp/atlas/node_modules/world-atlas/countries-10m.json
//
// Outlines: Natural Earth 1:10m, public domain (package world-atlas, ISC). Zones and their reference points: zone.tab of
// the IANA time zone database, public domain (/usr/share/zoneinfo). Country numbers: Debian's iso-codes.
//
// All numbers are unsigned LEB128; signed ones are zigzag. Text is a length and bytes.
//   arcs: n, then each: points, then x,y (first absolute, others as differences), in 1/1000 degree
//   countries: n, then each: code, rings, then each ring: n, arc*2 + reversed
//     zone groups of it: n, then each: name, points, then lon,lat in 1/1000 degree; zones whose clocks agree are one group
import { readFileSync, writeFileSync } from 'node:fs';

const atlas = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const iso = JSON.parse(readFileSync('/usr/share/iso-codes/json/iso_3166-1.json', 'utf8'))['3166-1'];
const numeric = new Map(iso.map((c) => [c.numeric, c.alpha_2]));
// Outlines without a number, under the code whose clocks they keep.
const named = new Map([
  ['Kosovo', 'XK'], ['Somaliland', 'SO'], ['N. Cyprus', 'CY'], ['Cyprus U.N. Buffer Zone', 'CY'], ['Dhekelia', 'CY'],
  ['Akrotiri', 'CY'], ['Baikonur', 'KZ'], ['USNB Guantanamo Bay', 'CU'],
]);
const codeOf = (g) => (g.id ? numeric.get(g.id) : named.get(g.properties.name));

const { scale, translate } = atlas.transform;
const arcs = atlas.arcs.map((arc) => {
  let [x, y] = [0, 0];
  const out = [];
  for (const [dx, dy] of arc) {
    x += dx;
    y += dy;
    const p = [Math.round((x * scale[0] + translate[0]) * 1000), Math.round((y * scale[1] + translate[1]) * 1000)];
    const last = out.at(-1);
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  return out;
});

const rings = new Map();
for (const g of atlas.objects.countries.geometries) {
  const code = codeOf(g);
  if (!code) continue;
  const polygons = g.type === 'Polygon' ? [g.arcs] : g.arcs;
  rings.set(code, [...(rings.get(code) ?? []), ...polygons.flat()]);
}

const points = (ring) => ring.flatMap((a) => (a < 0 ? [...arcs[~a]].reverse() : arcs[a]));
function inside(code, x, y) {
  let odd = false;
  for (const ring of rings.get(code)) {
    const p = points(ring);
    for (let i = 0, j = p.length - 1; i < p.length; j = i++) {
      if (p[i][1] > y !== p[j][1] > y && x < ((p[j][0] - p[i][0]) * (y - p[i][1])) / (p[j][1] - p[i][1]) + p[i][0]) odd = !odd;
    }
  }
  return odd;
}

const degrees = (text, digits) => {
  const t = text.slice(1);
  const v = Number(t.slice(0, digits)) + Number(t.slice(digits, digits + 2)) / 60 + Number(t.slice(digits + 2) || 0) / 3600;
  return Math.round((text[0] === '-' ? -v : v) * 1000);
};
const zones = readFileSync('/usr/share/zoneinfo/zone.tab', 'utf8').split('\n').filter((l) => l && !l.startsWith('#')).map((line) => {
  const [code, where, zone] = line.split('\t');
  const at = where.slice(1).search(/[+-]/) + 1;
  return { code, zone, x: degrees(where.slice(at), 3), y: degrees(where.slice(0, at), 2) };
});
function clocks(zone) {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const out = [];
  for (let m = 0; m < 48; m++) out.push(format.formatToParts(Date.UTC(2025, m, 15)).find((p) => p.type === 'timeZoneName').value);
  return out.join();
}

const bytes = [];
const number = (n) => {
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) + 128);
  bytes.push(n);
};
const signed = (n) => number(n < 0 ? -2 * n - 1 : 2 * n);
const text = (t) => {
  const b = Buffer.from(t);
  number(b.length);
  bytes.push(...b);
};

number(arcs.length);
for (const arc of arcs) {
  number(arc.length);
  let [x, y] = [0, 0];
  for (const [px, py] of arc) {
    signed(px - x);
    signed(py - y);
    [x, y] = [px, py];
  }
}
const codes = [...rings.keys()].sort();
number(codes.length);
for (const code of codes) {
  text(code);
  const list = rings.get(code);
  number(list.length);
  for (const ring of list) {
    number(ring.length);
    for (const a of ring) number(a < 0 ? ~a * 2 + 1 : a * 2);
  }
  const groups = new Map();
  const own = zones.filter((z) => (code === 'XK' ? z.zone === 'Europe/Belgrade' : z.code === code || inside(code, z.x, z.y)));
  // The country's own zones first: a group is called after the first.
  for (const z of own.sort((a, b) => Number(b.code === code) - Number(a.code === code))) {
    const key = clocks(z.zone);
    groups.set(key, [...(groups.get(key) ?? []), z]);
  }
  number(groups.size);
  for (const group of groups.values()) {
    text(group[0].zone);
    number(group.length);
    for (const z of group) {
      signed(z.x);
      signed(z.y);
    }
  }
}
writeFileSync(new URL('../crates/model/data/borders.bin', import.meta.url), Buffer.from(bytes));
console.log(`${bytes.length} bytes, ${arcs.length} arcs, ${codes.length} countries`);
