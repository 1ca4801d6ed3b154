/** The desk at which every transaction is shown to a person before it is signed. It decodes nothing and sends nothing. */
@NullMarked
package org.xinglin.views.signing;

import org.jspecify.annotations.NullMarked;
