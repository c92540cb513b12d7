package org.warmsunset.cli;

/** Runs one command and ends with its exit code: 0 fine, 1 problems in the data, 2 wrong use. */
public final class Main {
    private Main() {}

    /**
     * Runs a command.
     *
     * @param args the command and its options
     */
    public static void main(String... args) {
        // The validation provider greets on stderr otherwise.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        int code = Cli.run(Terminal.system(), args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
