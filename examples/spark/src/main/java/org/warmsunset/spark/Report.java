package org.warmsunset.spark;

import static org.apache.spark.sql.functions.asc_nulls_first;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The report of any number of folders or databases: lines as Parquet, sums as Parquet and JSON, the same however often
 * it is run.
 */
record Report(SparkSession spark, Terms terms) {
    /** Of folders, in so many parts. */
    void ofFolders(List<String> folders, int parts, String out) {
        write(
                Folders.rows(spark, folders, terms)
                        .repartition(parts, col(Folders.ELDER))
                        .sortWithinPartitions(Folders.ELDER, Folders.FILE, Folders.LINE)
                        .mapPartitions(new Judging(terms), Encoders.row(Answers.SCHEMA)),
                out);
    }

    /** Of databases, each in so many parts. */
    void ofStores(Stores stores, int parts, String out) {
        write(stores.judged(spark, stores.terms(terms), parts), out);
    }

    private void write(Dataset<Row> judged, String out) {
        String answers = out + "/answers";
        judged.write().mode(SaveMode.Overwrite).partitionBy(Answers.WHAT).parquet(answers);
        sums(spark.read().schema(Answers.SCHEMA).parquet(answers))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(out + "/sums.parquet");
        spark.read()
                .parquet(out + "/sums.parquet")
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .json(out + "/sums.json");
    }

    /** Adds up what the parts have added up. */
    private static Dataset<Row> sums(Dataset<Row> answers) {
        Column[] numbers =
                Answers.NUMBERS.stream().map(number -> sum(number).as(number)).toArray(Column[]::new);
        return answers.filter(not(col(Answers.WHAT).isin(Answers.LINES.toArray())))
                .groupBy(Answers.WHAT, Answers.ID, Answers.DISTRICT)
                .agg(numbers[0], Stream.of(numbers).skip(1).toArray(Column[]::new))
                .coalesce(1)
                .sortWithinPartitions(
                        asc_nulls_first(Answers.WHAT), asc_nulls_first(Answers.DISTRICT), asc_nulls_first(Answers.ID));
    }
}
