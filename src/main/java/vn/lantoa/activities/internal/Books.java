package vn.lantoa.activities.internal;

import java.util.UUID;
import vn.lantoa.shared.ActorId;

/// What every change of records leaves behind, however many change at once.
public interface Books {
  /// Adds what the stored records contribute, with the topics that are stored for them.
  void count(UUID... ids);

  /// Takes away exactly what the stored records contributed; before their topics change.
  void discount(UUID... ids);

  /// Keeps the stored versions as they are, before a correction replaces them.
  void keepCorrected(ActorId by, String reason, UUID... ids);
}
