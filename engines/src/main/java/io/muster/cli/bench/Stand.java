package io.muster.cli.bench;

import io.muster.engines.Part;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is measured.
 *
 * @param server the server's address, as {@code http://127.0.0.1:8080}
 * @param elasticsearch the same of its Elasticsearch
 * @param processes the process id of every part
 * @param folder where passing files may be kept
 */
public record Stand(String server, String elasticsearch, Map<Part, Long> processes, Path folder) {}
