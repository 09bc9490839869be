@NullMarked
package vn.lantoa.organisation;

import org.jspecify.annotations.NullMarked;
