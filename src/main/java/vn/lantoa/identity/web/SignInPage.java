package vn.lantoa.identity.web;

import vn.lantoa.shared.web.Page;

/// @param account what was typed before
/// @param refusal message key of why the last try failed; empty for none
/// @param signedOut whether the person has just signed out
public record SignInPage(String account, String refusal, boolean signedOut) implements Page {}
