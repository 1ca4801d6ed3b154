/** Where models, updates and manifests are kept so that anyone can replay a task: by content, never by place. */
@NullMarked
package org.xinglin.federation.blobs;

import org.jspecify.annotations.NullMarked;
