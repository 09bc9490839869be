@NullMarked
package vn.lantoa.notifications.internal;

import org.jspecify.annotations.NullMarked;
