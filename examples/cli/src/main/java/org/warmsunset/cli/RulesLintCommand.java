package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.warmsunset.exchange.RuleBookLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What is wrong with rule books. */
@Command(name = "lint")
final class RulesLintCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RulesCommand rules;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        Lines answer = new Lines(files.size(), RuleBookLint.lint(files));
        rules.desk().print(answer);
        return answer.exitCode();
    }

    private record Lines(int files, List<RuleBookLint.Line> lines) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            for (RuleBookLint.Line line : lines) {
                out.println(Typed.inOneLine(line.file() + ": " + line.fault()));
            }
            out.println(messages.say(
                    lines.isEmpty() ? "rules.fine" : "rules.faults", "files", files, "count", lines.size()));
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("file", "place", "problem");
            lines.forEach(line ->
                    grid.row(line.file(), line.fault().place(), line.fault().problem()));
            return grid;
        }

        @Override
        public int exitCode() {
            return lines.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEM;
        }
    }
}
