package vn.lantoa.directives.implementation;

/// How far work is, in assignments. The parts make the whole; what has ended is in none of them.
///
/// @param done dated work that was done, in time or late
/// @param late dated work that is open past its day
/// @param open dated work that is open in time
/// @param waiting work whose gate is closed
/// @param standing work without a day
public record Progress(long done, long late, long open, long waiting, long standing) {
  public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

  public long total() {
    return done + late + open + waiting + standing;
  }

  /// Both together.
  public Progress plus(Progress other) {
    return new Progress(
        done + other.done,
        late + other.late,
        open + other.open,
        waiting + other.waiting,
        standing + other.standing);
  }
}
