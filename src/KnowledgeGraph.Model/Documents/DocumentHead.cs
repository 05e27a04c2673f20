namespace KnowledgeGraph.Model.Documents;

/// <summary>What a document says of itself in its head and foot. Everything but the id may be unknown.</summary>
public sealed record DocumentHead
{
    /// <summary>The symbol; the title in kebab case for a text that has none.</summary>
    public required InstrumentId Id { get; init; }

    /// <summary>The document's own symbol, <c>E/RES/2022/14</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The title without its number.</summary>
    public string? Title { get; init; }

    /// <summary>What kind of instrument it is.</summary>
    public InstrumentKind Kind { get; init; } = InstrumentKind.Other;

    /// <summary>The name of the body that adopted or issued it, as the vocabulary has it.</summary>
    public string? AdoptedBy { get; init; }

    /// <summary>The day of adoption.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The session as printed, <c>Seventy-sixth session</c>.</summary>
    public string? Session { get; init; }

    /// <summary>The meeting as printed, <c>33rd plenary meeting</c>.</summary>
    public string? Meeting { get; init; }

    /// <summary>The agenda item without the words, <c>19 (c)</c>.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>Subject headings: from the file's metadata where it has any, else from the cover.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];
}
