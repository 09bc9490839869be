package vn.lantoa.identity.web;

import java.util.List;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;

/// @param newToken a token just made, shown this once; empty otherwise
/// @param passwordChanged whether the password has just been changed
/// @param refusal message key of why a token was not made; empty for none
public record AccountPage(
    Viewer viewer,
    List<Tokens.TokenRow> tokens,
    String newToken,
    boolean passwordChanged,
    String refusal)
    implements Page {}
