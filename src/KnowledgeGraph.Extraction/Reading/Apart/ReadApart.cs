namespace KnowledgeGraph.Extraction.Reading.Apart;

/// <summary>
/// Has a file read where reading can be ended from outside: by another process, which calls <see cref="ApartReader.Answer"/>. A library that
/// reads a format may run without end or take all memory inside a call, and no call can be stopped.
/// </summary>
/// <param name="content">The file's bytes.</param>
/// <param name="budget">What it may cost.</param>
/// <param name="withLook">Whether it is kept how the blocks look.</param>
/// <returns>The answer of <see cref="ApartReader.Answer"/>.</returns>
/// <exception cref="UnreadableDocumentException">The budget was spent, or the process ended.</exception>
public delegate ReadOnlyMemory<byte> ReadApart(ReadOnlyMemory<byte> content, ReadingBudget budget, bool withLook);
