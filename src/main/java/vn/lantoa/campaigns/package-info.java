/// Campaigns (đợt cao điểm): dated efforts that plans and records name. So far a campaign is a
/// code, a name, its days and who runs it; plan items, peaks and scripts join it later.
///
/// Everybody in the agency reads [Campaigns]; a unit's campaigns are kept by who directs it.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::web", "organisation", "identity", "policy"})
package vn.lantoa.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
