package vn.lantoa.portal.web;

/// What stands below every page with numbers.
///
/// @param dataset the same for programs, in the words of schema.org, safe within a script element
/// @param mail where questions go; empty for none
public record PublicAbout(String dataset, String license, String mail) {}
