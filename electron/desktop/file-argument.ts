/**
 * The file that the program was started with, as the system puts it on the command line; null without one.
 *
 * @param packaged a program that is not packaged is started as `electron <folder> <file>`
 */
export function fileArgument(args: readonly string[], packaged: boolean): string | null {
  return args.slice(packaged ? 1 : 2).find((argument) => !argument.startsWith("-")) ?? null;
}
