/** The premises: where a home lies, which node it talks to, how it is set up and unlocked. No use case of another word. */
@NullMarked
package org.xinglin.core.settings;

import org.jspecify.annotations.NullMarked;
