/** A stand-in for a program: headers of a Windows program that are right, and no section that could run. */
const PE_HEADER = 0x80;
const X64 = 0x8664;
const EXECUTABLE_IMAGE = 0x0022;
const DOS_SAYS = 'This program cannot be run in DOS mode.\r\r\n$';

export function windowsProgram(size = 2_048): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt16LE(0x90, 2);
  bytes.writeUInt16LE(3, 4);
  bytes.writeUInt16LE(4, 8);
  bytes.writeUInt32LE(PE_HEADER, 0x3c);
  bytes.write(DOS_SAYS, 0x4e, 'latin1');
  bytes.write('PE\0\0', PE_HEADER, 'latin1');
  bytes.writeUInt16LE(X64, PE_HEADER + 4);
  bytes.writeUInt16LE(EXECUTABLE_IMAGE, PE_HEADER + 22);
  return bytes;
}
