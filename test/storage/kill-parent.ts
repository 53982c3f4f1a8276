/** Preloaded into a process: kills the one that started it just before it is told anything, and sees it gone. */
const send = process.send?.bind(process);

Object.assign(process, {
  send(message: unknown, callback: (error: Error | null) => void): boolean {
    const parent = process.ppid;
    process.kill(parent, 'SIGKILL');
    while (process.ppid === parent);
    return send?.(message, callback) ?? false;
  },
});
