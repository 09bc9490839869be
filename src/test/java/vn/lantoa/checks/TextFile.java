package vn.lantoa.checks;

/// A text of the project or a sample of one.
///
/// @param path relative to the project, with forward slashes
record TextFile(String path, String text) {}
