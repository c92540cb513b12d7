package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the command line, and how it would be right. */
final class WrongUse {
    private final Messages messages;
    private final PrintWriter err;

    WrongUse(Messages messages, PrintWriter err) {
        this.messages = messages;
        this.err = err;
    }

    int handle(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        err.println(sentence(exception, command));
        err.println(messages.say("use.help", "command", command.getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USE;
    }

    private String sentence(ParameterException exception, CommandLine command) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (exception instanceof MissingParameterException missing) {
            return messages.say("use.missing", "what", names(missing.getMissing()));
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return messages.say("use.twice", "what", name(twice.getOverwritten()));
        }
        ArgSpec argument = exception.getArgSpec();
        if (argument == null) {
            String key = "use.missing-command." + command.getCommandName();
            return messages.say(messages.has(key) ? key : "use.missing-command");
        }
        return badValue(argument, exception.getValue());
    }

    private String unmatched(UnmatchedArgumentException exception, CommandLine command) {
        String first = Typed.shown(exception.getUnmatched().get(0));
        if (first.startsWith("-")) {
            return messages.say("use.unknown-option", "value", first);
        }
        boolean isCommand = !command.getSubcommands().isEmpty();
        return isCommand
                ? messages.say(
                        "use.unknown-command",
                        "value",
                        first,
                        "allowed",
                        String.join(", ", command.getSubcommands().keySet()))
                : messages.say("use.unknown-argument", "value", first);
    }

    private String badValue(ArgSpec argument, @Nullable String value) {
        Class<?> type = argument.type();
        String key = "use.bad." + type.getSimpleName();
        String allowed = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                : "";
        return messages.say(
                messages.has(key) ? key : "use.bad",
                "value",
                value == null ? "" : Typed.shown(value),
                "what",
                name(argument),
                "allowed",
                allowed);
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(WrongUse::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
