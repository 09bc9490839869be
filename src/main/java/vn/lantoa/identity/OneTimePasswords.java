package vn.lantoa.identity;

/// Passwords that only open the page on which they are changed.
public interface OneTimePasswords {
  /// Whether the account still has one.
  boolean mustChange(String accountName);

  /// A new one: 80 random bits in groups that can be read over the telephone.
  String generate();
}
