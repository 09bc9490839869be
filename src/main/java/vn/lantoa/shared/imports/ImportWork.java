package vn.lantoa.shared.imports;

/// The work behind imports. The scheduler does it; where none runs, whoever calls does.
public interface ImportWork {
  /// Works on one import until it waits or has ended. Nothing when it does not run.
  void run(ImportId id);

  /// Works off all that wait, the oldest first.
  ///
  /// @return how many
  int runWaiting();
}
