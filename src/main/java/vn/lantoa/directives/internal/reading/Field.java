package vn.lantoa.directives.internal.reading;

/// The header fields of a letter.
public enum Field {
  TYPE,
  NOTATION,
  ISSUED_ON,
  PLACE,
  ISSUER,
  SUPERIOR,
  SUBJECT,
  RECIPIENTS,
  SIGNER
}
