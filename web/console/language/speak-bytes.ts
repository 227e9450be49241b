const unit = 1024;

/** A file size as people read it: `12 kB`, `3.4 MB`. */
export function speakBytes(bytes: number): string {
  if (bytes < unit * unit) return `${String(Math.max(1, Math.round(bytes / unit)))} kB`;
  return `${(bytes / unit / unit).toFixed(1)} MB`;
}
