package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a certificate, on 2026-11-20. */
class CertificateCommandsTest {
    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void takeIn() throws IOException {
        shell = new Shell(temp.resolve("programme.db").toString()).as("li.na");
        shell.run(
                "import",
                Programme.in(temp.resolve("in"))
                        .with("volunteers.csv", """
                                volunteer_id,name,id_number,district
                                V1,赵敏,230199198001010021,230102
                                V2,孙丽,,230103
                                """)
                        .with("certificates.csv", """
                                entry_id,volunteer_id,on,from,until,minutes,name,document,content,issuer,in_charge,handler,contact
                                2026-V1-1,V1,2026-11-02,2026-10-01,2026-10-31,90,赵敏,230199198001010021,聊天 1,道里区妇联,周洁,li.na,办公室
                                """)
                        .folder());
    }

    private Shell.Result step(String step, String on, String who) {
        return shell.run("certificate", "step", "2026-V1-1", step, "--on", on, "--as", who, "--why", "due");
    }

    private void issue() {
        step("APPROVED", "2026-11-03", "zhou.jie");
        step("PUBLISHED", "2026-11-03", "li.na");
        step("ISSUED", "2026-11-10", "li.na");
    }

    @Test
    void a_certificate_is_drawn_up_from_what_is_recorded() {
        Shell.Result drawnUp = shell.run(
                "certificate",
                "draw-up",
                "V1",
                "--from",
                "2026-10-01",
                "--to",
                "2026-10-31",
                "--issuer",
                "道里区妇联",
                "--in-charge",
                "周洁",
                "--contact",
                "0451-80001111",
                "--why",
                "asked by V1");

        assertThat(drawnUp.out())
                .isEqualTo("Certificate 2026-V1-2 is drawn up: 1:30 hours from 2026-10-01 to 2026-10-31."
                        + " Somebody else approves it next.\n");
        assertThat(drawnUp.err()).contains("programme.db.issuers").contains("Keep a copy of this file");
        assertThat(shell.run("certificate", "list").out()).isEqualTo("""
                No         Id  From        To          Hours  Step      Since
                ---------  --  ----------  ----------  -----  --------  ----------
                2026-V1-1  V1  2026-10-01  2026-10-31   1:30  drawn up  2026-11-02
                2026-V1-2  V1  2026-10-01  2026-10-31   1:30  drawn up  2026-11-20
                """);
    }

    @Test
    void an_issued_certificate_shows_its_four_blocks_and_its_code_is_checked() throws IOException {
        issue();

        Shell.Result shown = shell.run("certificate", "show", "2026-V1-1", "--why", "handed out");
        Matcher code = Pattern.compile("Code: (\\S+)\n").matcher(shown.out());
        assertThat(code.find()).isTrue();
        assertThat(shown.out().replace(code.group(1), "CODE")).isEqualTo("""
                CERTIFICATE OF VOLUNTEER SERVICE

                Name: 赵敏
                Identity number: **************0021
                Volunteer number: V1

                Days of service: 2026-10-01 to 2026-10-31
                Hours of service: 1:30
                Service: 聊天 1

                Issuer: 道里区妇联
                Person in charge: 周洁
                Handler: li.na
                Contact: 办公室

                Certificate number: 2026-V1-1
                Drawn up on: 2026-11-02
                Notes: –
                Code: CODE

                2026-11-03: approved, zhou.jie
                2026-11-03: shown in public, li.na
                2026-11-10: issued, li.na
                This says what the issuer has recorded. It is no document of the state.
                """);
        assertThat(shell.run("certificate", "show", "2026-V1-1", "--full", "--why", "handed out")
                        .out())
                .contains("Identity number: 230199198001010021\n");
        assertThat(shell.run("certificate", "verify", "2026-V1-1", code.group(1)))
                .isEqualTo(new Shell.Result(0, "The certificate 2026-V1-1 is good: 道里区妇联 issued it.\n", ""));
        assertThat(shell.run("certificate", "verify", "2026-V1-1", "00000-00000-00000-00000"))
                .isEqualTo(new Shell.Result(
                        1, "The code is not that of certificate 2026-V1-1: compare both with the paper.\n", ""));

        Path keys = temp.resolve("programme.db.issuers");
        Files.writeString(keys, Files.readString(keys).strip() + "\t哈尔滨市妇联\n");
        assertThat(shell.run("certificate", "verify", "2026-V1-1", code.group(1), "--lang", "zh")
                        .out())
                .isEqualTo("证明 2026-V1-1 有效，由 道里区妇联 出具。\n其承接单位为 哈尔滨市妇联。\n");
        step("REVOKED", "2026-11-20", "zhou.jie");
        Shell.Result revoked = shell.run("certificate", "verify", "2026-V1-1", code.group(1));
        assertThat(revoked.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(revoked.outLines())
                .contains("The code is right, but the certificate 2026-V1-1 was revoked: it is good no longer.");
    }

    @Test
    void steps_out_of_turn_are_refused_with_the_reason() {
        assertThat(step("APPROVED", "2026-11-03", "li.na"))
                .isEqualTo(new Shell.Result(1, "", "You drew this certificate up: somebody else approves it.\n"));
        assertThat(step("ISSUED", "2026-11-20", "li.na").err()).contains("The certificate has not come to this step");
        assertThat(step("APPROVED", "2026-11-21", "zhou.jie").err())
                .startsWith("2026-11-21 is after today, 2026-11-20");
        assertThat(shell.run("certificate", "step", "2026-V9-1", "REVOKED", "--why", "due")
                        .code())
                .isEqualTo(1);
        assertThat(shell.run("certificate", "show", "2026-V9-1", "--why", "due").err())
                .isEqualTo("There is no certificate 2026-V9-1: look it up with certificate list.\n");
    }

    @Test
    void bad_keys_are_named_and_never_told() throws IOException {
        Path keys = Files.writeString(temp.resolve("keys"), "道里区妇联\tc2VjcmV0\n");

        assertThat(shell.run("certificate", "verify", "2026-V1-1", "X", "--issuer-keys", keys))
                .isEqualTo(new Shell.Result(
                        1,
                        "",
                        keys + " holds no issuers' keys (line 1 has no key of 32 bytes in Base64):"
                                + " name another, or put a copy of it back.\n"));
    }

    @Test
    void a_certificate_is_printed_with_its_code_once_it_is_issued() throws IOException {
        Path before = temp.resolve("before.html");
        Path after = temp.resolve("after.html");
        shell.run("print", "certificate", before, "2026-V1-1", "--why", "asked by V1");
        issue();

        shell.run("print", "certificate", after, "2026-V1-1", "--why", "asked by V1");

        assertThat(Files.readString(before)).contains("drawn up, not approved yet", "**************0021");
        assertThat(Files.readString(after))
                .contains("1 hours 30 minutes", "State: issued; issued on 2026-11-10")
                .containsPattern(">Code</td><td [^>]*>[0-9A-Z-]{10,}</td>");
        assertThat(shell.run("journal", "--format", "csv").out()).contains(",li.na,PRINT,VOLUNTEER,V1,asked by V1,");
        assertThat(shell.run("print", "certificate", temp.resolve("x.html"), "2026-V1-9", "--why", "w")
                        .errLines())
                .containsExactly("There is no certificate 2026-V1-9: look it up with certificate list.");
    }
}
