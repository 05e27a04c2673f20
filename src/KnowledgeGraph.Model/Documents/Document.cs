namespace KnowledgeGraph.Model.Documents;

/// <summary>A text that has been read: what it is, its provisions and what each of them cites. The one thing that extraction makes and storage
/// keeps.</summary>
public sealed record Document
{
    /// <summary>The path as given, or what stands for it (<c>-</c> for standard input).</summary>
    public required string Source { get; init; }

    /// <summary>What the text is, from its head and foot.</summary>
    public required DocumentHead Head { get; init; }

    /// <summary>The letter of the resolution's part that this text is (see <see cref="ResolutionPart.Within"/>): every label is that letter or
    /// begins with it and a colon. Null for a text that is its whole instrument.</summary>
    public string? Part { get; init; }

    /// <summary>The language that it is written in, by its code. Labels are without it: the graph puts it before those of another language than
    /// English (see <see cref="Translation.Within"/>).</summary>
    public string Language { get; init; } = Languages.English;

    /// <summary>Every part, in the order of the text; a parent before its children. Labels are unique.</summary>
    public IReadOnlyList<DocumentProvision> Provisions { get; init; } = [];

    /// <summary>Every citation, by provision and then by start. No two of one provision overlap.</summary>
    public IReadOnlyList<DocumentCitation> Citations { get; init; } = [];

    /// <summary>What the text states about other instruments.</summary>
    public IReadOnlyList<DocumentStatement> Statements { get; init; } = [];

    /// <summary>What looked wrong.</summary>
    public IReadOnlyList<DocumentDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Instruments of their own whose text stands in an annex of this one.</summary>
    public IReadOnlyList<AnnexedInstrument> Annexed { get; init; } = [];

    /// <summary>The names that this text binds to a source: by a footnote, or by "entitled".</summary>
    public IReadOnlyList<NameBinding> Names { get; init; } = [];
}
