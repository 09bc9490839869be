/// [vn.lantoa.directives.followup.FollowUp] over the database: reads what a page shows and no more.
@NullMarked
package vn.lantoa.directives.internal.followup;

import org.jspecify.annotations.NullMarked;
