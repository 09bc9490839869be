@NullMarked
package vn.lantoa.portal.internal;

import org.jspecify.annotations.NullMarked;
