/// Reorganisations as legal acts: drafted step by step, previewed, enacted on their day, withdrawn
/// while nothing stands on them. Modules above join in as [ReorganisationParticipant].
@NullMarked
@NamedInterface("reorganisation")
package vn.lantoa.organisation.reorganisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
