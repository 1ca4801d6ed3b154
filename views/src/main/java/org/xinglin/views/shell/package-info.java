/**
 * The window, the unlock page, the navigation and the status bar around the pages. What a page shows or does stays in the
 * page's own package.
 */
@NullMarked
package org.xinglin.views.shell;

import org.jspecify.annotations.NullMarked;
