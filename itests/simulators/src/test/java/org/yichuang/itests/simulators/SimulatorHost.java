// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process in which simulators run, for one test after another: starting a Java takes longer than most of them need. */
final class SimulatorHost {
    private static final String SEPARATOR = "\t";
    private static final String END = "end";

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;

    SimulatorHost() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorHost.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a simulator with the arguments of {@link Main}, and returns its port. */
    synchronized int start(List<String> arguments) throws IOException {
        return Integer.parseInt(ask(String.join(SEPARATOR, arguments)));
    }

    /** Ends the simulator at a port; nobody is answered there any more. */
    synchronized void end(int port) throws IOException {
        ask(END + SEPARATOR + port);
    }

    private String ask(String command) throws IOException {
        commands.println(command);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The process of the simulators has died at: " + command);
        }
        return answer;
    }

    /** Ends the process as a failure of power would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Obeys a command a line, until whoever gives them is gone. */
    public static void main(String[] none) throws IOException {
        Map<String, HttpSimulator> running = new HashMap<>();
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            String[] words = command.split(SEPARATOR);
            String port = words[1];
            if (words[0].equals(END)) {
                running.remove(port).close();
            } else {
                HttpSimulator started = Main.start(words);
                port = Integer.toString(started.port());
                running.put(port, started);
            }
            System.out.println(port);
        }
        System.exit(0);
    }
}
