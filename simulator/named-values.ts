/** Settings as the command line writes them: `name=value`, the value in JSON; what is no JSON is text. */
export function readNamed(options: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(options.map(nameAndValue));
}

function nameAndValue(option: string): [name: string, value: unknown] {
  const end = option.indexOf('=');
  const [name, value] = end < 0 ? [option, ''] : [option.slice(0, end), option.slice(end + 1)];
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}

/** As the environment lists them, with commas between. */
export function listed(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((one) => one !== '');
}
