package vn.lantoa.directives.internal.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A letter taken apart. Absent header fields are null and have a warning of their own.
///
/// @param type document type as data, for example `Công văn`
/// @param notation number and notation, for example `4736/BHXH-TT`
/// @param issuer issuing body in sentence case
/// @param superior the body above it in the letterhead
/// @param subject abstract without `V/v`
/// @param cites cited documents, each once, in order of first appearance; never the letter itself
/// @param clauses the leaves of the outline in order of the text
/// @param uncertain header fields that were guessed or stand in an unusual place
/// @param segments partition of the whole original text
public record Extraction(
    @Nullable String type,
    @Nullable String notation,
    @Nullable LocalDate issuedOn,
    @Nullable String place,
    @Nullable String issuer,
    @Nullable String superior,
    @Nullable String subject,
    @Nullable Signer signer,
    List<String> recipients,
    List<String> distribution,
    List<Citation> cites,
    List<Clause> clauses,
    List<String> links,
    List<Warning> warnings,
    Set<Field> uncertain,
    List<Segment> segments)
    implements Reading {

  public Extraction {
    recipients = List.copyOf(recipients);
    distribution = List.copyOf(distribution);
    cites = List.copyOf(cites);
    clauses = List.copyOf(clauses);
    links = List.copyOf(links);
    warnings = List.copyOf(warnings);
    var fields = EnumSet.noneOf(Field.class);
    fields.addAll(uncertain);
    uncertain = Collections.unmodifiableSet(fields);
    segments = List.copyOf(segments);
  }
}
