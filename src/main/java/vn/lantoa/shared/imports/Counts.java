package vn.lantoa.shared.imports;

/// What a file would do, in rows of the file.
///
/// @param all rows with something in them, without the heading
/// @param fresh rows that add something
/// @param changed rows that change something
/// @param unchanged rows that say what is known already
/// @param refused rows that cannot be taken
public record Counts(long all, long fresh, long changed, long unchanged, long refused) {
  /// A file of which nothing can be taken.
  public static Counts refused(long all, long refused) {
    return new Counts(all, 0, 0, 0, refused);
  }

  /// Rows that would be written.
  public long written() {
    return fresh + changed;
  }
}
