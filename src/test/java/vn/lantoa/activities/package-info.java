@NullMarked
package vn.lantoa.activities;

import org.jspecify.annotations.NullMarked;
