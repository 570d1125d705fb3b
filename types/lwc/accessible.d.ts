declare namespace jest {
  interface Matchers<R> {
    /** No violation that axe finds, under sa11y's rules. */
    toBeAccessible(): Promise<R>;
  }
}
