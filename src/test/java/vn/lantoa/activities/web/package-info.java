@NullMarked
package vn.lantoa.activities.web;

import org.jspecify.annotations.NullMarked;
