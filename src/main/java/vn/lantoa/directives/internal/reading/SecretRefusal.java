package vn.lantoa.directives.internal.reading;

/// The text bears a secrecy marking; nothing of it was kept.
///
/// @param marking the marking as law writes it: `MẬT`, `TỐI MẬT` or `TUYỆT MẬT`
/// @param line where it stands, counted from 1
public record SecretRefusal(String marking, int line) implements Reading {}
