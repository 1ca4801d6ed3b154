package org.xinglin.desktop.architecture.broken.core;

import java.sql.Connection;
import javafx.scene.Node;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.web3j.protocol.Web3j;

/** Core that reaches for every technology at once. */
interface CoreWithSql {
    Connection connection();

    Node node();

    INDArray array();

    Web3j web3j();
}
