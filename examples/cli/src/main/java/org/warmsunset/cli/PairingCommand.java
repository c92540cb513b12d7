package org.warmsunset.cli;

import picocli.CommandLine.Command;

/** What becomes of a pairing. */
@Command(name = "pairing")
final class PairingCommand extends CommandGroup {}
