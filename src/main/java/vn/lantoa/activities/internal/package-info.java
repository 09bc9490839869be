@NullMarked
package vn.lantoa.activities.internal;

import org.jspecify.annotations.NullMarked;
