import { encodeQR } from 'qr';

/** A QR code as one path of horizontal strokes, one unit a module: a third of the bytes of a square a module, with the four quiet modules around it. Level M: a crease or a stamp may cost 15%. */
export function qrPath(text: string): { size: number; path: string } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = modules.map((row, y) => strokes(row, y)).join('');
  return { size: modules.length, path };
}

function strokes(row: boolean[], y: number): string {
  let [path, at] = ['', 0];
  for (let x = 0; x < row.length; ) {
    let end = x;
    while (row[end]) end += 1;
    if (end > x) {
      path += path ? `m${x - at} 0h${end - x}` : `M${x} ${y}.5h${end - x}`;
      at = end;
    }
    x = Math.max(end, x + 1);
  }
  return path;
}
