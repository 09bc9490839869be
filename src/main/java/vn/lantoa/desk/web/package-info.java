@NullMarked
package vn.lantoa.desk.web;

import org.jspecify.annotations.NullMarked;
