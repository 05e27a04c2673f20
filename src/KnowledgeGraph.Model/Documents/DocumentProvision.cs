namespace KnowledgeGraph.Model.Documents;

/// <summary>One part of a document.</summary>
public sealed record DocumentProvision
{
    /// <summary><c>PP3</c>, <c>OP4(a)</c>, <c>FN2</c>, <c>Annex:29</c>; unique in its document.</summary>
    public required string Label { get; init; }

    /// <summary>What kind of part it is.</summary>
    public required ProvisionKind Kind { get; init; }

    /// <summary>The number as printed, without its full stop: <c>4</c>, <c>(a)</c>, <c>IV</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The words it opens with, <c>Further calls upon</c>.</summary>
    public string? Verb { get; init; }

    /// <summary>The class of those words, without "also" and "further": <c>calls upon</c>.</summary>
    public string? Action { get; init; }

    /// <summary>The text without its number, on one line; footnote marks are kept as superscript digits.</summary>
    public required string Text { get; init; }

    /// <summary>The label of the part that it is a part of; null for a part of the instrument itself.</summary>
    public string? Parent { get; init; }

    /// <summary>Where it begins in its source.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>Where footnotes are marked in <see cref="Text"/>, by start.</summary>
    public IReadOnlyList<NoteMark> Marks { get; init; } = [];
}

/// <summary>One mark of a footnote in a provision's text.</summary>
/// <param name="Span">Where the mark stands, in UTF-16 units of the provision's text.</param>
/// <param name="Note">The label of the footnote, <c>FN2</c>; the note may be missing from the text.</param>
public readonly record struct NoteMark(TextSpan Span, string Note);
