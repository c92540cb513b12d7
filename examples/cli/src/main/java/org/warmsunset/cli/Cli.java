package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import picocli.CommandLine;

/** Runs one command line on a terminal. */
final class Cli {
    private static final int HELP_WIDTH = 90;

    /** What Java puts in the place of characters that it cannot read in the name of the current folder. */
    private static final Pattern LOST = Pattern.compile("[?\uFFFD]");

    private static final List<Class<?>> COMMANDS = List.of(
            ImportCommand.class,
            ProfileCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            RecheckCommand.class,
            FiguresCommand.class,
            ReportDiffCommand.class,
            RehearseCommand.class,
            WorklistCommand.class,
            CalendarCommand.class,
            HoursCommand.class,
            CoverageCommand.class,
            ProgressCommand.class,
            ExemplarsCommand.class,
            ExplainCommand.class,
            WhyNoneCommand.class,
            MatchCommand.class,
            WhyNotCommand.class,
            RankCommand.class,
            ProposeCommand.class,
            PairingCommand.class,
            CertificateCommand.class,
            RecordCommand.class,
            EntryCommand.class,
            VoidEntryCommand.class,
            FestivalsCommand.class,
            RulesCommand.class,
            VerifyCommand.class,
            LookUpCommand.class,
            CardsCommand.class,
            TransferCardsCommand.class,
            PrintCommand.class,
            UnitsCommand.class,
            TeamsCommand.class,
            DuplicatesCommand.class,
            MergeCommand.class,
            UnMergeCommand.class,
            FileCommand.class,
            SurveysCommand.class,
            PersonCommand.class,
            EraseCommand.class,
            RetentionCommand.class,
            JournalCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RotateKeysCommand.class,
            DemoCommand.class);

    private static final List<Class<?>> RULES_COMMANDS =
            List.of(RulesShowCommand.class, RulesLintCommand.class, RulesDiffCommand.class, RulesPageCommand.class);

    private static final List<Class<?>> CERTIFICATE_COMMANDS = List.of(
            CertificateDrawUpCommand.class,
            CertificateStepCommand.class,
            CertificateShowCommand.class,
            CertificateListCommand.class,
            CertificateVerifyCommand.class);

    private static final List<Class<?>> PAIRING_COMMANDS = List.of(
            PairingStartCommand.class,
            PairingEndCommand.class,
            PairingSuspendCommand.class,
            PairingConfirmCommand.class,
            PairingVoidCommand.class);

    private static final List<Class<?>> PRINT_COMMANDS = List.of(
            PrintCardsCommand.class,
            PrintVisitsCommand.class,
            PrintSurveyFormCommand.class,
            PrintCertificateCommand.class);

    private static final List<Class<?>> PROFILE_COMMANDS = List.of(ProfileListCommand.class, ProfileCheckCommand.class);

    private Cli() {}

    /** Runs it, and gives the exit code. */
    static int run(Terminal terminal, String... args) {
        Messages messages = Messages.in(Language.of(args, terminal.environment()));
        PrintWriter out = plain(terminal.out(), terminal);
        PrintWriter err = plain(terminal.err(), terminal);
        for (int i = 0; i < args.length; i++) {
            if (Typed.lostCharacters(args[i])) {
                err.println(messages.say("lost.argument", "number", i + 1));
                err.flush();
                return ExitCode.WRONG_USE;
            }
        }
        Desk desk = new Desk(terminal, messages, out, err);
        WrongUse wrongUse = new WrongUse(messages, err);
        Failures failures = new Failures(messages, desk, err);
        CommandLine commands = new CommandLine(desk);
        COMMANDS.forEach(commands::addSubcommand);
        add(commands, "rules", RULES_COMMANDS);
        add(commands, "certificate", CERTIFICATE_COMMANDS);
        add(commands, "pairing", PAIRING_COMMANDS);
        add(commands, "profile", PROFILE_COMMANDS);
        add(commands, "print", PRINT_COMMANDS);
        commands.setResourceBundle(messages.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // a note may begin with @
                .setUsageHelpWidth(HELP_WIDTH)
                .registerConverter(Path.class, Typed::path)
                .registerConverter(PairingId.class, PairingId::of)
                .registerConverter(EntryId.class, EntryId::of)
                .registerConverter(ElderId.class, ElderId::of)
                .registerConverter(VolunteerId.class, VolunteerId::of)
                .registerConverter(DistrictCode.class, DistrictCode::parse)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(wrongUse::handle)
                .setExecutionStrategy(Cli::execute)
                .setExecutionExceptionHandler((exception, command, parsed) -> failures.say(exception));
        int code;
        try {
            code = commands.execute(args);
        } catch (Error e) {
            // Nobody at a desk can do anything with a stack trace.
            code = failures.say(e);
        }
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter plain(OutputStream out, Terminal terminal) {
        return new PrintWriter(new PlainWriter(new OutputStreamWriter(out, terminal.charset())));
    }

    private static void add(CommandLine commands, String name, List<Class<?>> below) {
        CommandLine above = Objects.requireNonNull(commands.getSubcommands().get(name));
        below.forEach(above::addSubcommand);
    }

    /** Helps everywhere, and works where files have names. */
    private static int execute(CommandLine.ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        Path here = Path.of("").toAbsolutePath();
        if (LOST.matcher(here.toString()).find() && !Files.isDirectory(here)) {
            throw new CommandLine.ExecutionException(
                    parsed.commandSpec().commandLine(), "", DeskException.wrongUse("lost.folder"));
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
