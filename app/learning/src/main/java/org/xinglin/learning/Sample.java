package org.xinglin.learning;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.xinglin.learning.data.Rows;

/** Rows as ND4J has them: features (rows x width) and labels (rows x 1), float32. */
record Sample(INDArray features, INDArray labels) {

    static Sample of(Rows rows) {
        float[][] features = new float[rows.size()][];
        float[] labels = new float[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.features().get(i);
            features[i] = new float[row.length];
            for (int j = 0; j < row.length; j++) {
                features[i][j] = (float) row[j];
            }
            labels[i] = rows.labels().get(i);
        }
        return new Sample(Nd4j.create(features), Nd4j.create(labels).reshape(rows.size(), 1));
    }

    static Sample blank(long rows, long width) {
        return new Sample(Nd4j.create(DataType.FLOAT, rows, width), Nd4j.create(DataType.FLOAT, rows, 1));
    }

    int size() {
        return features.rows();
    }

    int width() {
        return features.columns();
    }
}
