package org.warmsunset.spark;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Where Spark runs: on the cluster to which {@code spark-submit} has sent this, or else on a local one. */
final class Cluster {
    private static final String LOCAL = "local-cluster[2,1,1024]";

    private Cluster() {}

    static SparkSession session() {
        SparkConf conf = new SparkConf().setAppName("warm-sunset");
        return conf.contains("spark.master")
                ? SparkSession.builder().config(conf).getOrCreate()
                : local(conf);
    }

    /** Starts two executors of one core as processes of their own, from the jars in {@code SPARK_HOME}. */
    private static SparkSession local(SparkConf conf) {
        return SparkSession.builder()
                .config(conf.setMaster(LOCAL)
                        .set("spark.ui.enabled", "false")
                        .set("spark.driver.host", "127.0.0.1")
                        .set("spark.executor.memory", "1g")
                        .set("spark.sql.shuffle.partitions", "8")
                        .set("spark.sql.session.timeZone", "UTC")
                        .set("spark.executor.extraClassPath", ownClasses()))
                .getOrCreate();
    }

    /** What Spark does not bring along. */
    private static String ownClasses() {
        Path jars = Path.of(System.getenv().getOrDefault("SPARK_HOME", "."), "jars");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !Files.exists(jars.resolve(Path.of(place).getFileName())))
                .map(place -> Path.of(place).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
