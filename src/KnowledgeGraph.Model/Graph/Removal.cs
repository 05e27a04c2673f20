using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Model.Graph;

/// <summary>What is to be taken out of the graph: texts of an instrument, or what came from a file.</summary>
public sealed record Removal
{
    private Removal()
    {
    }

    /// <summary>The instrument whose texts are meant; null where a file is named.</summary>
    public InstrumentId? Instrument { get; private init; }

    /// <summary>The letter of the resolution's part that is meant; null for all of them, and the text without a letter.</summary>
    public string? Part { get; private init; }

    /// <summary>The code of the language that is meant; null for all of them.</summary>
    public string? Language { get; private init; }

    /// <summary>The path of the file that is meant, as it was given when it was loaded; null where an instrument is named.</summary>
    public string? Source { get; private init; }

    /// <summary>Texts of an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="part">The letter of one of its parts; null for everything.</param>
    /// <param name="language">The code of a language; null for all of them.</param>
    public static Removal OfText(InstrumentId instrument, string? part = null, string? language = null) =>
        new() { Instrument = instrument, Part = part, Language = language };

    /// <summary>What came from a file. Its text stays where another file that has been loaded holds the same.</summary>
    /// <param name="source">Its path, as <see cref="IGraphWriter.SourcesAsync"/> gives it.</param>
    public static Removal OfSource(string source) => new() { Source = source };

    /// <summary>Whether a text is among those that are meant.</summary>
    /// <param name="place">What it is kept under in its instrument (<see cref="Translation.PlaceOf"/>).</param>
    public bool Means(string place) =>
        (Part is null || Translation.PartOf(place) == Part) && (Language is null || Translation.LanguageOf(place) == Language);
}

/// <summary>What has been taken out of the graph.</summary>
/// <param name="Texts">The texts, each once.</param>
/// <param name="Sources">The files that the graph no longer knows: the next load of one reads it anew.</param>
public sealed record Removed(IReadOnlyList<DocumentChange> Texts, IReadOnlyList<string> Sources);
