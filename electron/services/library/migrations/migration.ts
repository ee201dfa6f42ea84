/** One step from a version of the database to the next. Never changed once it has shipped. */
export interface Migration {
  /** The `user_version` it leads to. */
  readonly version: number;
  readonly statements: string;
}
