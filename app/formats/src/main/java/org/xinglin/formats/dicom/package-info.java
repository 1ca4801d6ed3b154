/**
 * DICOM files: a few elements of the header, and uncompressed images. Every length in a file is taken for a lie until the bytes
 * are there. The patient's name is never read.
 */
@NullMarked
package org.xinglin.formats.dicom;

import org.jspecify.annotations.NullMarked;
