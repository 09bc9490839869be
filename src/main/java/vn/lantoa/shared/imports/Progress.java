package vn.lantoa.shared.imports;

/// To whom an importer tells how far it is. Cheap: told often, written seldom. When the import was
/// cancelled, telling ends the plan with an exception that the importer lets pass.
public interface Progress {
  /// Work that lies ahead, usually rows.
  void total(long steps);

  /// Work behind.
  void done(long steps);

  /// Work behind, where what lies ahead is only estimated and changes.
  default void at(long done, long total) {
    done(done);
  }

  /// For whom nobody waits.
  static Progress none() {
    return new Progress() {
      @Override
      public void total(long steps) {}

      @Override
      public void done(long steps) {}
    };
  }
}
