/** The arrows of the house, kept by rules, and a broken sample for each rule to prove that it still bites. */
@NullMarked
package org.xinglin.desktop.architecture;

import org.jspecify.annotations.NullMarked;
