/**
 * Records: protecting a file, finding it again, opening it. What is said of a record to the contract is in {@code access};
 * how bytes are encrypted or stored is behind the ports {@code RecordCipher} and {@code ContentStore}.
 */
@NullMarked
package org.xinglin.core.records;

import org.jspecify.annotations.NullMarked;
