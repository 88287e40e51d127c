/**
 * Draws the sample's pictures and clips: the feed's icon, 18 posters, and three short clips made of them with a soft chord of their
 * own. What it makes is committed, so only who changes it needs ffmpeg and rsvg-convert (Debian: ffmpeg,
 * librsvg2-bin):
 *
 *     node sample/draw-videos.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const media = join(import.meta.dirname, 'media');
const blue = '#003399';
const deep = '#0b1f4d';
const sky = '#cfe0f5';
const yellow = '#ffcc00';
const sand = '#f4e7c8';
const green = '#4f8a5b';
const leaf = '#2f5d43';
const brick = '#c4593b';
const white = '#ffffff';
const grey = '#8a97ad';

// A few shapes that all the pictures are put together from.
const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
const disc = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
const line = (d: string, stroke: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');
const ground = (fill: string, y = 280) => rect(0, y, 640, 360 - y, fill);
const hill = (x: number, y: number, width: number, fill: string) =>
  path(`M${x} 360Q${x + width / 2} ${y} ${x + width} 360Z`, fill);
const tree = (x: number, y: number, size: number, fill = green) =>
  rect(x - size / 12, y - size / 2, size / 6, size / 2, '#6b4a2f') +
  disc(x, y - size * 0.75, size * 0.42, fill);
const fir = (x: number, y: number, size: number) =>
  path(`M${x} ${y - size}L${x + size / 3} ${y}H${x - size / 3}Z`, leaf);
const house = (x: number, y: number, width: number, height: number, wall: string, roof = brick) =>
  rect(x, y - height, width, height, wall) +
  path(
    `M${x - 8} ${y - height}L${x + width / 2} ${y - height - width * 0.5}L${x + width + 8} ${y - height}Z`,
    roof,
  ) +
  rect(x + width / 2 - 8, y - 34, 16, 34, deep) +
  rect(x + 10, y - height + 12, 16, 18, yellow) +
  rect(x + width - 26, y - height + 12, 16, 18, yellow);
const block = (x: number, y: number, columns: number, rows: number, wall: string) =>
  rect(x, y - rows * 34 - 10, columns * 28 + 10, rows * 34 + 10, wall) +
  times(columns * rows, (index) =>
    rect(
      x + 10 + (index % columns) * 28,
      y - rows * 34 + Math.floor(index / columns) * 34,
      18,
      22,
      index % 5 === 2 ? yellow : sky,
    ),
  );
const person = (x: number, y: number, size: number, fill: string) =>
  disc(x, y - size * 0.82, size * 0.18, '#e3b58f') +
  path(
    `M${x - size * 0.26} ${y}V${y - size * 0.4}a${size * 0.26} ${size * 0.26} 0 0 1 ${size * 0.52} 0V${y}Z`,
    fill,
  );
const wave = (y: number, fill: string, shift = 0) =>
  path(`M${-80 + shift} ${y}${times(10, () => 'q40 -18 80 0')}V360H-80Z`, fill);
const star = (x: number, y: number, size: number, fill: string) =>
  path(
    `M${times(10, (index) => {
      const radius = index % 2 ? size * 0.4 : size;
      const angle = (Math.PI * index) / 5 - Math.PI / 2;
      return `${index ? 'L' : ''}${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
    })}Z`,
    fill,
  );
const ring = (x: number, y: number, radius: number, size: number) =>
  times(12, (index) =>
    star(
      x + radius * Math.sin((index * Math.PI) / 6),
      y - radius * Math.cos((index * Math.PI) / 6),
      size,
      yellow,
    ),
  );

const colors = [blue, brick, green, yellow, deep, grey];

/** In the order of the videos in `facts.json`. */
const posters: readonly string[] = [
  // A market hall made new.
  rect(0, 0, 640, 360, sand) +
    disc(520, 90, 46, yellow) +
    path('M90 280V150Q320 30 550 150V280Z', blue) +
    times(7, (index) => rect(120 + index * 60, 170, 40, 110, sky)) +
    ground(grey),
  // Stories of regions: many hills.
  rect(0, 0, 640, 360, sky) +
    disc(470, 110, 50, yellow) +
    hill(-80, 60, 420, green) +
    hill(180, 100, 420, blue) +
    hill(340, 130, 420, leaf),
  // A parade.
  rect(0, 0, 640, 360, sand) +
    times(12, (index) => path(`M${index * 56} 60l22 44l22 -44Z`, colors[index % 4]!)) +
    line('M0 60H640', deep, 4) +
    times(8, (index) => person(70 + index * 72, 310, 110 + (index % 3) * 14, colors[index % 6]!)) +
    ground(grey, 310),
  // A campus.
  rect(0, 0, 640, 360, sky) +
    block(60, 290, 5, 5, blue) +
    block(260, 290, 7, 3, brick) +
    block(490, 290, 3, 6, deep) +
    ground(green, 290) +
    tree(235, 300, 70) +
    tree(470, 300, 60),
  // A river and its wall.
  rect(0, 0, 640, 360, sky) +
    house(70, 230, 80, 90, sand) +
    house(190, 230, 90, 110, white) +
    house(330, 230, 80, 80, sand) +
    house(450, 230, 100, 120, white) +
    rect(0, 230, 640, 22, grey) +
    wave(290, blue) +
    wave(320, deep, 40),
  // An open-air museum.
  rect(0, 0, 640, 360, sand) +
    hill(-60, 90, 500, green) +
    hill(300, 120, 460, leaf) +
    house(120, 310, 110, 70, '#8b6b4a', '#5d4630') +
    house(300, 310, 90, 60, '#8b6b4a', '#5d4630') +
    house(450, 310, 100, 66, '#8b6b4a', '#5d4630') +
    ground(green, 310),
  // A series of films.
  rect(0, 0, 640, 360, deep) +
    rect(0, 90, 640, 180, sand) +
    times(
      14,
      (index) => rect(8 + index * 46, 104, 28, 18, deep) + rect(8 + index * 46, 238, 28, 18, deep),
    ) +
    times(3, (index) => rect(40 + index * 200, 136, 160, 88, [blue, green, brick][index]!)) +
    path('M290 150l66 30l-66 30Z', white),
  // The north.
  rect(0, 0, 640, 360, deep) +
    path('M0 120Q160 20 320 110T640 70V150Q480 190 320 160T0 190Z', green, 'opacity=".7"') +
    path('M0 300L150 170L260 260L400 130L640 300V360H0Z', white) +
    times(9, (index) => fir(40 + index * 72, 350, 60 + (index % 3) * 22)),
  // Join us.
  rect(0, 0, 640, 360, blue) +
    ring(320, 150, 110, 15) +
    times(9, (index) => person(64 + index * 64, 380, 130, [sand, sky, yellow][index % 3]!)),
  // Nature in a city.
  rect(0, 0, 640, 360, sky) +
    block(40, 280, 3, 5, grey) +
    block(170, 280, 4, 4, grey) +
    block(480, 280, 4, 5, grey) +
    ground(green, 270) +
    tree(330, 310, 130) +
    tree(420, 320, 90, leaf) +
    tree(250, 320, 80, leaf) +
    disc(140, 318, 9, yellow) +
    disc(540, 330, 9, brick) +
    disc(90, 340, 9, white),
  // Townhouses made new.
  rect(0, 0, 640, 360, sand) +
    times(5, (index) =>
      block(
        20 + index * 124,
        300,
        4,
        4 + (index % 2) * 2,
        [brick, blue, green, '#b98a2f', deep][index]!,
      ),
    ) +
    ground(grey, 300),
  // Wood and woodchips.
  rect(0, 0, 640, 360, sky) +
    hill(-100, 80, 520, green) +
    times(6, (index) => fir(70 + index * 54, 290, 120 - (index % 2) * 30)) +
    ground(leaf, 290) +
    times(
      6,
      (index) =>
        disc(430 + (index % 3) * 58, 290 - Math.floor(index / 3) * 50, 28, '#a8743f') +
        disc(430 + (index % 3) * 58, 290 - Math.floor(index / 3) * 50, 17, sand),
    ),
  // A walkway on the sea.
  rect(0, 0, 640, 360, sky) +
    disc(500, 90, 46, yellow) +
    wave(200, blue) +
    path('M0 250L640 170V190L0 290Z', sand) +
    times(10, (index) => rect(30 + index * 64, 254 - index * 8, 7, 90, grey)) +
    wave(310, deep, 30),
  // A city and the climate.
  rect(0, 0, 640, 360, sky) +
    times(
      3,
      (index) =>
        line(`M${130 + index * 190} 290V${120 + index * 12}`, white, 9) +
        times(3, (blade) => {
          const angle = (blade * 2 * Math.PI) / 3 + index;
          const y = 120 + index * 12;
          return line(
            `M${130 + index * 190} ${y}L${(130 + index * 190 + 74 * Math.cos(angle)).toFixed(1)} ${(y + 74 * Math.sin(angle)).toFixed(1)}`,
            white,
            7,
          );
        }),
    ) +
    hill(-80, 190, 500, green) +
    hill(260, 200, 480, leaf),
  // A harbour.
  rect(0, 0, 640, 360, sand) +
    line('M120 260V70H330', deep, 12) +
    line('M270 70V130', deep, 5) +
    rect(240, 130, 60, 36, brick) +
    path('M330 230H600L560 300H370Z', blue) +
    times(5, (index) =>
      rect(380 + index * 36, 194 - (index % 2) * 30, 32, 36 + (index % 2) * 30, colors[index]!),
    ) +
    wave(290, deep),
  // Work of tomorrow.
  rect(0, 0, 640, 360, deep) +
    times(3, (index) => {
      const [x, y, radius] = [
        [210, 190, 92],
        [370, 130, 62],
        [430, 260, 70],
      ][index] as [number, number, number];
      return (
        times(
          12,
          (tooth) =>
            `<rect x="${x - 10}" y="${y - radius - 14}" width="20" height="30" fill="${[yellow, sky, brick][index]}" transform="rotate(${tooth * 30} ${x} ${y})"/>`,
        ) +
        disc(x, y, radius, [yellow, sky, brick][index]!) +
        disc(x, y, radius * 0.4, deep)
      );
    }),
  // Cohesive, sustainable, resilient.
  rect(0, 0, 640, 360, sky) +
    disc(230, 190, 110, blue) +
    disc(410, 190, 110, green) +
    disc(320, 120, 110, yellow) +
    ring(320, 168, 46, 7).replaceAll(yellow, white),
  // A value in common.
  rect(0, 0, 640, 360, blue) +
    ring(320, 180, 130, 18) +
    path(
      'M320 235C230 175 250 120 290 120Q315 120 320 145Q325 120 350 120C390 120 410 175 320 235Z',
      white,
    ),
];

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

const clipLength = 6; // s
/** Which posters a clip goes through, and the chord under it in Hz. */
const clips: readonly { pictures: readonly number[]; chord: readonly number[] }[] = [
  { pictures: [1, 4, 12], chord: [196, 246.94, 293.66] },
  { pictures: [9, 13, 7], chord: [174.61, 220, 261.63] },
  { pictures: [8, 16, 17], chord: [164.81, 196, 246.94] },
];

const work = mkdtempSync(join(tmpdir(), 'cohesion-'));
mkdirSync(media, { recursive: true });
/** Leaves a PNG of it in the work folder, for the clips. */
function draw(name: string, width: number, height: number, drawing: string) {
  const svg = join(work, `${name}.svg`);
  const png = join(work, `${name}.png`);
  writeFileSync(
    svg,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawing}</svg>`,
  );
  run('rsvg-convert', '-o', png, svg);
  const webp = ['-c:v', 'libwebp', '-quality', '82', '-compression_level', '6'];
  run('ffmpeg', '-v', 'error', '-y', '-i', png, ...webp, join(media, `${name}.webp`));
}

draw('icon', 240, 240, rect(0, 0, 240, 240, blue) + ring(120, 120, 82, 13));
posters.forEach((drawing, index) => draw(`video-${index + 1}`, 640, 360, drawing));
clips.forEach(({ pictures, chord }, index) => {
  const each = clipLength / pictures.length;
  const inputs = pictures.flatMap((picture) => [
    '-loop',
    '1',
    '-t',
    String(each + 0.5),
    '-i',
    join(work, `video-${picture + 1}.png`),
  ]);
  const tones = chord.flatMap((frequency) => [
    '-f',
    'lavfi',
    '-t',
    String(clipLength),
    '-i',
    `sine=frequency=${frequency}`,
  ]);
  const count = pictures.length;
  const filter = [
    // Twice as large before it moves, so that it moves by half pixels.
    ...pictures.map(
      (_, place) =>
        `[${place}]scale=1280:720,zoompan=z='1+0.0012*on':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=1:s=640x360:fps=25[v${place}]`,
    ),
    `[v0][v1]xfade=duration=0.5:offset=${each - 0.25}[x]`,
    `[x][v2]xfade=duration=0.5:offset=${2 * each - 0.25},trim=duration=${clipLength},format=yuv420p[v]`,
    `${chord.map((_, place) => `[${count + place}]`).join('')}amix=${chord.length},volume=0.25,afade=d=1,afade=t=out:st=${clipLength - 1.5}:d=1.5[a]`,
  ].join(';');
  const source = [
    '-v',
    'error',
    '-y',
    ...inputs,
    ...tones,
    '-filter_complex',
    filter,
    '-map',
    '[v]',
    '-map',
    '[a]',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-flags:a',
    '+bitexact',
  ];
  const name = join(media, `clip-${index + 1}`);
  run(
    'ffmpeg',
    ...source,
    '-c:v',
    'libx264',
    '-preset',
    'veryslow',
    '-crf',
    '27',
    '-profile:v',
    'main',
    '-c:a',
    'aac',
    '-b:a',
    '32k',
    '-ac',
    '1',
    '-movflags',
    '+faststart',
    `${name}.mp4`,
  );
  run(
    'ffmpeg',
    ...source,
    '-c:v',
    'libvpx-vp9',
    '-crf',
    '38',
    '-b:v',
    '0',
    '-row-mt',
    '1',
    '-c:a',
    'libopus',
    '-b:a',
    '24k',
    '-ac',
    '1',
    `${name}.webm`,
  );
});
rmSync(work, { recursive: true });
