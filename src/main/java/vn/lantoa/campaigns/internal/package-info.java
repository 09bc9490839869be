@NullMarked
package vn.lantoa.campaigns.internal;

import org.jspecify.annotations.NullMarked;
