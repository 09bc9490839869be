package vn.lantoa.reports;

/// The work behind files of reports. The scheduler does it; where none runs, whoever calls does.
public interface PrintWork {
  /// Prints one, from the beginning when somebody began it before. Nothing when it has ended.
  void run(PrintId id);

  /// Works off all that run, the oldest first.
  ///
  /// @return how many
  int runWaiting();
}
