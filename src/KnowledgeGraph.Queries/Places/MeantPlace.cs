using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Places;

/// <summary>A part of a text that is not loaded, as it is meant by a reference: Article 51 of the Charter, whose paragraphs are known by nothing but
/// what cites them.</summary>
/// <param name="Instrument">The text.</param>
/// <param name="Found">The part.</param>
public sealed record MeantPlace(Instrument Instrument, FoundPlace Found)
{
    /// <summary>The part.</summary>
    public PinpointPlace Place => Found.Place;

    /// <summary>What it is told from everything else by; read as a reference it means this part.</summary>
    public string Id => $"{Instrument.Id}#{Place.Name}";

    /// <summary>Whether a text has such parts: those of a text that is loaded, itself or as an annex of another, are provisions.</summary>
    public static bool IsIn(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument is { IsLoaded: false, ContainedIn: null };
    }

    /// <summary>The part that a reference means; null where it means something else, or a part that nothing cites.</summary>
    /// <param name="graph">Where it is looked up.</param>
    /// <param name="meant">What the reference means.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<MeantPlace?> OfAsync(IGraphReader graph, Resolution meant, CancellationToken cancellationToken = default) =>
        meant is Resolution.PartMissing { Instrument: var text, Part: var part } && IsIn(text)
        && await new CitedPlaces(graph).FindAsync(text.Id, part, cancellationToken).ConfigureAwait(false) is { } found
            ? new MeantPlace(text, found) : null;
}
