package vn.lantoa.shared.web;

/// A page record. Returned from a controller it is rendered by the template of the same name:
/// `vn.lantoa.activities.web.ActivityListPage` by `activities/ActivityListPage.jte`, which takes
/// `page` and [Chrome] `chrome`.
public interface Page {
  /// Whether it tells a secret that nobody may read again, such as a password just made. The answer
  /// is then not kept for repeats of the request.
  default boolean isShownOnce() {
    return false;
  }
}
