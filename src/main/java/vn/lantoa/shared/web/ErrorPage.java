package vn.lantoa.shared.web;

/// The page of every error.
///
/// @param status HTTP status, shown small
/// @param title what went wrong, in words
/// @param explanation what to do now
/// @param requestId to read out to whoever helps
public record ErrorPage(int status, String title, String explanation, String requestId)
    implements Page {}
