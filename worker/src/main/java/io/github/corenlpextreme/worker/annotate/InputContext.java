package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.source.InputRanges;
import java.util.List;

/** Where the lines come from and what a line may be. */
public record InputContext(InputRanges sources, List<InputFile> inputs, LineLimits limits) {}
