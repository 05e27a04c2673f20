using System.Text.Json;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Topics;

/// <summary>What is followed: citations of something, of some kind, or both.</summary>
/// <param name="Of">The instrument or paragraph that is newly cited; null for any.</param>
/// <param name="Filter">Which citations.</param>
public sealed record Topic(EntityId? Of, CitationFilter Filter)
{
    private static readonly string NoFilter = JsonSerializer.Serialize(CitationFilter.None);

    /// <summary>Whatever is newly cited.</summary>
    public static readonly Topic Everything = new(null, CitationFilter.None);

    /// <summary>The instrument whose annex holds the text that is followed: citations of that part lead there.</summary>
    public InstrumentId? Holder { get; init; }

    /// <summary>The same for two who follow the same.</summary>
    public string Key => JsonSerializer.Serialize(new { Of = Of?.ToString(), Filter });

    /// <summary>Whether there is any condition on the citations themselves.</summary>
    public bool IsFiltered => JsonSerializer.Serialize(Filter) != NoFilter;

    /// <summary>What an instrument is followed by.</summary>
    public static Topic OfInstrument(Instrument instrument, CitationFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return new Topic(instrument.Id, filter ?? CitationFilter.None) { Holder = instrument.ContainedIn?.Instrument };
    }
}
