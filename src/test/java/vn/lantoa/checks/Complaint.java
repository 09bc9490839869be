package vn.lantoa.checks;

/// What a rule found: where, and what is wrong.
record Complaint(String path, String text) {
  @Override
  public String toString() {
    return path + ": " + text;
  }
}
